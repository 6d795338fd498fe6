import type { Contest } from '../../server/contest/contest.ts'
import type { Agencies } from '../../server/contract/console/agencies.ts'
import type { AgencyPage } from '../../server/contract/console/agency.ts'
import type { AttemptFilter, AttemptList } from '../../server/contract/console/attempts.ts'
import { Compare } from '../../server/contract/console/compare.ts'
import type { Desk } from '../../server/contract/console/desk.ts'
import type { ResultsBody } from '../../server/contract/console/results.ts'
import { AgenciesScreen } from '../../widget/console/agencies/agencies-screen.ts'
import { attemptsPath } from '../../widget/console/attempts-path.ts'
import { CompareScreen } from '../../widget/console/compare/compare-screen.ts'
import { DeskScreen } from '../../widget/console/desk/desk-screen.ts'
import { openApp } from '../open-app.ts'
import { OPENS } from '../sample-contest.ts'
import { attemptsOf, dice, handIn } from './compare/crowd.ts'
import { drawn, type LinkedNumber, linkedNumbers } from './linked-numbers.ts'
import { look, lookCounted, memberCookie } from './sign-in.ts'

const DAY_MS = 86_400_000
/** The seven ways and whom they count; scopes of which numbers are told; the other three views. */
const ways = ['', 'way=2', 'way=3', 'way=4', 'way=5', 'way=6', 'way=7', 'people=staff', 'count=gross']
const scopes = ['', 'round=dot-2', 'via=script', 'from=05/09/2024&to=07/09/2024&via=link']
const views = [
  'view=trend',
  'view=trend&agency=co-quan-3',
  'view=hours',
  'view=hosts',
  'view=hosts&count=gross',
]

type Opened = Awaited<ReturnType<typeof openApp>>

/**
 * Numbers drawn by lot from every screen that shows some, each with how long the list is that it opens. So sánh by every way
 * and in every scope, and where `isWhole` by every way in every scope.
 */
export async function sampleNumbers(contest: Contest, attempts: number, sampled: number, isWhole = false) {
  const opened = await openApp(contest)
  opened.clock.now = OPENS + 46 * DAY_MS
  await handIn(opened.store, attemptsOf(contest, attempts))
  const cookie = await memberCookie(opened, 'secretariat')
  const read = async <Body>(path: string): Promise<Body> =>
    (await lookCounted(opened, path.replace('/console/', '/v1/console/'), cookie)).json()
  const tables = isWhole ? ways.flatMap(way => scopes.map(scope => `${way}&${scope}`)) : [...ways, ...scopes]
  const pageOf = async (path: string) => (await look(opened, path, cookie)).text()
  const screens = await numbersOf(contest, tables, read, pageOf)
  const draw = dice('sampled numbers')
  const found: (LinkedNumber & { readonly listed: number })[] = []
  for (let at = 0; at < sampled; at += 1) {
    const numbers = screens[at % screens.length] ?? []
    const number = numbers[draw(numbers.length)]
    if (number) found.push({ ...number, listed: await lengthOf(opened, read, number.path) })
  }
  await opened.deps.results.end()
  await opened.store.close()
  return { found, screens: screens.map(numbers => `${numbers[0]?.screen}: ${numbers.length}`) }
}

/** A list still being counted says `null`, and is asked again as its page does. */
async function lengthOf(
  { clock }: Opened,
  read: <Body>(path: string) => Promise<Body>,
  path: string,
): Promise<number> {
  let count: number | null = null
  while (count === null) {
    clock.now += 1
    count = (await read<AttemptList>(path)).count
  }
  return count
}

type Read = <Body>(path: string) => Promise<Body>

/** The numbers of each screen: those that are links as they are drawn, and those without as what they are said to count. */
async function numbersOf(
  contest: Contest,
  tables: readonly string[],
  read: Read,
  pageOf: (path: string) => Promise<string>,
) {
  const { id } = contest.rules
  const base = `/console/${id}`
  const compares: LinkedNumber[][] = [[], []]
  for (const [at, asked] of [tables, views].entries())
    for (const query of asked) {
      const body = Compare.parse(await read(`${base}/compare?${query}`))
      compares[at]?.push(...linkedNumbers(`So sánh ${query}`, drawn(CompareScreen, { id }, body)))
    }
  const desk = await read<Desk>(`${base}/desk`)
  const agencies = await read<Agencies>(`${base}/agencies`)
  return [
    ...compares,
    [...linkedNumbers('Bàn việc', drawn(DeskScreen, { id }, desk)), ...toldOnDesk(id, desk)],
    linkedNumbers('Cơ quan & cổng', drawn(AgenciesScreen, { id }, agencies)).concat(
      toldOfAgencies(id, agencies),
    ),
    await toldOnPages(contest, read),
    await toldInResults(id, read),
    linkedNumbers('Bộ câu hỏi', await pageOf(`${base}/bank?analysis=on`)),
  ].filter(numbers => numbers.length > 0)
}

const told = (screen: string, contest: string, number: number, filter: AttemptFilter): LinkedNumber => ({
  ...{ screen, number },
  path: attemptsPath(contest, filter),
})

const toldOnDesk = (id: string, { counts }: Desk): LinkedNumber[] => [
  told('Bàn việc', id, counts.attempts, {}),
  told('Bàn việc', id, counts.valid, { valid: '1' }),
  told('Bàn việc', id, counts.people, { count: 'people' }),
]

const toldOfAgencies = (id: string, { rows }: Agencies): LinkedNumber[] =>
  rows.flatMap(({ agency, attempts, byLink, sites }) => [
    told('Cơ quan & cổng', id, attempts, { agency }),
    told('Cơ quan & cổng', id, byLink, { agency, via: 'link' }),
    ...sites.map(({ site, attempts: own }) => told('Cơ quan & cổng', id, own, { host: site })),
  ])

/** An agency's page: what came through its pages as the public is told, and its own people until last midnight. */
async function toldOnPages({ rules: { id }, agencies }: Contest, read: Read): Promise<LinkedNumber[]> {
  const numbers: LinkedNumber[] = []
  for (const { id: agency } of agencies) {
    const page = await read<AgencyPage>(`/console/${id}/agency/${agency}`)
    const { counts } = page.told
    numbers.push(
      told('trang cơ quan', id, counts.attempts, { agency }),
      told('trang cơ quan', id, counts.valid, { agency, valid: '1' }),
      told('trang cơ quan', id, counts.people, { agency, count: 'people' }),
      told('trang cơ quan', id, page.staff.people, {
        ...{ unit: agency, kind: 'can-bo', count: 'people' },
        to: Date.parse(page.staff.until),
      }),
    )
  }
  return numbers
}

async function toldInResults(id: string, read: Read): Promise<LinkedNumber[]> {
  let body = await read<ResultsBody>(`/console/${id}/results`)
  while (body.state === 'computing') body = await read(`/console/${id}/results`)
  if (!body.summary) throw new Error(`no results: ${JSON.stringify(body)}`)
  const { totals, collective } = body.summary
  return [
    told('Kết quả', id, totals.attempts, {}),
    told('Kết quả', id, totals.valid, { valid: '1' }),
    told('Kết quả', id, totals.people, { count: 'people' }),
    ...collective.flatMap(({ rows }) =>
      rows.map(({ agency, value }) =>
        told('Kết quả', id, Number(value?.match(/\d[\d.]*/)?.[0].replaceAll('.', '') ?? 0), {
          ...{ agency: agency.id, valid: '1' },
        }),
      ),
    ),
  ]
}
