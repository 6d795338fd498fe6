import type {
  PaperDeadline,
  PublicContest,
  StartedAttempt,
  SubmittedAttempt,
  Tally,
} from '../server/contract/public.ts'

type Shape = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Shape => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isInstant = (value: unknown): boolean => isText(value) && Number.isFinite(Date.parse(value))
const isList = (value: unknown, isItem: (item: Shape) => boolean): boolean =>
  Array.isArray(value) && value.every(item => isObject(item) && isItem(item))

/**
 * Whether a body is one our server writes: what the element reads of it is there. Gateways, captive portals and
 * caches answer 200 with pages and JSON of their own, which are no answer of ours.
 */
export const isContest = (body: unknown): body is PublicContest =>
  isObject(body) &&
  [body.id, body.title].every(isText) &&
  ['before', 'open', 'closed'].some(status => status === body.status) &&
  [body.now, body.opens, body.closes].every(isInstant) &&
  [body.paper, body.attempts, body.consent].every(isObject) &&
  [body.fields, body.prizes].every(list => isList(list, ({ name }) => isText(name)))

export const isStartedAttempt = (body: unknown): body is StartedAttempt =>
  isObject(body) &&
  [body.attempt, body.token].every(isText) &&
  [body.issuedAt, body.deadline].every(isInstant) &&
  isObject(body.paper) &&
  isQuestions(body.paper.questions)

/** The questions of a paper, at least one. */
export const isQuestions = (questions: unknown): boolean =>
  isList(
    questions,
    ({ id, text, options }) => isText(id) && isText(text) && isList(options, option => isText(option.id)),
  ) &&
  Array.isArray(questions) &&
  questions.length > 0

export const isSubmittedAttempt = (body: unknown): body is SubmittedAttempt =>
  isObject(body) && isText(body.receipt) && isInstant(body.submittedAt)

export const isPaperDeadline = (body: unknown): body is PaperDeadline =>
  isObject(body) && isInstant(body.now) && isInstant(body.deadline)

export const isTally = (body: unknown): body is Tally =>
  isObject(body) &&
  isInstant(body.asOf) &&
  isObject(body.totals) &&
  isList(body.agencies, ({ name, via }) => isText(name) && isObject(via))
