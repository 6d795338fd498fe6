import { expect, it } from 'vitest'
import type { AttemptList } from '../../server/contract/console/attempts.ts'
import { Compare } from '../../server/contract/console/compare.ts'
import { numberPath } from '../../widget/console/compare/compare-address.ts'
import { openApp } from '../open-app.ts'
import { OPENS } from '../sample-contest.ts'
import { attemptsOf, crowdedContest, dice, handIn } from './compare/crowd.ts'
import { look, memberCookie } from './sign-in.ts'

const SAMPLED = 30
const columns = ['attempts', 'valid', 'people', 'staff'] as const
const filters = ['', '?round=dot-2', '?via=script', '?from=05/09/2024&to=07/09/2024&via=link'] as const

it(`${SAMPLED} numbers of So sánh, drawn by lot, open lists of exactly that length`, async () => {
  const contest = crowdedContest(12)
  const opened = await openApp(contest)
  opened.clock.now = OPENS + 46 * 86_400_000
  await handIn(opened.store, attemptsOf(contest, 1000))
  const cookie = await memberCookie(opened, 'secretariat')
  const draw = dice('sampled numbers')
  const read = async (path: string) => (await look(opened, path, cookie)).json()
  const screens: Compare[] = []
  for (const filter of filters)
    screens.push(Compare.parse(await read(`/v1/console/${contest.rules.id}/compare${filter}`)))
  let above = 0
  for (let at = 0; at < SAMPLED; at += 1) {
    const compare = screens[draw(screens.length)]
    const row = compare?.rows[draw(compare.rows.length)]
    const column = columns[at % columns.length]
    if (!compare || !row || !column) throw new Error('nothing was drawn')
    const path = numberPath(compare, row, column)
    if (path === undefined) throw new Error(`${row.name} ${column} opens nothing`)
    const count = async () => {
      const list: AttemptList = await read(path.replace('/console', '/v1/console'))
      return list.count
    }
    await expect.poll(count, { message: path }).toBe(row[column])
    above += Number(row[column] > 0)
  }
  expect(above).toBeGreaterThan(SAMPLED / 2)
})
