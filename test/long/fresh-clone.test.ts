import { execFileSync, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../e2e/temp-folder.ts'
import { type CleanMachine, cleanMachine, endGroup, LOG } from './clean-machine.ts'

const HOUR = 3_600_000
/** The last commit that brought no Node, and compiled its SQLite. */
const COMPILED = '31ce9aa'
const COMMIT = process.env.COMMIT ?? 'HEAD'
/** Set where something else loads the machine already: then this script adds no load of its own. */
const IS_LOADED = process.env.LOADED !== undefined
/** A core's whole time, and no longer than the tests could take, should nobody be left to end it. */
const LOAD = `const end = Date.now() + ${4 * HOUR}; while (Date.now() < end);`
const root = fileURLToPath(new URL('../..', import.meta.url))

beforeAll(() => console.log(`· everything is kept in ${LOG}`))

/** The project at a commit, as a newcomer gets it. */
function clone(commit = COMMIT): string {
  const folder = join(tempFolder(), 'agency-quiz')
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder])
  execFileSync('git', ['-C', folder, 'checkout', '--quiet', '--detach', commit])
  return folder
}

/** `npm ci && npm start` answers; then it is ended. Its ports are below those that systems give away by themselves. */
async function expectStart(machine: CleanMachine): Promise<void> {
  const folder = clone()
  expect((await machine.run(folder, 'npm', 'ci')).code).toBe(0)
  const port = 10_000 + 10 * Math.floor(Math.random() * 2000)
  const running = machine.start(folder, { PORT: String(port) }, 'npm', 'start')
  const status = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      answer => answer.status,
      () => running.exitCode ?? 'no answer',
    )
  await expect.poll(status, { timeout: 300_000 }).not.toBe('no answer')
  expect(await status()).toBe(204)
  await endGroup(running)
}

/** `npm ci && npm test` is green, and its last line says so. */
async function expectTests(machine: CleanMachine): Promise<void> {
  const folder = clone()
  expect((await machine.run(folder, 'npm', 'ci')).code).toBe(0)
  const { code, last } = await machine.run(folder, 'npm', 'test')
  expect({ code, last }).toEqual({
    code: 0,
    last: expect.stringMatching(/^\d{3,} passed, 0 failed(, \d+ skipped)?$/),
  })
}

describe('a fresh clone beside a load on every core', () => {
  beforeAll(() => {
    const loads = Array.from({ length: IS_LOADED ? 0 : availableParallelism() }, () =>
      spawn(process.execPath, ['-e', LOAD], { stdio: 'ignore' }),
    )
    return () => loads.forEach(load => void load.kill('SIGKILL'))
  })

  describe.each([20, 22, 26])('where the machine’s own Node is %i', node => {
    let machine: CleanMachine
    beforeAll(async () => {
      machine = cleanMachine({ node })
      expect((await machine.run(root, 'node', '--version')).last).toMatch(`v${node}.`)
    })

    it('starts', () => expectStart(machine), HOUR)
    it('passes its tests', () => expectTests(machine), HOUR)
  })
})

describe('npm ci', () => {
  it(
    'calls no compiler, and takes half as long as when it did',
    async () => {
      const [before, after] = [cleanMachine(), cleanMachine({ compilers: false })]
      const [compiled, now] = [clone(COMPILED), clone()]
      // Both find everything in npm's cache.
      for (const folder of [compiled, now])
        expect((await before.run(folder, 'npm', 'ci', '--ignore-scripts')).code).toBe(0)
      const old = await before.run(compiled, 'npm', 'ci')
      const own = await after.run(now, 'npm', 'ci')
      console.log(`· npm ci: ${own.seconds} s, ${old.seconds} s at ${COMPILED}`)
      expect([old.code, own.code]).toEqual([0, 0])
      expect(after.compilersCalled()).toEqual([])
      expect(own.seconds / old.seconds).toBeLessThanOrEqual(0.5)
    },
    HOUR,
  )

  it('would be seen to call one (control)', async () => {
    const machine = cleanMachine({ compilers: false })
    expect((await machine.run(root, 'make', '--version')).code).toBe(1)
    expect(machine.compilersCalled()).toHaveLength(1)
  })
})
