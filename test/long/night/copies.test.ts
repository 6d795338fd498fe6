import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { readTally } from '../../e2e/visitor.ts'
import {
  expectKept,
  expectResolved,
  expectSound,
  handIn,
  openPapers,
  type Paper,
  takeAttempts,
} from './acknowledged.ts'
import { type NightServer, startNight } from './server.ts'
import { enter } from './table.ts'

const [MAIN, LOG, KEYS] = ['agency-quiz.db', 'agency-quiz.db-wal', 'secrets.json'] as const

/** How often each way of copying is tried: where in a burst it falls is chance. */
const TRIES = 3

const only = (...files: string[]) => copying(files, 0)

/** Copy these one after the other; between two of them the server goes on for a while, as on a big folder. */
const copying = (files: readonly string[], between: number) => async (from: string, to: string) => {
  for (const file of files) {
    copyFileSync(join(from, file), join(to, file))
    await sleep(between)
  }
}

/** SQLite's own copy, as `.backup` of its shell makes it. */
async function backup(from: string, to: string): Promise<void> {
  const db = new Database(join(from, MAIN), { readonly: true })
  await db.backup(join(to, MAIN))
  db.close()
  copyFileSync(join(from, KEYS), join(to, KEYS))
}

/** What an operator may have in a crontab. `loses`: it cannot hold everything, so it must be refused. */
const ways: [name: string, copy: (from: string, to: string) => unknown, loses: boolean][] = [
  ['cp agency-quiz.db secrets.json', only(MAIN, KEYS), true],
  ['cp agency-quiz.db agency-quiz.db-wal secrets.json', only(MAIN, LOG, KEYS), false],
  ['the log first', only(LOG, MAIN, KEYS), false],
  ['the main file, a pause, the log', copying([MAIN, LOG, KEYS], 2500), false],
  ['the log, a pause, the main file', copying([LOG, MAIN, KEYS], 2500), false],
  ['the log, a longer pause, the main file', copying([LOG, MAIN, KEYS], 6000), false],
  ['cp -r', (from, to) => execFileSync('cp', ['-r', `${from}/.`, to]), false],
  ['tar', (from, to) => execFileSync('sh', ['-c', `tar cf - -C '${from}' . | tar xf - -C '${to}'`]), false],
  ["SQLite's own backup", backup, false],
]

describe.each([1, 2])('a copy of the files while it serves with %i processes', processes => {
  let server: NightServer
  const acknowledged: Paper[] = []
  let going = true
  let citizens: Promise<void>
  beforeAll(async () => {
    server = await startNight({ processes })
    acknowledged.push(...(await takeAttempts(server.url, 80)))
    citizens = (async () => {
      // Bursts and silences: the log is folded back in every silence and begins anew with the next burst.
      while (going) {
        for (const paper of await openPapers(server.url, 6)) {
          await handIn(server.url, paper)
          acknowledged.push(paper)
        }
        await sleep(1000 + Math.random() * 1500)
      }
    })()
  })
  afterAll(async () => {
    going = false
    await citizens
  })

  it.each(ways)('lost nothing or is refused: %s', { timeout: 300_000 }, async (name, copy, loses) => {
    let refused = 0
    for (let tried = 0; tried < TRIES; tried++) {
      await sleep(Math.random() * 1500)
      const to = join(tempFolder(), 'data')
      mkdirSync(to)
      const before = acknowledged.slice()
      await copy(server.data, to)
      const refusal = await openCopy(to, before)
      if (refusal === undefined) continue
      refused++
      expect(refusal).toContain(join(to, MAIN))
      expect(refusal).toMatch(/[Cc]hép lại|bản sao khác/)
    }
    if (loses) expect(refused).toBe(TRIES)
    if (copy === backup) expect(refused).toBe(0)
    const outcome = `${TRIES - refused} whole, ${refused} refused by name and remedy`
    enter({ what: `${processes} process(es): ${name}`, acknowledged: acknowledged.length, lost: 0, outcome })
  })
})

/** Serve a copy: everything acknowledged before the copying began is in it. Why it was refused, if it was. */
async function openCopy(data: string, acknowledged: readonly Paper[]): Promise<string | undefined> {
  const copy = await startNight({ data }).catch((error: Error) => error.message)
  if (typeof copy === 'string') return copy
  expect((await readTally(copy.url)).totals.attempts).toBeGreaterThanOrEqual(acknowledged.length)
  await expectResolved(copy.url, acknowledged)
  await takeAttempts(copy.url, 3)
  expect(await copy.stop()).toBe(0)
  await expectSound(data)
  return undefined
}

describe('the main file alone', () => {
  it('holds everything once the server has ended in order', async () => {
    const server = await startNight()
    const papers = await takeAttempts(server.url, 30)
    await server.stop()
    expect(readdirSync(server.data)).not.toContain(LOG)
    const to = join(tempFolder(), 'data')
    mkdirSync(to)
    await only(MAIN, KEYS)(server.data, to)
    const copy = await startNight({ data: to })
    await expectKept(copy.url, papers)
    enter({ what: 'a copy of a stopped server', acknowledged: 30, lost: 0, outcome: 'serves' })
  })

  it('is taken without its log only by whoever says so, and then says how much it holds', async () => {
    const server = await startNight()
    await takeAttempts(server.url, 30)
    const to = join(tempFolder(), 'data')
    mkdirSync(to)
    await only(MAIN, KEYS)(server.data, to)
    const copy = await startNight({ data: to, more: ['--without-log'] })
    const { attempts } = (await readTally(copy.url)).totals
    expect(copy.log()).toContain(`${attempts} lượt thi`)
    expect(await copy.stop()).toBe(0)
    await expectSound(to)
    await (await startNight({ data: to })).stop()
  })

  it('goes on after kill -9 with the log that lies beside it', async () => {
    const server = await startNight({ processes: 2 })
    const papers = await takeAttempts(server.url, 40)
    await server.stop('SIGKILL')
    await sleep(500)
    const again = await startNight({ data: server.data })
    await expectKept(again.url, papers)
    enter({ what: 'kill -9, two processes', acknowledged: 40, lost: 0, outcome: 'serves' })
  })
})
