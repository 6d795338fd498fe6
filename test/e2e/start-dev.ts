import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { busyPort } from '../../demo/listen.ts'
import { sites } from '../../demo/portals.ts'
import { tempFolder } from './temp-folder.ts'
import { undo } from './undo.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = ['server', 'widget', 'demo', 'package.json', 'tsconfig.json']
const READY_MS = 120_000

/** `npm run dev` at work on a copy of the sources. */
export interface Dev {
  readonly server: string
  /** The first of the pretend portals. */
  readonly portal: string
  /** Save every file of the copy that has this sentence with another in its place, and tell when: `performance.now()`. */
  save(sentence: string, other: string): number
}

/** Copy the sources, run `npm run dev` on them, and wait until it says that everything is there. */
export async function startDev(): Promise<Dev> {
  const folder = tempFolder()
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const port = await freeRow(sites.length + 1)
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/dev.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: `${port}`, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  undo(async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
  })
  let log = ''
  const keep = (chunk: Buffer) => {
    log += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const latest = Date.now() + READY_MS
  while (!log.includes('Lưu một tệp')) {
    if (child.exitCode !== null || Date.now() > latest) throw new Error(`npm run dev did not start:\n${log}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return {
    server: `http://localhost:${port}`,
    portal: `http://so-noi-vu.localhost:${port + 1}`,
    save: (sentence, other) => saveAll(folder, sentence, other),
  }
}

/** The first of `count` ports in a row that are free, below those that systems give away by themselves. */
async function freeRow(count: number): Promise<number> {
  for (let first = 20_000 + (process.pid % 1000) * 10; ; first += count) {
    const ports = Array.from({ length: count }, (_, place) => first + place)
    if ((await busyPort(ports)) === undefined) return first
  }
}

function saveAll(folder: string, sentence: string, other: string): number {
  const names = ['server', 'widget'].flatMap(part =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map(name => join(part, name)),
  )
  const files = names.filter(name => name.endsWith('.ts')).map(name => join(folder, name))
  const having = files.filter(file => readFileSync(file, 'utf8').includes(sentence))
  if (having.length === 0) throw new Error(`no file has the sentence “${sentence}”`)
  const began = performance.now()
  for (const file of having) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(sentence, other))
  return began
}

/** The text at an address; empty while nobody answers. Unlike browsers, Node knows no names below localhost. */
export const textAt = (url: string): Promise<string> =>
  fetch(url.replace(/\/\/[\w-]+\.localhost/, '//localhost')).then(
    response => response.text(),
    () => '',
  )
