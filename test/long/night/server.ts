import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PHU_THO } from '../../e2e/server-process.ts'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { undo } from '../../e2e/undo.ts'
import { ask } from '../../e2e/visitor.ts'
import { freePort } from '../../free-port.ts'
import type { InstalledCopy } from './installed-copy.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const READY_MS = 60_000

/** Debian's user for programs that own nothing. */
export const NOBODY = 65_534

/** How an operator starts the server; whatever is left out is as a new committee would have it. */
export interface Orders {
  readonly folder?: string
  readonly data?: string
  readonly port?: number
  readonly publicUrl?: string
  readonly sites?: readonly string[]
  readonly processes?: number
  readonly openNow?: boolean
  readonly more?: readonly string[]
  /** An open file that takes what it writes; then `log()` stays empty. */
  readonly output?: number
  /** Run it from there as Debian's `nobody`. */
  readonly asNobodyFrom?: InstalledCopy
}

/** A server as an operator has it: a process, its port, its folder and what it wrote. */
export interface NightServer {
  readonly url: string
  readonly port: number
  readonly data: string
  readonly child: ChildProcess
  log(): string
  /** Its exit code, or null when a signal killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Start it and wait until it says that it is ready. Throws with what it wrote when it ends instead. */
export async function startNight(orders: Orders = {}): Promise<NightServer> {
  const server = await launch(orders)
  const latest = performance.now() + READY_MS
  while (isRunning(server.child) && performance.now() < latest) {
    if (orders.output === undefined ? server.log().includes('sẵn sàng') : await isReady(server)) return server
    await sleep(20)
  }
  await server.stop('SIGKILL')
  throw new Error(server.log())
}

const isReady = ({ url }: NightServer): Promise<boolean> =>
  ask(`${url}/readyz`).then(
    ({ status }) => status < 300,
    () => false,
  )

/** What it writes as it refuses to start, and that it ended with a code of failure. */
export async function refusalToStart(orders: Orders): Promise<string> {
  try {
    const server = await startNight(orders)
    await server.stop('SIGKILL')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('it started')
}

/** Start the process and wait for nothing. */
export async function launch(orders: Orders): Promise<NightServer> {
  const {
    port = await freePort(),
    data = join(tempFolder(), 'data'),
    asNobodyFrom: installed,
    output,
  } = orders
  const main = installed?.main ?? join(root, 'dist/server/main.js')
  const child = spawn(
    installed?.node ?? process.execPath,
    [main, ...argumentsOf({ ...orders, port, data })],
    {
      cwd: '/',
      stdio: ['ignore', output ?? 'pipe', output ?? 'pipe'],
      ...(installed && { uid: NOBODY, gid: NOBODY }),
    },
  )
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk
    })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (isRunning(child)) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode
  }
  undo(() => stop('SIGKILL'))
  return { url: `http://localhost:${port}`, port, data, child, log: () => written, stop }
}

function argumentsOf(orders: Orders): string[] {
  const { folder, port, data = '', publicUrl, sites = [], processes = 1, openNow = true, more = [] } = orders
  return [
    'serve',
    folder ?? orders.asNobodyFrom?.phuTho ?? PHU_THO,
    ...['--port', String(port), '--data', data, '--processes', String(processes)],
    ...(publicUrl === undefined ? [] : ['--public-url', publicUrl]),
    ...sites.flatMap(site => ['--site', site]),
    ...(openNow ? ['--open-now'] : []),
    ...more,
  ]
}

export const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null
