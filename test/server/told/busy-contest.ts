import { createHash } from 'node:crypto'
import type { Contest } from '../../../server/contest/contest.ts'
import type { Rules } from '../../../server/contest/rules.ts'
import type { Submission } from '../../../server/store/store.ts'
import { openApp } from '../../open-app.ts'
import { OPENS, withRules } from '../../sample-contest.ts'

export const DAY = 86_400_000
/** 10:00 on the second day of the sample contest. */
export const SECOND_DAY = OPENS + DAY + 10 * 3_600_000

const SITES = { 'so-a': 'https://a.example.vn', 'so-b': 'https://b.example.vn' }
export type Agency = keyof typeof SITES

/** Attempts that other people handed in: how many people, at which agency, how many attempts each or in all, and when. */
export interface Crowd {
  readonly agency: Agency
  readonly people: number
  readonly each?: number
  readonly attempts?: number
  readonly at: number
}

/** The sample contest with other people's attempts in its store, at 10:00 on its second day. */
export async function openBusy(
  rules: Partial<Rules>,
  crowds: readonly Crowd[],
  others: readonly Contest[] = [],
) {
  const on = await openApp(withRules(rules), undefined, others)
  on.clock.now = SECOND_DAY
  await fill(on, crowds)
  const ask = async (path: string) => (await on.app.request(path)).json()
  return { ...on, ask, tally: () => ask('/v1/contests/thi-thu/tally') }
}

/** Let crowds hand in, past the app: what they did is what a test is about, not how. */
export async function fill(
  { store }: Pick<Awaited<ReturnType<typeof openApp>>, 'store'>,
  crowds: readonly Crowd[],
  contest = 'thi-thu',
): Promise<void> {
  const all = crowds.flatMap((crowd, index) =>
    Array.from({ length: crowd.attempts ?? crowd.people * (crowd.each ?? 1) }, (_, at) =>
      submissionOf(contest, crowd, `${index}`, at % crowd.people, at),
    ),
  )
  await Promise.all(all.map(submission => store.record(submission)))
}

function submissionOf(
  contest: string,
  { agency, at }: Crowd,
  crowd: string,
  person: number,
  number: number,
): Submission {
  const name = `${contest} ${crowd} ${at} ${number}`
  const hash = createHash('sha256').update(name).digest()
  return {
    ...{ attempt: name, contest, version: '0123456789abcdef', round: 'dot-1' },
    ...{ participant: `${crowd} ${at} ${person}`, limit: null, via: 'script', agency, host: SITES[agency] },
    ...{ startedAt: at - 1000, submittedAt: at, right: 1, of: 7, prediction: null, answers: '[]' },
    ...{ unit: agency, kind: null, group: null, digest: hash, personal: '', consent: '1' },
    ...{ receipt: hash.toString('hex').slice(0, 16), leaf: hash },
  }
}
