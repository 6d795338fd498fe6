import { createHash } from 'node:crypto'
import type { Contest } from '../../../server/contest/contest.ts'
import { parseInstant } from '../../../server/contest/instant.ts'
import { RECEIPT_LETTERS } from '../../../server/contest/read-receipt-code.ts'
import type { Submission } from '../../../server/store/store.ts'
import { dice } from '../../console/compare/crowd.ts'
import { shippedContest } from '../../e2e/tour-pages.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The instant of all pictures, on an afternoon of the contest's fifth week. */
export const NOW = Number(parseInstant('02/10/2024 14:32'))
/** Both are sample bodies, so that nothing is said of a real one. */
export const BURST_AGENCY = 'mau-ubnd-xa-1'
export const SILENT_AGENCY = 'mau-ubnd-xa-2'
const SILENT_SINCE = NOW - 3 * DAY
const BURST = { many: 98, from: Number(parseInstant('02/10/2024 02:00')) }
/** When people take part: the hours of an office day, the lunch hour and the evening less. */
const hours = [7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 13, 14, 14, 14, 15, 15, 16, 17, 19, 20, 21]
const kinds = ['can-bo', 'can-bo', 'can-bo', 'nguoi-dan', 'nguoi-dan', 'doanh-nghiep'] as const

/** The shipped contest, by itself or under another id, over where it is of a year before; its agencies of different sizes, some without a headcount. */
export function shownContest(id?: string, year = '2024'): Contest {
  const contest = shippedContest()
  const rules =
    id === undefined
      ? contest.rules
      : { ...contest.rules, id, title: contest.rules.title.replace('2024', year) }
  const rounds = rules.rounds.map(round => (year < '2024' ? { ...round, closes: NOW - DAY } : round))
  return {
    ...contest,
    rules: { ...rules, rounds, disclosure: { ...rules.disclosure, tally: 'live' } },
    agencies: contest.agencies.map((agency, at) => ({
      ...agency,
      headcount: at % 9 === 7 ? null : 24 + ((at * 37) % 140),
      ...{ source: 'Báo cáo của cơ quan', date: '01/08/2024' },
    })),
  }
}

/** Attempts as they come in a month: busy and quiet agencies, people who return, some by link, few from nowhere; and a burst. */
export function* shownAttempts(contest: Contest, many: number): Generator<Submission> {
  const draw = dice(contest.rules.id)
  const { agencies, rules } = contest
  const opens = rules.rounds[0]?.opens ?? NOW
  const until = Math.min(NOW, rules.rounds[0]?.closes ?? NOW)
  const days = Math.floor((until - opens) / DAY)
  for (let at = 0; at < many; at++) {
    const person = draw(Math.ceil(many * 0.62))
    const home = agencies[Math.floor((person % agencies.length) ** 1.3) % agencies.length]
    const other = agencies[Math.min(draw(agencies.length), draw(agencies.length))]
    const host = draw(9) < 7 ? home : other
    const via = (['script', 'script', 'script', 'script', 'frame', 'link', 'unknown'] as const)[draw(7)]
    const day = opens + Math.max(draw(days + 1), draw(days + 1)) * DAY
    const submittedAt = Math.min(day + (hours[draw(hours.length)] ?? 8) * HOUR + draw(HOUR), until - 1)
    if (host?.id === SILENT_AGENCY && submittedAt > SILENT_SINCE) continue
    const isNowhere = via === 'unknown' && draw(4) > 0
    yield attempt(contest, `${at}`, {
      ...{ participant: `person-${person}`, via: isNowhere ? 'unknown' : via === 'unknown' ? 'script' : via },
      agency: isNowhere ? null : (host?.id ?? null),
      host: via === 'link' ? null : isNowhere ? 'https://tin-tuc.vi-du.vn' : (host?.sites[0] ?? null),
      unit: draw(14) === 0 ? null : (home?.id ?? null),
      kind: kinds[draw(kinds.length)] ?? null,
      ...{ submittedAt, right: 18 + draw(13), seconds: 240 + draw(1200) },
    })
  }
  if (until === NOW) yield* burst(contest)
}

function* burst(contest: Contest): Generator<Submission> {
  const agency = contest.agencies.find(({ id }) => id === BURST_AGENCY)
  for (let at = 0; at < BURST.many; at++)
    yield attempt(contest, `burst-${at}`, {
      ...{ participant: `nobody-${at}`, via: 'script', agency: BURST_AGENCY, host: agency?.sites[0] ?? null },
      ...{ unit: 'other', kind: 'nguoi-dan', right: 30, seconds: 41 + (at % 9) },
      submittedAt: BURST.from + at * 25_000,
    })
}

function attempt(
  { rules, version }: Contest,
  id: string,
  { seconds, submittedAt, ...own }: Partial<Submission> & { seconds: number; submittedAt: number },
): Submission {
  const digest = createHash('sha256').update(`${rules.id} ${id}`).digest()
  return {
    ...{ attempt: digest.toString('hex'), contest: rules.id, version, round: rules.rounds[0]?.id ?? '' },
    ...{ participant: id, limit: null, via: 'unknown', agency: null, host: null, unit: null, kind: null },
    ...{ group: null, startedAt: submittedAt - seconds * 1000, submittedAt, right: 20, of: 30 },
    ...{
      prediction: 2000 + (digest[0] ?? 0) * 8,
      answers: '{}',
      digest,
      personal: 'sealed',
      consent: '2024-2',
    },
    ...{ receipt: receiptOf(digest), leaf: digest },
    ...own,
  }
}

/** A code as receipts have it. */
const receiptOf = (digest: Buffer): string =>
  Array.from({ length: 16 }, (_, at) => RECEIPT_LETTERS.charAt((digest[at] ?? 0) % 32))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
