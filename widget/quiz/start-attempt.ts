import type { PublicContest, StartedAttempt } from '../../server/contract/public.ts'
import { type Failure, type Fields, isFailure } from '../api.ts'
import { isPassing, meaningOf } from '../refusals.ts'
import { isStartedAttempt } from '../shapes.ts'
import { waitToRetry } from './back-off.ts'
import { aheadOf } from './clock.ts'
import { forgetReceived } from './keep-paper.ts'
import { fetchContest } from './load-contest.ts'
import { openPaper } from './open-paper.ts'
import type { Quiz } from './quiz.ts'

/** A start that got no answer is tried again by itself this often, while whoever pressed the button is still there. */
const MOST_TRIES = 3

/** Ask for a paper with what the registration form held, when nothing of it is plainly missing. */
export async function startAttempt(quiz: Quiz, contest: PublicContest): Promise<void> {
  const missing = missingIn(quiz.form, contest)
  if (missing.length) return quiz.show({ at: 'identity', contest, failures: missing })
  const work = {}
  quiz.work = work
  quiz.endWait()
  let failures: readonly Failure[] = []
  for (let tries = 1; quiz.work === work; tries++) {
    quiz.show({ at: 'starting', contest, failures }, undefined, false)
    const asked = quiz.host.environment.now()
    const reply = await quiz.call(
      `contests/${contest.id}/attempts`,
      isStartedAttempt,
      fieldsOf(quiz, contest),
    )
    if (!isFailure(reply)) return openAttempt(quiz, contest, reply.body, asked)
    if (!isPassing(reply)) return void handleRefusal(quiz, contest, reply)
    failures = [reply]
    quiz.show({ at: 'identity', contest, failures })
    if (tries === MOST_TRIES) return
    await waitToRetry(quiz, tries - 1, reply.after)
  }
}

const fieldsOf = ({ form }: Quiz, { fields, consent }: PublicContest): Fields => [
  ...fields
    .map(({ name }) => [`participant.${name}`, typedIn(form, name)] as const)
    .filter(([, value]) => value),
  ['consent', consent.version],
]

/** All that is missing at once: a person who is told of one fault at a time gives up at the third. */
function missingIn(form: Quiz['form'], { fields }: PublicContest): readonly Failure[] {
  const asked = fields.filter(({ name, required }) => required && !typedIn(form, name))
  const missing: Failure[] = asked.map(({ name }) => ({ code: 'missing-field', field: name }))
  return form?.get('consent') ? missing : [...missing, { code: 'missing-consent', field: 'consent' }]
}

const typedIn = (form: Quiz['form'], name: string): string => String(form?.get(name) ?? '').trim()

function openAttempt(quiz: Quiz, contest: PublicContest, started: StartedAttempt, asked: number): void {
  const { attempt, token, deadline, issuedAt, site, paper, notice } = started
  if (notice) console.warn(notice)
  quiz.agency = site?.agency ?? null
  quiz.ahead = aheadOf(quiz, issuedAt, asked)
  quiz.emit('agency-quiz-start', { attempt, agency: quiz.agency })
  forgetReceived(contest.id)
  const { questions } = paper
  openPaper(quiz, contest, {
    attempt,
    token,
    deadline,
    site,
    questions,
    answers: {},
    prediction: '',
    step: 0,
    sent: false,
  })
}

async function handleRefusal(quiz: Quiz, old: PublicContest, failure: Failure): Promise<void> {
  const aboutIn = ({ fields }: PublicContest) =>
    ['consent', ...fields.map(({ name }) => name)].find(
      name => failure.field?.replace('participant.', '') === name,
    )
  const meaning = meaningOf(failure)
  // What is said about a field that is not here is about a form that has changed.
  const isOld = meaning === 'outdated' || meaning === 'window' || (failure.field && !aboutIn(old))
  if (isOld) quiz.show({ at: 'loading' })
  const reply = isOld ? await fetchContest(quiz, true) : failure
  const contest = isFailure(reply) ? old : reply.body
  if (contest.status !== 'open') return quiz.show({ at: contest.status, contest })
  quiz.show({ at: 'identity', contest, failures: [{ ...failure, field: aboutIn(contest) }] })
}
