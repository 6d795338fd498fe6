import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const CONTEST = 'demo/phu-tho-2024'
export const PORTAL = 'http://so-noi-vu.localhost:8081'

/** A server under measurement, in its own process on its own empty data folder. */
export interface Measured {
  readonly port: number
  stop(): void
}

/** Our server as a user runs it: the built file and its command line. */
export async function startOurs(data = temporary()): Promise<Measured> {
  const port = 8700 + Math.floor(Math.random() * 200)
  const args = [
    'serve',
    CONTEST,
    '--port',
    `${port}`,
    '--data',
    data,
    '--open-now',
    '--site',
    `so-noi-vu=${PORTAL}`,
  ]
  const child = fork('dist/server/main.js', args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  await new Promise(resolve => child.stdout?.once('data', resolve))
  return { port, stop: () => end(child, data) }
}

/** The yardstick server with grouped commits, or with one commit per request. */
export async function startMinimal(commits: 'grouped' | 'each'): Promise<Measured> {
  const data = temporary()
  const child = fork('test/bench/minimal-server.ts', [CONTEST, data, commits], {
    execArgv: ['--import', 'tsx'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port))
    child.once('exit', () => reject(new Error('the minimal server did not start')))
  })
  return { port, stop: () => end(child, data) }
}

const temporary = () => mkdtempSync(join(tmpdir(), 'agency-quiz-bench-'))

function end(child: ChildProcess, data: string): void {
  child.once('exit', () => rmSync(data, { recursive: true, force: true }))
  child.kill('SIGKILL')
}
