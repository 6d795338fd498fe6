/**
 * The wire: every shape that crosses HTTP, as zod schemas and the types inferred from them.
 * The widget imports the types only (`import type`): one value import would put 92 kB of zod in every portal.
 */
import * as z from 'zod'
import { ProblemCode } from './problem-code.ts'

/** How the host of an attempt was vouched for; see the README, "Where did the attempt come from?". */
export const Via = z.enum(['script', 'frame', 'link', 'unknown'])
export type Via = z.infer<typeof Via>

/** Where a contest stands at the server's `now`. */
export const ContestStatus = z.enum(['before', 'open', 'closed'])
export type ContestStatus = z.infer<typeof ContestStatus>

/** An instant, ISO 8601 with the offset of Việt Nam: `2024-09-01T00:00:00+07:00`. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+07:00$/)

/** What a field holds, which decides how it is typed, read and refused. Scripts of 0.1.0 draw those they don't know as text. */
export const FieldType = z.enum(['name', 'phone', 'email', 'date', 'national-id', 'number', 'text', 'choice'])
export type FieldType = z.infer<typeof FieldType>

/** One thing asked of a participant before the paper; the rules choose which. */
export const Field = z.object({
  name: z.string(),
  label: z.string(),
  type: FieldType,
  required: z.boolean(),
  /** How it is filled in, where its type has a form of its own that the element has no words for. */
  hint: z.object({ vi: z.string(), en: z.string() }).optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
})
export type Field = z.infer<typeof Field>

/** `GET /v1/contests/{contest}`: the same for everyone, cacheable, and without a single question. */
export const PublicContest = z.object({
  id: z.string(),
  title: z.string(),
  organiser: z.string(),
  status: ContestStatus,
  now: Instant,
  opens: Instant,
  closes: Instant,
  paper: z.object({
    questions: z.int(),
    options: z.int(),
    /** Minutes. */
    timeLimit: z.int().nullable(),
    /** Whether a blank answer is refused while there is time to fill it in. */
    answerAll: z.boolean(),
    /** Whether a paper is handed in as it stands when its time is up, or counts for nothing. */
    onExpiry: z.enum(['submit', 'void']),
  }),
  attempts: z.object({ limit: z.int().nullable() }),
  prizes: z.array(z.object({ name: z.string(), count: z.int(), to: z.enum(['person', 'agency']) })),
  scores: z.enum(['immediate', 'after-close']),
  fields: z.array(Field),
  consent: z.object({ version: z.string(), text: z.string() }),
  prediction: z.object({ label: z.string() }).nullable(),
  results: z.string().nullable(),
})
export type PublicContest = z.infer<typeof PublicContest>

/** A question as a citizen sees it. Option ids are random per paper and say nothing about the key. */
export const PaperQuestion = z.object({
  id: z.string(),
  text: z.string(),
  choose: z.enum(['one', 'many']),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
})
export type PaperQuestion = z.infer<typeof PaperQuestion>

/**
 * `POST /v1/contests/{contest}/attempts` → 201. `issuedAt` is the server's clock. Of a paper with a time limit that was opened
 * before, `deadline` is what it was then.
 */
export const StartedAttempt = z.object({
  attempt: z.string(),
  token: z.string(),
  issuedAt: Instant,
  deadline: Instant,
  site: z.object({ agency: z.string(), name: z.string() }).nullable(),
  via: Via,
  /** For the console of a page that no agency registered: what its webmaster should send to whom. */
  notice: z.string().optional(),
  paper: z.object({ questions: z.array(PaperQuestion) }),
})
export type StartedAttempt = z.infer<typeof StartedAttempt>

/** How many questions were right; sent only when the rules allow it. */
export const Score = z.object({ right: z.int(), of: z.int() })
export type Score = z.infer<typeof Score>

/** `POST /v1/attempts/{attempt}` → 201 the first time, 200 with the very same body ever after. */
export const SubmittedAttempt = z.object({
  receipt: z.string(),
  submittedAt: Instant,
  score: Score.optional(),
})
export type SubmittedAttempt = z.infer<typeof SubmittedAttempt>

/** `POST /v1/attempts/{attempt}/deadline` with the token: when this paper's time is up, by the rules in force. */
export const PaperDeadline = z.object({ now: Instant, deadline: Instant })
export type PaperDeadline = z.infer<typeof PaperDeadline>

/** `GET /v1/receipts/{code}`: is this attempt counted, and for which agency? */
export const PublicReceipt = z.object({
  receipt: z.string(),
  contest: z.string(),
  counted: z.boolean(),
  agency: z.object({ agency: z.string(), name: z.string() }).nullable(),
  via: Via,
  submittedAt: Instant,
  /** `index`: the place in the ledger, told where the rules tell counts; not part of what is signed. */
  leaf: z.object({ index: z.int().optional(), hash: z.string() }),
  signature: z.string(),
  score: Score.optional(),
})
export type PublicReceipt = z.infer<typeof PublicReceipt>

/** What is counted of anything, always together. */
export const CountName = z.enum(['attempts', 'valid', 'people'])
export type CountName = z.infer<typeof CountName>

/** Attempts, valid attempts, distinct people, and attempts by via. */
export const Counts = z.object({
  attempts: z.int(),
  valid: z.int(),
  people: z.int(),
  via: z.object({ script: z.int(), frame: z.int(), link: z.int(), unknown: z.int() }),
})
export type Counts = z.infer<typeof Counts>

/**
 * Counts as they are told while a round is open and its rules do not tell them as they stand: two significant figures,
 * and `via` in whole percent of the attempts. `below`: what is 0 here is some number under this one; `hidden`: what is
 * `withheld` stands as 0.
 */
export const ToldCounts = z.object({
  ...Counts.shape,
  below: z.int().optional(),
  hidden: z.boolean().optional(),
})
export type ToldCounts = z.infer<typeof ToldCounts>

/** The counts of one agency; `agency: null` is what no registered site vouched for. */
const AgencyCounts = z.object({ agency: z.string().nullable(), ...Counts.shape })
export type AgencyCounts = z.infer<typeof AgencyCounts>

/** The same with what the agency is called. */
export const AgencyTally = z.object({
  agency: AgencyCounts.shape.agency,
  name: z.string(),
  block: z.string().nullable(),
  ...ToldCounts.shape,
})
export type AgencyTally = z.infer<typeof AgencyTally>

/**
 * `GET /v1/contests/{contest}/tally`. `totals.people` counts a person once however many portals they used. Without
 * `disclosure` every count is exact and of the whole contest as it stands. With it a round is open whose counts are told as
 * of last midnight (`daily`) or not at all (`sealed`): `totals` and `agencies` are that round's, and `closed` has the exact
 * totals of the rounds before it.
 */
export const Tally = z.object({
  asOf: Instant,
  disclosure: z.enum(['daily', 'sealed']).optional(),
  round: z.object({ id: z.string(), title: z.string() }).optional(),
  /** The counts that agencies' rows do not tell. */
  withheld: z.array(CountName).optional(),
  totals: ToldCounts,
  agencies: z.array(AgencyTally),
  closed: z.array(z.object({ round: z.string(), title: z.string(), totals: Counts })).optional(),
})
export type Tally = z.infer<typeof Tally>

/** Every refusal: RFC 9457 with a `code` from the closed list and a Vietnamese `title`. */
export const Problem = z.object({
  type: z.string(),
  status: z.int(),
  code: ProblemCode,
  title: z.string(),
  detail: z.string(),
  field: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>
