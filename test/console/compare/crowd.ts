import { createHash } from 'node:crypto'
import type { Agency, Contest } from '../../../server/contest/contest.ts'
import type { Via } from '../../../server/contract/public.ts'
import type { Store, Submission } from '../../../server/store/store.ts'
import { OPENS, sampleContest, sampleRules } from '../../sample-contest.ts'

const HOUR = 3_600_000
const kinds = ['can-bo', 'nguoi-dan', 'doanh-nghiep'] as const
const groups = ['lanh-dao', 'mot-cua'] as const

/** Chance that repeats: `draw(n)` is a whole number from 0 up to but not including `n`. */
export function dice(seed: string): (below: number) => number {
  let rolled = 0
  return below => {
    rolled += 1
    const hash = createHash('sha256').update(`${seed} ${rolled}`).digest()
    return hash.readUInt32BE(0) % below
  }
}

/** A contest of so many agencies in three blocks: every seventh has no headcount, one has none at all, tiers and groups. */
export function crowdedContest(agencies: number): Contest {
  const options = kinds.map(value => ({ value, label: `Đối tượng ${value}` }))
  const field = { name: 'kind', label: 'Đối tượng', type: 'choice' as const, required: true, options }
  return {
    ...sampleContest,
    agencies: Array.from({ length: agencies }, (_, at) => agencyAt(at)),
    rules: {
      ...sampleRules,
      rounds: [
        { id: 'dot-1', title: 'Đợt 1', opens: OPENS, closes: OPENS + 20 * 24 * HOUR },
        { id: 'dot-2', title: 'Đợt 2', opens: OPENS + 20 * 24 * HOUR, closes: OPENS + 60 * 24 * HOUR },
      ],
      fields: [...sampleRules.fields, field],
      compare: {
        staff: ['can-bo'],
        minimum: [{ below: 40, rate: '30%' }, { rate: '10%' }],
        mandatory: [{ group: 'lanh-dao', count: 1, share: '1/4' }],
      },
    },
  }
}

const agencyAt = (at: number): Agency => ({
  id: `co-quan-${at}`,
  name: `Cơ quan ${at}`,
  block: ['Sở, ban, ngành', 'UBND cấp huyện', 'Trường học'][at % 3] ?? '',
  headcount: at % 7 === 6 ? null : at === 5 ? 0 : 20 + ((at * 37) % 150),
  groups: { 'lanh-dao': at % 11 === 10 ? null : at % 5 },
  source: 'Quyết định số 12',
  date: '01/08/2024',
  sites: [`https://co-quan-${at}.example.vn`],
})

/** Attempts as they might come: people return, some to another portal or unit, a few from nowhere. */
export function* attemptsOf(contest: Contest, many: number, seed = 'crowd'): Generator<Submission> {
  const draw = dice(seed)
  const ids = contest.agencies.map(({ id }) => id)
  // The first agencies are the busiest, and the last two hear of it from nobody.
  const someId = () => ids[Math.min(draw(ids.length), draw(ids.length - 2))] ?? null
  for (let at = 0; at < many; at++) {
    const person = draw(Math.ceil(many * 0.6))
    const home = ids[person % ids.length] ?? null
    const via = (['script', 'script', 'frame', 'link', 'unknown'] as const)[draw(5)] ?? 'script'
    const agency = via === 'unknown' ? null : draw(3) > 0 ? home : someId()
    yield attemptAt(contest, at, {
      participant: `person-${person}`,
      via,
      agency,
      host: hostOf(via, agency),
      unit: draw(12) === 0 ? null : draw(9) === 0 ? someId() : home,
      kind: kinds[draw(10) < 7 ? 0 : 1 + draw(2)] ?? null,
      group: draw(6) === 0 ? (groups[draw(2)] ?? null) : null,
      submittedAt: OPENS + draw(45 * 24) * HOUR + draw(HOUR),
    })
  }
}

const hostOf = (via: Via, agency: string | null): string | null => {
  if (via === 'link') return null
  return agency === null ? 'https://la.example.vn' : `https://${agency}.example.vn`
}

/** One attempt, the `at`th of its contest, with what of it matters. */
export function attemptAt({ rules, version }: Contest, at: number, own: Partial<Submission>): Submission {
  const id = `attempt-${at}`
  const submittedAt = own.submittedAt ?? OPENS
  const round = rules.rounds.find(({ opens, closes }) => opens <= submittedAt && submittedAt < closes)
  return {
    ...{ attempt: id, contest: rules.id, version, round: round?.id ?? '', participant: id, limit: null },
    ...{ via: 'script', agency: null, host: null, unit: null, kind: null, group: null },
    ...{ startedAt: submittedAt - 60_000, submittedAt, right: 5, of: 7, prediction: null },
    ...{ answers: '[]', digest: Buffer.from(id), personal: 'sealed', consent: '1', receipt: `R${at}` },
    leaf: Buffer.from(id),
    ...own,
  }
}

/** Committed together: as many as a store that is filled takes at a time. */
const AT_ONCE = 2000

/** Hand them all in. */
export async function handIn(store: Store, attempts: Iterable<Submission>): Promise<number> {
  let together: Promise<unknown>[] = []
  let many = 0
  for (const each of attempts) {
    together.push(store.record(each))
    many += 1
    if (together.length === AT_ONCE) {
      await Promise.all(together)
      together = []
    }
  }
  await Promise.all(together)
  return many
}
