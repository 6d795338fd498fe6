import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../free-port.ts'
import { cleanEnvironment } from './clean-environment.ts'
import type { Target } from './visitors.ts'

/** The contest that every figure is of. */
export const CONTEST = resolve('test/bench/contest')
const PORTAL = 'http://so-noi-vu.localhost:8081'

/** A server under measurement, in its own process on its own data folder. */
export interface Measured extends Target {
  readonly pid: number
  stop(): void
}

/** A built checkout, and the Node its own users would run it with. */
export interface Build {
  readonly root: string
  readonly node: string
}

/** The build of this working tree. */
export const THIS_BUILD: Build = { root: process.cwd(), node: process.execPath }

/** Our server as a user runs it: the built file and its command line. */
export async function startOurs(
  { root, node } = THIS_BUILD,
  data = temporary(),
  more: readonly string[] = [],
  contest = CONTEST,
): Promise<Measured> {
  const port = await freePort()
  const site = `so-noi-vu=${PORTAL}`
  const args = ['serve', contest, '--port', `${port}`, '--data', data, '--open-now', '--site', site, ...more]
  const child = fork('dist/server/main.js', args, {
    ...{ cwd: root, execPath: node, execArgv: [], env: cleanEnvironment() },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await new Promise((ready, reject) => {
    // What it says before is about the contest.
    child.stdout?.on('data', (said: Buffer) => said.includes('sẵn sàng') && ready(undefined))
    child.once('exit', code => reject(new Error(`the server of ${root} ended with ${code}`)))
  })
  return { port, origin: PORTAL, pid: child.pid ?? 0, stop: () => end(child, data) }
}

/** The yardstick server with grouped commits, or with one commit per request. */
export function startMinimal(commits: 'grouped' | 'each'): Promise<Measured> {
  const data = temporary()
  return startSource('test/bench/minimal-server.ts', [CONTEST, data, commits], data)
}

/** The control of the attack: our application behind an HTTP server without bounds. */
export function startUnbounded(): Promise<Measured> {
  const data = temporary()
  const args = [CONTEST, '--port', '0', '--data', data, '--open-now', '--site', `so-noi-vu=${PORTAL}`]
  return startSource('test/bench/attack/unbounded-server.ts', args, data)
}

async function startSource(file: string, args: readonly string[], data: string): Promise<Measured> {
  const child = fork(file, args, { execArgv: ['--import', 'tsx'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port))
    child.once('exit', () => reject(new Error(`${file} did not start`)))
  })
  return { port, origin: PORTAL, pid: child.pid ?? 0, stop: () => end(child, data) }
}

const temporary = () => mkdtempSync(join(tmpdir(), 'agency-quiz-bench-'))

function end(child: ChildProcess, data: string): void {
  child.removeAllListeners('exit')
  child.once('exit', () => rmSync(data, { recursive: true, force: true }))
  child.kill('SIGKILL')
}
