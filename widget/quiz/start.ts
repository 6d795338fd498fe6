import type { PublicContest, StartedAttempt } from '../../server/contract.ts'
import { type Failure, isFailure } from '../api.ts'
import { aheadOf } from './clock.ts'
import { open } from './open.ts'
import type { Quiz } from './quiz.ts'

/** Ask for a paper with what the registration form holds. Nothing of it is kept. */
export async function start(quiz: Quiz, contest: PublicContest, given: FormData): Promise<void> {
  const { fields, consent } = contest
  const filled = fields.map(({ name }) => [`participant.${name}`, String(given.get(name)).trim()] as const)
  const failures: Failure[] = fields
    .filter(({ required }, index) => required && !filled[index]?.[1])
    .map(({ name }) => ({ code: 'missing-field', field: name }))
  if (!given.get('consent')) failures.push({ code: 'missing-consent', field: 'consent' })
  if (failures.length) return quiz.show({ at: 'identity', contest, failures })

  quiz.work = {}
  quiz.show({ at: 'starting', contest, failures }, undefined, false)
  const path = `contests/${contest.id}/attempts`
  const started = await quiz.call<StartedAttempt>(path, [
    ...filled.filter(([, value]) => value),
    ['consent', consent.version],
  ])
  if (isFailure(started)) return void refused(quiz, contest, started)
  begin(quiz, contest, started)
}

function begin(quiz: Quiz, contest: PublicContest, started: StartedAttempt): void {
  const { attempt, token, deadline, issuedAt, site, paper } = started
  quiz.agency = site?.agency ?? null
  quiz.ahead = aheadOf(quiz, issuedAt)
  quiz.tell('agency-quiz-start', { attempt, agency: quiz.agency })
  const { questions } = paper
  open(quiz, contest, {
    attempt,
    token,
    deadline,
    questions,
    answers: {},
    prediction: '',
    step: 0,
    sent: false,
  })
}

async function refused(quiz: Quiz, old: PublicContest, failure: Failure): Promise<void> {
  const { code, field } = failure
  const isOld = /opening|closing|outdated/.test(code)
  if (isOld) quiz.show({ at: 'loading' })
  const reply = isOld ? await quiz.call<PublicContest>(`contests/${old.id}`) : old
  const contest = isFailure(reply) ? old : reply
  if (contest.status !== 'open') return quiz.show({ at: contest.status, contest })
  const asked = ['consent', ...contest.fields.map(({ name }) => name)]
  const about = asked.find(name => field?.replace('participant.', '') === name)
  quiz.show({ at: 'identity', contest, failures: [{ ...failure, field: about }] })
}
