import { execFileSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handIn, openPapers, type Paper, takeAttempts } from './acknowledged.ts'
import { type Copy, copying, emptyCopy, KEYS, LOG, MAIN, openCopy } from './copying.ts'
import { type NightServer, startNight } from './server.ts'
import { enter } from './table.ts'

/** How often each way of copying is tried: where in a burst it falls is chance. */
const TRIES = 3

/** SQLite's own copy, as `.backup` of its shell makes it. */
const backup: Copy = async (from, to) => {
  const db = new Database(join(from, MAIN), { readonly: true })
  await db.backup(join(to, MAIN))
  db.close()
  copyFileSync(join(from, KEYS), join(to, KEYS))
}

/** What an operator may have in a crontab. `loses`: it cannot hold everything, so it must be refused. */
const ways: [name: string, copy: Copy, loses: boolean][] = [
  ['cp agency-quiz.db secrets.json', copying([MAIN, KEYS]), true],
  ['cp agency-quiz.db agency-quiz.db-wal secrets.json', copying([MAIN, LOG, KEYS]), false],
  ['the log first', copying([LOG, MAIN, KEYS]), false],
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
      const to = emptyCopy()
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
