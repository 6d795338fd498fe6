import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../e2e/visitor.ts'
import { chanceFrom, seedOfRun } from './chance.ts'
import type { Fate, Plan } from './chaos-proxy.ts'
import { SMALL } from './small-contest.ts'
import { openStage, type Stage } from './stage.ts'
import { type Row, stored } from './stored.ts'
import { falsehoods, type Told } from './told.ts'

const TABS = 20
const PAPERS_EACH = 25
const PAPERS = TABS * PAPERS_EACH
const LOST_SHARE = 0.3
const PATIENCE_MS = 400_000

const seed = seedOfRun()
const isSubmit = (path: string) => path.startsWith('/v1/attempts/')

/** Of the answers to submits 30 % never arrive; a few requests are lost, repeated, or met with silence. */
const badNetwork = (chance: () => number): Plan => {
  const draw = (shares: readonly (readonly [Fate, number])[]): Fate => {
    const drawn = chance()
    const upTo = (at: number) => shares.slice(0, at + 1).reduce((sum, [, share]) => sum + share, 0)
    return shares.find((_, at) => drawn < upTo(at))?.[0] ?? 'pass'
  }
  return ({ path }) => {
    if (path.endsWith('.js')) return { fate: 'pass' }
    const wait = chance() * 150
    if (!isSubmit(path))
      return {
        wait,
        fate: draw([
          ['drop', 0.05],
          ['cut', 0.05],
        ]),
      }
    return {
      wait,
      fate: draw([
        ['cut', 0.23],
        ['tear', 0.055],
        ['drop', 0.05],
        ['repeat', 0.08],
        ['hang', 0.01],
      ]),
    }
  }
}

const phone = (number: number) => `09${30_000_000 + number}`
const phonesOf = (tab: number, count: number) =>
  Array.from({ length: count }, (_, at) => phone(tab * 1000 + at))

/** So many tabs at once sit so many papers each; the server is killed when `killAt` rows are stored. */
async function sitAll(
  stage: Stage,
  { tabs, each, startsAgain }: { tabs: number; each: number; startsAgain: boolean },
) {
  const visitors = await Promise.all(Array.from({ length: tabs }, () => stage.visit()))
  stage.proxy.follow(badNetwork(chanceFrom(seed)))
  const task = { until: 'receipt', startsAgain } as const
  await Promise.all(visitors.map((tab, at) => tab.play({ ...task, phones: phonesOf(at, each) }, PATIENCE_MS)))
  await Promise.all(visitors.map(({ page }) => page.browserContext().close()))
  return visitors.flatMap(tab => tab.papers)
}

/** Papers that went out in a start whose answer was lost were never on a screen, and a person pressed again. */
const onScreen = (told: readonly Told[]) => told.filter(({ chosen }) => chosen.size > 0)

describe(`${PAPERS} attempts by ${TABS} tabs, ${LOST_SHARE * 100} % of the replies lost after the commit`, () => {
  let told: Told[] = []
  let rows: Row[] = []
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    const sat = sitAll(stage, { tabs: TABS, each: PAPERS_EACH, startsAgain: false })
    const killed = killInTheMiddle(stage)
    told = onScreen(await sat)
    stage = { ...stage, server: await killed }
    const tally = JSON.parse((await ask(`${stage.server.url}/v1/contests/${SMALL}/tally`)).body)
    expect(tally.totals).toMatchObject({ attempts: PAPERS, people: PAPERS, via: { script: PAPERS } })
    await stage.server.stop('SIGTERM')
    rows = stored(stage.server.data)
  }, PATIENCE_MS)

  it('the network was as bad as promised', () => {
    const submits = stage.proxy.exchanges.filter(({ path }) => isSubmit(path))
    const answered = submits.filter(({ status }) => status === 200 || status === 201)
    const lost = answered.filter(({ fate }) => fate === 'cut' || fate === 'tear')
    const papers = new Set(lost.map(({ path }) => path)).size
    const fates = [...new Set(submits.map(({ fate }) => fate))]
    const list = fates.map(fate => `${fate} ${submits.filter(each => each.fate === fate).length}`).join(', ')
    console.log(
      `· ${submits.length} submits (${list}); of ${answered.length} answers ${lost.length} lost, of ${papers} papers`,
    )
    expect(lost.length / answered.length).toBeGreaterThan(LOST_SHARE - 0.08)
    expect(lost.length / answered.length).toBeLessThan(LOST_SHARE + 0.08)
  })

  it('every paper is one row with the answers given, and nobody was told anything false', () => {
    expect(falsehoods(told, rows, PAPERS)).toEqual([])
    expect(rows).toHaveLength(PAPERS)
    expect(told.filter(({ receipt }) => receipt)).toHaveLength(PAPERS)
  })

  it.each([
    ['a row that is gone', (t: Told[], r: Row[]) => [t, r.slice(1)]],
    ['a row twice', (t: Told[], r: Row[]) => [t, [...r, ...r.slice(0, 1)]]],
    [
      'an answer changed',
      (t: Told[], r: Row[]) => [t, change(r, row => ({ answers: new Map([...row.answers].slice(1)) }))],
    ],
    [
      'another prediction',
      (t: Told[], r: Row[]) => [t, change(r, row => ({ prediction: (row.prediction ?? 0) + 1 }))],
    ],
    ['a receipt of nobody', (t: Told[], r: Row[]) => [t, change(r, () => ({ receipt: 'AAAA' }))]],
    ['a receipt before the row', (t: Told[], r: Row[]) => [change(t, () => ({ wasStored: false })), r]],
    ['a receipt never shown', (t: Told[], r: Row[]) => [change(t, () => ({ receipt: undefined })), r]],
    [
      'an apology to somebody stored',
      (t: Told[], r: Row[]) => [change(t, () => ({ words: ['Phiên làm bài không hợp lệ.'] })), r],
    ],
    [
      '“received” without a receipt',
      (t: Told[], r: Row[]) => [
        change(t, () => ({ receipt: undefined, words: ['Đã nhận bài dự thi'] })),
        r.slice(0, 0),
      ],
    ],
  ] as [string, (told: Told[], rows: Row[]) => [Told[], Row[]]][])(
    'and the check sees %s',
    (_name, spoil) => {
      const [spoilt, changed] = spoil([...told], [...rows])
      expect(falsehoods(spoilt, changed, PAPERS)).not.toEqual([])
    },
  )
})

describe(`a client that begins anew whenever a reply is lost, ${PAPERS} papers`, () => {
  it(
    'leaves more rows than papers, and the same check says so',
    async () => {
      const stage = await openStage()
      const told = onScreen(await sitAll(stage, { tabs: TABS, each: PAPERS_EACH, startsAgain: true }))
      await stage.server.stop('SIGTERM')
      const rows = stored(stage.server.data)
      console.log(`· ${rows.length} rows for ${PAPERS} papers`)
      expect(rows.length).toBeGreaterThan(PAPERS * (1 + LOST_SHARE / 2))
      expect(falsehoods(told, rows, PAPERS)).toContain(`${rows.length} rows for ${PAPERS} papers`)
    },
    PATIENCE_MS,
  )
})

/** Change the first of them. */
const change = <T>([first, ...rest]: readonly T[], how: (first: T) => Partial<T>): T[] =>
  first === undefined ? [] : [{ ...first, ...how(first) }, ...rest]

/** A power cut's little sister: no warning, half of the papers stored, the same files and port again. */
async function killInTheMiddle({ server }: Stage) {
  while (stored(server.data).length < PAPERS / 2) await new Promise(resolve => setTimeout(resolve, 100))
  await server.stop('SIGKILL')
  console.log(`· killed at ${stored(server.data).length} rows`)
  return server.again()
}
