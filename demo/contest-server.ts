import { type ChildProcess, spawn } from 'node:child_process'

/** How a server ended: by itself with a code, or by a signal. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** The contest server as a child process. */
export interface ContestServer {
  /** Resolves when the process is gone, whatever the reason. */
  readonly ended: Promise<Ending>
  /** Let it answer what is in flight and close its store; force it after `STOP_MS`. */
  stop(): Promise<Ending>
}

const STOP_MS = 10_000
const POLL_MS = 25
const READY_MS = 60_000

/**
 * Run the built server with `args`. The channel between the processes is its lifeline: it drains when we vanish,
 * even by kill -9, so that no orphan keeps the port.
 */
export function startContestServer(root: string, args: readonly string[]): ContestServer {
  return serverOf(spawnServer(root, args))
}

/** A server that has loaded its packages, and reads `dist/server` when it is called on. */
export interface WaitingServer {
  begin(): ContestServer
  giveUp(): void
}

/** Start a process that waits to become the server of what is built by then; one that ended waiting is started anew. */
export function awaitContestServer(root: string, args: readonly string[]): WaitingServer {
  const child = spawnServer(root, args, ['--import', new URL('./load-dependencies.ts', import.meta.url).href])
  return {
    begin: () => {
      if (!child.connected) return startContestServer(root, args)
      child.send('begin')
      return serverOf(child)
    },
    giveUp: () => void child.kill('SIGKILL'),
  }
}

function spawnServer(root: string, args: readonly string[], before: readonly string[] = []): ChildProcess {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
  return spawn(process.execPath, [...before, 'dist/server/main.js', ...args], {
    cwd: root,
    stdio: [...stdio],
  })
}

function serverOf(child: ChildProcess): ContestServer {
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  return { ended, stop: () => stop(child, ended) }
}

async function stop(child: ChildProcess, ended: Promise<Ending>): Promise<Ending> {
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  child.kill('SIGTERM')
  const ending = await ended
  clearTimeout(force)
  return ending
}

/** Wait until `origin` answers; false when the server ended first, or gave no answer in a minute. */
export async function becomesReady(
  origin: string,
  server: ContestServer,
  clock: () => number,
): Promise<boolean> {
  let isGone = false
  void server.ended.finally(() => {
    isGone = true
  })
  const latest = clock() + READY_MS
  while (!isGone && clock() < latest) {
    if (await answers(`${origin}/readyz`)) return true
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
  return false
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    response => response.ok,
    () => false,
  )
