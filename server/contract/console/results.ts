/** Kết quả: what can be asked of it, and what it shows. Nothing personal: people go by the receipts of their attempts. */
import * as z from 'zod'
import { Instant, Via } from '../public.ts'

const some = z.int().nonnegative()
const Named = z.object({ id: z.string(), name: z.string() })

/** Rows of a standing on one page. */
export const ROWS_A_PAGE = 50

/** The part of a standing that is looked at, as it stands in the address; what is not understood is the beginning. */
export const ResultsFilter = z.object({
  /** As the rules name it: a round's id or `contest`, with kinds behind it where it is of some. */
  standing: z.string().trim().min(1).max(300).optional().catch(undefined),
  /** The first row, from 1. */
  from: z.coerce.number().int().positive().max(100_000_000).optional().catch(undefined),
  /** The page on which the person of this receipt stands. */
  receipt: z.string().trim().min(1).max(40).optional().catch(undefined),
})
export type ResultsFilter = z.infer<typeof ResultsFilter>

/** What keeps results from being final, by the codes of server/standing/blockers.ts and two of the register. */
const Blocker = z.object({
  code: z.enum([
    ...(['round-open', 'not-frozen', 'undecided', 'chance-short', 'agencies-equal'] as const),
    ...(['headcount-missing', 'points-missing', 'register-faulty', 'receipt-unknown'] as const),
  ]),
  says: z.string(),
  /** What it is about, for the way to its cause: a round, a standing, a formula, a receipt. */
  of: z.string().nullable(),
  /** The place in the standing that equals share. */
  place: some.nullable(),
})
export type Blocker = z.infer<typeof Blocker>

const Winner = z.object({
  receipts: z.array(z.string()),
  unit: z.string().nullable(),
  agency: z.string().nullable(),
  place: some,
  how: z.enum(['place', 'draw', 'shared']),
  isProvisional: z.boolean(),
})

/** One individual prize of one standing: its winners, and the seats that nobody has yet. */
export const PrizeOf = z.object({
  prize: z.string(),
  standing: Named,
  winners: z.array(Winner),
  undecided: z.array(z.object({ seats: some, among: some, place: some, says: z.string() })),
  empty: some,
})
export type PrizeOf = z.infer<typeof PrizeOf>

const AgencyLine = z.object({
  agency: Named,
  place: some.nullable(),
  /** What it has, as it was counted. */
  value: z.string().nullable(),
  notes: z.array(z.string()),
  prize: z.string().nullable(),
})

/** Agencies as one collective prize ranks them. */
export const CollectiveOf = z.object({
  how: z.string(),
  by: z.enum(['host', 'declared', 'agree']),
  block: z.string().nullable(),
  rows: z.array(AgencyLine),
  undecided: z.array(z.object({ prize: z.string(), seats: some, among: z.array(z.string()) })),
  empty: z.array(z.object({ prize: z.string(), seats: some })),
})
export type CollectiveOf = z.infer<typeof CollectiveOf>

/** An act of the register that these results know. */
export const ActOf = z.object({
  at: Instant,
  act: z.string(),
  receipts: z.array(z.string()),
  /** What it is about where it is no receipt: a question, a round, a source, an agency. */
  of: z.string().nullable(),
  ...{ reason: z.string(), basis: z.string(), proposed: z.string(), approved: z.string() },
})
export type ActOf = z.infer<typeof ActOf>

/** What was to be predicted, as it came out. `round`: null where it is one number for the whole contest. */
export const TruthOf = z.object({ round: Named.nullable(), count: some, frozenAt: Instant.nullable() })
export type TruthOf = z.infer<typeof TruthOf>

export const ResultsSummary = z.object({
  asOf: Instant,
  totals: z.object({ attempts: some, valid: some, people: some }),
  isPublished: z.boolean(),
  /** What the numbers of `truths` count; null: nothing was predicted. */
  predicted: z.enum(['people', 'attempts', 'perfect-people', 'perfect-attempts']).nullable(),
  truths: z.array(TruthOf),
  blockers: z.array(Blocker),
  prizes: z.array(PrizeOf),
  collective: z.array(CollectiveOf),
  acts: z.array(ActOf),
  standings: z.array(Named.extend({ people: some })),
  /** The tables that there are as .csv, in the order of the workbook's sheets. */
  files: z.array(z.string()),
})
export type ResultsSummary = z.infer<typeof ResultsSummary>

export const PersonLine = z.object({
  place: some,
  equals: some,
  receipts: z.array(z.string()),
  prize: z.string().nullable(),
  ...{ right: some, of: some, distance: z.number().nullable(), seconds: z.number(), attempts: some },
  submittedAt: Instant,
  ...{ kind: z.string().nullable(), unit: z.string().nullable(), agency: z.string().nullable(), via: Via },
  why: z.string(),
})
export type PersonLine = z.infer<typeof PersonLine>

export const StandingPage = z.object({
  standing: Named.extend({ people: some }),
  /** The first row, from 1. */
  from: some,
  rows: z.array(PersonLine),
  /** The receipt that was looked for; null: none, or nobody with a place has it. */
  found: z.string().nullable(),
})
export type StandingPage = z.infer<typeof StandingPage>

export const ResultsBody = z.object({
  contest: z.string(),
  /** `stopped`: somebody ended the computation. `refused`: `blockers` say what keeps it from beginning. */
  state: z.enum(['computing', 'computed', 'stopped', 'failed', 'refused']),
  /** How far the computation under way is, 0…1, and what it is at; null: none is. */
  progress: z.object({ share: z.number(), says: z.string() }).nullable(),
  isOver: z.boolean(),
  /** Attempts handed in since these results. */
  later: some,
  blockers: z.array(Blocker),
  /** null: not computed yet, which is never the same as nobody. */
  summary: ResultsSummary.nullable(),
  page: StandingPage.nullable(),
  asked: ResultsFilter,
})
export type ResultsBody = z.infer<typeof ResultsBody>
