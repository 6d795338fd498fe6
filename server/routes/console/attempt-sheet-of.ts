import { attemptSheetVi } from '../../../widget/messages/console/attempt-sheet.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Contest, Question } from '../../contest/contest.ts'
import { isOverAt, scoresFrom } from '../../contest/disclosure.ts'
import { writeInstant } from '../../contest/instant.ts'
import type { AttemptSheet, SheetQuestion } from '../../contract/console/attempt-sheet.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { AttemptEvidence } from '../../store/attempt-evidence.ts'
import type { Watched } from '../../store/read-worker.ts'
import { type NameOf, namesOf, PAGE, rowOf } from './attempts-of.ts'

const say = sayFrom(attemptSheetVi)

/** The sheet of one attempt; undefined: no attempt of this contest has the receipt. */
export async function attemptSheetOf(
  deps: Dependencies,
  { contest, receipt }: { readonly contest: Contest; readonly receipt: string },
  watched: Watched = {},
): Promise<AttemptSheet | undefined> {
  const { id } = contest.rules
  const evidence = await deps.store.reads.run('attemptEvidence', { contest: id, receipt })
  if (!evidence) return undefined
  const graded = (await deps.contests.version(id, evidence.version)) ?? contest
  const keyFrom = keyFromOf(contest, deps.clock())
  const names = namesOf(contest)
  const round = contest.rules.rounds.find(each => each.id === evidence.round)
  return {
    ...(await rowsOfPerson(deps, evidence, names, watched)),
    round: { id: evidence.round, name: round?.title ?? evidence.round },
    startedAt: writeInstant(evidence.startedAt),
    why: sayWhy(evidence, names('agency', evidence.agency ?? '')?.name ?? ''),
    ...{ version: evidence.version, consent: evidence.consent, prediction: evidence.prediction },
    ...{ index: evidence.seq - 1, leaf: Buffer.from(evidence.leaf).toString('hex') },
    questions: questionsOf(graded, evidence.answers, keyFrom === null),
    ...{ keyFrom, hasIdentity: evidence.sealed !== null },
  }
}

/** The attempt and the others of its person as the list shows them. */
async function rowsOfPerson(
  deps: Dependencies,
  evidence: AttemptEvidence,
  names: NameOf,
  watched: Watched,
): Promise<Pick<AttemptSheet, 'row' | 'ofPerson'>> {
  const { reads } = deps.store
  const { contest, participant } = evidence
  const sought = { contest, participant }
  const found = await reads.run('listAttempts', { sought, most: PAGE }, watched)
  const [many = 0] = await reads.run('attemptsOfPeople', { contest, people: [participant] })
  const own = found.find(({ seq }) => seq === evidence.seq) ?? (await foundByScan(deps, sought, evidence))
  return { row: rowOf(own, many, names), ofPerson: found.map(row => rowOf(row, many, names)) }
}

/** Behind the first hundred of its person: asked for by where it stands. */
async function foundByScan(
  { store }: Dependencies,
  sought: { contest: string; participant: string },
  { seq }: AttemptEvidence,
) {
  const [row] = await store.reads.run('listAttempts', { sought, after: seq + 1, most: 1 })
  if (!row) throw new Error(`attempt ${seq} is in the store and not in its index`)
  return row
}

/** From when the right answers may stand on a sheet: for the committee too, never before the last close. */
function keyFromOf({ rules }: Contest, now: number): AttemptSheet['keyFrom'] {
  if (rules.disclosure.answers === 'never') return 'never'
  return isOverAt(rules, now) ? null : writeInstant(scoresFrom(rules))
}

/** Which page, and who vouched for it (design: evidence, not proof). */
function sayWhy({ via, host, agency }: AttemptEvidence, name: string): string {
  if (agency === null) return host === null ? say('why-nowhere') : say('why-unregistered', host)
  if (via === 'link') return say('why-link', name)
  return say(via === 'frame' ? 'why-frame' : 'why-script', host ?? '', name)
}

function questionsOf({ bank }: Contest, answers: string, tellKey: boolean): SheetQuestion[] {
  const chosen: unknown = JSON.parse(answers)
  if (!Array.isArray(chosen)) return []
  const byId = new Map(bank.map(question => [question.id, question]))
  return chosen.flatMap(([id, options]: [string, readonly number[]]) => {
    const question = byId.get(id)
    return question ? [questionOf(question, options, tellKey)] : []
  })
}

const questionOf = (
  { id, text, options, right }: Question,
  chosen: readonly number[],
  tellKey: boolean,
): SheetQuestion => ({
  ...{ id, text },
  options: options.map((option, at) => ({
    ...{ text: option, isChosen: chosen.includes(at) },
    isRight: tellKey ? right.includes(at) : null,
  })),
  isRight: tellKey ? right.length === chosen.length && right.every(at => chosen.includes(at)) : null,
})
