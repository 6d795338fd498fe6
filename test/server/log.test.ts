import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** A program that writes a hundred thousand lines to its output and says on the error output when it has gone on. */
const PROGRAM = `
  import { writeLines } from '${new URL('../../server/log.ts', import.meta.url).href}'
  const log = writeLines(process.stdout.fd)
  for (let n = 0; n < 100_000; n++) log('a line of the log, number ' + n)
  setImmediate(() => process.stderr.write('went on'))
  setTimeout(() => process.exit(0), 3000)
`

it('goes on while nobody reads its lines, and loses none of the first', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type', 'module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said] = await once(child.stderr, 'data')
  expect(String(said)).toBe('went on')
  let read = ''
  child.stdout.on('data', chunk => {
    read += String(chunk)
  })
  await once(child, 'exit')
  const lines = read.split('\n')
  for (const [at, line] of lines.slice(0, 500).entries()) expect(line).toBe(`a line of the log, number ${at}`)
})

/** The end of a pipe that is full, and that nobody reads; and what closes its other end. */
function fullPipe() {
  const path = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'log')
  execFileSync('mkfifo', [path])
  const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  try {
    for (;;) writeSync(reader, Buffer.alloc(4096))
  } catch {}
  return { pipe: openSync(path, 'w'), close: () => closeSync(reader) }
}

/** As a server of several processes: a child that inherits a pipe makes whoever writes to it wait. */
const WITH_CHILD = `
  import { spawnSync } from 'node:child_process'
  process.stdout.fd
  spawnSync(process.execPath, ['-e', ''], { stdio: 'inherit' })
  ${PROGRAM}
`

it('ends when told to, though nobody reads from a pipe that is full', async () => {
  const { pipe, close } = fullPipe()
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type', 'module', '-e', WITH_CHILD], {
    stdio: ['ignore', pipe, 'pipe'],
  })
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  close()
})
