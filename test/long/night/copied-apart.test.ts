import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readTally } from '../../e2e/visitor.ts'
import { expectKept, expectSound, type Paper, takeAttempts } from './acknowledged.ts'
import { copying, emptyCopy, KEYS, LOG, MAIN, openCopy } from './copying.ts'
import { refusalToStart, startNight } from './server.ts'
import { enter } from './table.ts'

/** How often each is tried. */
const TRIES = 3

describe('files that were copied at different moments', () => {
  it.each([
    ['the main file before the log was folded into it, the log after', [MAIN, LOG, KEYS], 0],
    ['the same, and attempts between', [MAIN, LOG, KEYS], 4],
    ['the log before, the main file after', [LOG, MAIN, KEYS], 0],
    ['the same, and attempts between', [LOG, MAIN, KEYS], 4],
  ])('lose nothing or are refused: %s', { timeout: 120_000 }, async (name, files, between) => {
    const server = await startNight()
    const papers: Paper[] = []
    let refused = 0
    for (let tried = 0; tried < TRIES; tried++) {
      papers.push(...(await takeAttempts(server.url, 20)))
      const to = emptyCopy()
      const [first = '', ...rest] = files
      await copying([first])(server.data, to)
      // Silent for as long as the server takes to fold its log.
      await sleep(3500)
      const later = await takeAttempts(server.url, between)
      await copying(rest)(server.data, to)
      if ((await openCopy(to, papers)) !== undefined) refused++
      papers.push(...later)
    }
    const outcome = `${TRIES - refused} whole, ${refused} refused by name and remedy`
    enter({ what: `${name}, ${between} attempts`, acknowledged: papers.length, lost: 0, outcome })
  })
})

describe('the main file alone', () => {
  it('holds everything once the server has ended in order', async () => {
    const server = await startNight()
    const papers = await takeAttempts(server.url, 30)
    await server.stop()
    expect(readdirSync(server.data)).not.toContain(LOG)
    const to = emptyCopy()
    await copying([MAIN, KEYS])(server.data, to)
    const copy = await startNight({ data: to })
    await expectKept(copy.url, papers)
    enter({ what: 'a copy of a stopped server', acknowledged: 30, lost: 0, outcome: 'serves' })
  })

  it('is taken without its log only by whoever says so, and then says how much it holds', async () => {
    const server = await startNight()
    await takeAttempts(server.url, 30)
    const to = emptyCopy()
    await copying([MAIN, KEYS])(server.data, to)
    const copy = await startNight({ data: to, more: ['--without-log'] })
    const { attempts } = (await readTally(copy.url)).totals
    expect(copy.log()).toContain(`${attempts} lượt thi`)
    expect(await copy.stop()).toBe(0)
    await expectSound(to)
    await (await startNight({ data: to })).stop()
  })

  it('is whole once the log that was forgotten is laid beside it', async () => {
    const server = await startNight()
    const papers = await takeAttempts(server.url, 30)
    const to = emptyCopy()
    await server.stop('SIGKILL')
    await copying([MAIN, KEYS])(server.data, to)
    expect(await refusalToStart({ data: to })).toContain(join(to, MAIN))
    copyFileSync(join(server.data, LOG), join(to, LOG))
    const copy = await startNight({ data: to })
    await expectKept(copy.url, papers)
    expect(await copy.stop()).toBe(0)
    await expectSound(to)
    enter({
      what: 'a forgotten log brought later',
      acknowledged: 30,
      lost: 0,
      outcome: 'refused, then whole',
    })
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
