import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { tempFolder } from '../e2e/temp-folder.ts'
import { undo } from '../e2e/undo.ts'

/** Everything that the commands of these tests write, kept after them. */
export const LOG = process.env.LOG ?? join('node_modules/.cache', 'agency-quiz-long.log')

/** What npm, vitest and Node put round the programs they start, and a newcomer's shell has not. */
const ours =
  /^(npm_(lifecycle|package|command|execpath|node_execpath|config_(local_prefix|prefix|global_prefix|user_agent|node_gyp)).*|VITEST.*|TEST|NODE|NODE_ENV|NODE_OPTIONS|INIT_CWD|MODE|DEV|PROD|SSR|BASE_URL|CHROME_PATH)$/

const compilers = ['cc', 'c++', 'gcc', 'g++', 'clang', 'clang++', 'make', 'cmake', 'ninja', 'cargo']

/** A shell on a machine where this project has never been. */
export interface CleanMachine {
  /** Run a command in a folder to its end: its code, its last line, and how long it took. */
  run(folder: string, ...command: string[]): Promise<{ code: number | null; last: string; seconds: number }>
  /** Start a command in a folder; it is ended after the tests. */
  start(folder: string, env: Readonly<Record<string, string>>, ...command: string[]): ChildProcess
  /** The compilers that were called, where there are none: a call fails, and is noted here. */
  compilersCalled(): string[]
}

/**
 * A machine with the programs of this one, whose only Node is of the major version `node`, by default the one outside
 * this project; without `compilers` each of them fails.
 */
export function cleanMachine(options: { node?: number; compilers?: boolean } = {}): CleanMachine {
  const folder = tempFolder()
  const bin = join(folder, 'bin')
  const calls = join(folder, 'calls')
  mkdirSync(bin)
  writeFileSync(calls, '')
  const isOwn = (path: string) => path.includes('node_modules') || path === ''
  const places = (process.env.PATH ?? '').split(delimiter).filter(path => !isOwn(path) && existsSync(path))
  if (options.node !== undefined) symlinkSync(nodeOf(options.node, folder), join(bin, 'node'))
  if (options.compilers === false) for (const name of compilers) writeFailing(join(bin, name), calls)
  for (const name of places.flatMap(place => readdirSync(place).map(name => [place, name] as const)))
    linkUnlessThere(join(...name), join(bin, name[1]), options.node !== undefined)
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const env = { ...Object.fromEntries(kept), PATH: bin }
  return {
    run: (at, ...command) => run(at, env, command),
    start: (at, more, ...command) => start(at, { ...env, ...more }, command),
    compilersCalled: () => readFileSync(calls, 'utf8').split('\n').filter(Boolean),
  }
}

function linkUnlessThere(program: string, link: string, hasNode: boolean): void {
  if (existsSync(link) || (hasNode && /\/(node|nodejs)$/.test(link))) return
  symlinkSync(program, link)
}

const writeFailing = (program: string, calls: string) =>
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${calls}\nexit 1\n`, { mode: 0o755 })

/** Node of a major version, as npm packs it. */
function nodeOf(major: number, folder: string): string {
  const name = `node-${process.platform}-${process.arch}`
  execFileSync('npm', ['install', '--no-save', '--prefix', folder, `${name}@${major}`], { stdio: 'ignore' })
  return join(folder, 'node_modules', name, 'bin', 'node')
}

async function run(cwd: string, env: NodeJS.ProcessEnv, command: string[]) {
  const began = performance.now()
  const child = start(cwd, env, command)
  let output = ''
  child.stdout?.on('data', chunk => {
    output += chunk
  })
  const [code]: [number | null] = await once(child, 'close').then(([ended]) => [ended])
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  const seconds = Math.round((performance.now() - began) / 100) / 10
  console.log(`· ${command.join(' ')}: code ${code} after ${seconds} s: ${last}`)
  return { code, last, seconds }
}

function start(cwd: string, env: NodeJS.ProcessEnv, command: string[]): ChildProcess {
  const [program = '', ...args] = command
  const note = (text: string) => appendFileSync(LOG, text)
  note(`\n$ ${command.join(' ')}   # ${new Date().toISOString()} in ${cwd}\n`)
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => note(String(chunk)))
  undo(() => endGroup(child))
  return child
}

/** End a command and what it has started, and wait until it has. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  process.kill(-child.pid, 'SIGTERM')
  await closed
}
