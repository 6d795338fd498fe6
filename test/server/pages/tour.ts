import type { Contest } from '../../../server/contest/contest.ts'
import { openApp } from '../../open-app.ts'
import { CLOSES, OPENS, sampleContest, withRules } from '../../sample-contest.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { answered, type Opened, press, receiptOn, registered, visit } from './visit.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const weekly = withRules({
  rounds: [
    { id: 'tuan-1', title: 'Tuần 1', opens: OPENS, closes: OPENS + 7 * DAY },
    { id: 'tuan-2', title: 'Tuần 2', opens: OPENS + 9 * DAY, closes: CLOSES },
  ],
})
const longConsent = [
  'Mục đích: chấm bài và trao giải; không dùng vào việc khác.',
  'Dữ liệu: họ tên, số điện thoại',
]
const strict = withRules({
  results: 'https://ket-qua.example.vn/',
  paper: { options: 3, timeLimit: 15, validFor: 24, answerAll: false, onExpiry: 'submit' },
  attempts: { limit: 2, official: 'most-right' },
  disclosure: { score: 'immediate', answers: 'after-close' },
  consent: {
    version: '1',
    text: `${longConsent.join('\n')}\nThời hạn: ${'xoá sau khi trao giải '.repeat(12)}`,
  },
})

/** Every kind of page of ours that a citizen meets, by a name for it; `lang` is asked for where the way in is. */
export async function tour(lang: 'vi' | 'en'): Promise<ReadonlyMap<string, ReadPage>> {
  const stops: Stop[] = []
  for (const part of [openPages, registration, handingIn, receipts, notices])
    stops.push(...(await part(lang)))
  return new Map(stops)
}

type Stop = [name: string, page: ReadPage]

const asked = (path: string, lang: 'vi' | 'en'): string =>
  lang === 'vi' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`

const at = (on: Opened, path: string, lang: 'vi' | 'en') => visit(on, asked(path, lang))

async function openPages(lang: 'vi' | 'en'): Promise<Stop[]> {
  const stops: Stop[] = []
  const cases: [string, Contest, number][] = [
    ['open', sampleContest, OPENS],
    ['before', sampleContest, OPENS - 1],
    ['closed', sampleContest, CLOSES],
    ['strict', strict, OPENS],
    ['strict-closed', strict, CLOSES],
    ['first-week', weekly, OPENS],
    ['between-weeks', weekly, OPENS + 8 * DAY],
  ]
  for (const [name, contest, now] of cases) {
    const on = await openApp(contest)
    await on.submit(await on.start())
    on.clock.now = now
    stops.push([`contest-${name}`, await at(on, '/q/thi-thu?site=so-a', lang)])
    stops.push([`home-${name}`, await at(on, '/', lang)])
  }
  return stops
}

async function registration(lang: 'vi' | 'en'): Promise<Stop[]> {
  const on = await openApp()
  const first = await at(on, '/q/thi-thu', lang)
  return [
    ['refused-empty', await press(on, first)],
    ['refused-phone', await press(on, first, { ...registered, 'participant.phone': ['12'] })],
    ['refused-one', await press(on, first, { ...registered, 'participant.unit': ['no-such'] })],
    ['refused-consent', await press(on, first, { ...registered, consent: ['0'] })],
    ['paper', await press(on, first, registered)],
  ]
}

async function paperOf(on: Opened, lang: 'vi' | 'en'): Promise<ReadPage> {
  return press(on, await at(on, '/q/thi-thu?site=so-a', lang), registered)
}

async function handingIn(lang: 'vi' | 'en'): Promise<Stop[]> {
  const on = await openApp()
  const paper = await paperOf(on, lang)
  const result = await press(on, paper, answered(paper))
  const timed = await openApp(strict)
  const blank = await paperOf(timed, lang)
  const fresh = await paperOf(timed, lang)
  const third = await paperOf(timed, lang)
  timed.clock.now += 15 * 60_000 + 5000
  const stops: Stop[] = [
    ['paper-linked', paper],
    ['paper-refused', await press(on, paper)],
    ['result', result],
    ['result-again', await press(on, paper, answered(paper))],
    ['already-submitted', await press(on, paper, { ...answered(paper), prediction: ['7'] })],
    ['paper-timed', blank],
    ['result-blank', await press(timed, blank)],
    ['result-scored', await press(timed, fresh, answered(fresh))],
    ['attempt-limit', await press(timed, third, answered(third))],
  ]
  const weeks = await openApp(weekly)
  const [early, another] = [await paperOf(weeks, lang), await paperOf(weeks, lang)]
  weeks.clock.now = OPENS + 8 * DAY
  stops.push(['ended-round', await press(weeks, early, answered(early))])
  weeks.clock.now = OPENS + 10 * DAY
  stops.push(['ended-round-next-open', await press(weeks, another, answered(another))])
  stops.push(
    ['ended-late', await lateBy(3 * DAY, lang)],
    ['ended-closed', await lateBy(CLOSES - OPENS, lang)],
  )
  return stops
}

async function lateBy(ms: number, lang: 'vi' | 'en'): Promise<ReadPage> {
  const on = await openApp()
  const paper = await paperOf(on, lang)
  on.clock.now += ms
  return press(on, paper, answered(paper))
}

async function receipts(lang: 'vi' | 'en'): Promise<Stop[]> {
  const on = await openApp()
  const paper = await paperOf(on, lang)
  const apart = await press(on, await at(on, '/q/thi-thu', lang), registered)
  const code = receiptOn(await press(on, paper, answered(paper)))
  const unknown = receiptOn(await press(on, apart, answered(apart)))
  const page = (query: string) => at(on, `/q/thi-thu/receipt${query}`, lang)
  const before: Stop[] = [
    ['receipt-form', await page('')],
    ['receipt-unknown', await page('?code=AAAA-AAAA-AAAA-AAAA')],
    ['receipt', await page(`?code=${code}`)],
    ['receipt-apart', await page(`?code=${unknown}`)],
    ['receipt-text', await page(`?code=${code}&format=text`)],
  ]
  on.clock.now = CLOSES + DAY
  return [...before, ['receipt-scored', await page(`?code=${code}`)]]
}

async function notices(lang: 'vi' | 'en'): Promise<Stop[]> {
  const on = await openApp()
  const paper = await paperOf(on, lang)
  const accept = { headers: { Accept: 'text/html' } }
  const read = (path: string, init: RequestInit = accept) => readPage(on.app.request(asked(path, lang), init))
  return [
    ['no-contest', await read('/q/khong-co')],
    ['not-found', await read('/khong/co', accept)],
    ['wrong-method', await read('/khong/co', { ...accept, method: 'DELETE' })],
    ['bad-token', await press(on, paper, { token: ['x'] })],
    [
      'bad-body',
      await read('/q/thi-thu', { method: 'POST', body: 'x', headers: { 'Content-Type': 'image/png' } }),
    ],
  ]
}
