import type { PublicContest, StartedAttempt } from '../../server/contract.ts'
import { type Failure, isFailure } from '../api.ts'
import { aheadOf } from './clock.ts'
import { open } from './open.ts'
import type { Quiz } from './quiz.ts'

/** What no mobile number lacks; the server knows the rest. */
const PHONE = /(\p{Nd}\P{Nd}*){9}/u

/** Ask for a paper with what the registration form held, when nothing of it is plainly wrong. */
export async function start(quiz: Quiz, contest: PublicContest): Promise<void> {
  const failures = faultsIn(quiz.given, contest)
  if (failures.length) return quiz.show({ at: 'identity', contest, failures })

  quiz.work = {}
  quiz.show({ at: 'starting', contest, failures }, undefined, false)
  const path = `contests/${contest.id}/attempts`
  const started = await quiz.call<StartedAttempt>(path, [
    ...contest.fields
      .map(({ name }) => [`participant.${name}`, typedIn(quiz.given, name)] as const)
      .filter(([, value]) => value),
    ['consent', contest.consent.version],
  ])
  if (isFailure(started)) return void refused(quiz, contest, started)
  begin(quiz, contest, started)
}

/** All that is wrong at once: a person who is told of one fault at a time gives up at the third. */
function faultsIn(given: FormData, { fields }: PublicContest): readonly Failure[] {
  const faults: Failure[] = fields.flatMap(({ name, type, required }) => {
    const value = typedIn(given, name)
    if (required && !value) return [{ code: 'missing-field', field: name }]
    return value && type === 'phone' && !PHONE.test(value) ? [{ code: 'invalid-phone', field: name }] : []
  })
  return given.get('consent') ? faults : [...faults, { code: 'missing-consent', field: 'consent' }]
}

const typedIn = (given: FormData, name: string): string => String(given.get(name) ?? '').trim()

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
