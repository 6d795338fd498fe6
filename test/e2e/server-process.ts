import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-port.ts'
import { tempFolder } from './temp-folder.ts'
import { undo } from './undo.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A start takes a second; a minute and a half on a machine that is busy with something else. */
const READY_MS = 90_000

/** The contest as it is shipped. */
export const PHU_THO = `${root}demo/phu-tho-2024`

/** How to start a server; whatever is left out is as a new committee would have it. */
export interface Orders {
  readonly folder?: string
  readonly data?: string
  readonly port?: number
  /** Registered sites beside those of the folder, `agency=origin`. */
  readonly sites?: readonly string[]
  /** Move the contest so that it is open today; by default true. */
  readonly openNow?: boolean
  /** Processes that serve; by default what the machine has cores for. */
  readonly processes?: number
  /** What the links of the demonstration end in, as `npm start` asks for them; by default there are none. */
  readonly demoKey?: string
  /** KiB beyond which the system lets no file of the server grow, as on a disk that is full. */
  readonly largestFile?: number | undefined
  /** A module that every process of the server runs before its own. */
  readonly preload?: string
}

/** In the line that says so, which the first process writes when the last one listens. */
const EVERYBODY_SERVES = 'sẵn sàng'

/** The built server, running as the process a committee would run. */
export interface ServerProcess {
  readonly url: string
  readonly data: string
  readonly pid: number
  /** Everything it has written so far. */
  log(): string
  /** Stop it and wait for its end; the exit code, or null when a signal killed it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
  /** The same server again on the same data and port, with some orders changed. */
  again(change?: Orders): Promise<ServerProcess>
}

/** Start `agency-quiz serve` from the build and wait until it is ready, with all its processes. */
export async function startServer(orders: Orders = {}): Promise<ServerProcess> {
  const { data = tempFolder(), port = await freePort() } = orders
  const child = launch({ ...orders, data, port })
  undo(() => stop(child, 'SIGKILL'))
  const log = keepOutput(child)
  const url = `http://localhost:${port}`
  await untilReady(child, url, log)
  return {
    url,
    data,
    pid: child.pid ?? 0,
    log,
    stop: signal => stop(child, signal),
    again: change => startServer({ ...orders, data, port, ...change }),
  }
}

function launch({
  folder = PHU_THO,
  data = '',
  port,
  sites = [],
  openNow = true,
  processes,
  demoKey,
  largestFile,
  preload,
}: Orders): ChildProcess {
  const options = ['--port', String(port), '--data', data, ...sites.flatMap(site => ['--site', site])]
  if (processes !== undefined) options.push('--processes', String(processes))
  if (demoKey !== undefined) options.push('--demo', demoKey, '--public-url', `http://localhost:${port}`)
  const serve = ['dist/server/main.js', 'serve', folder, ...options, ...(openNow ? ['--open-now'] : [])]
  const limit = largestFile === undefined ? 'unlimited' : String(largestFile)
  const command = ['-c', 'ulimit -f "$0" && exec "$@"', limit, process.execPath, ...serve]
  const env = preload === undefined ? process.env : { ...process.env, NODE_OPTIONS: `--import=${preload}` }
  return spawn('/bin/bash', command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

function keepOutput(child: ChildProcess): () => string {
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
  return () => written
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (isRunning(child)) {
    child.kill(signal)
    await once(child, 'exit')
  }
  return child.exitCode
}

async function untilReady(child: ChildProcess, url: string, log: () => string): Promise<void> {
  const latest = performance.now() + READY_MS
  while (isRunning(child) && performance.now() < latest) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok && log().includes(EVERYBODY_SERVES)) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`the server did not become ready:\n${log()}`)
}
