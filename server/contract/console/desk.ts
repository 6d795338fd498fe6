/** Bàn việc: what waits for somebody, the contest so far, and what comes next. */
import * as z from 'zod'

const some = z.int().nonnegative()
/** ISO 8601 at +07:00. */
const instant = z.string()

/** An agency as a job names it. */
const Named = z.object({ agency: z.string(), name: z.string() })

/**
 * One hour in which an agency's pages sent far more than they ever did at that hour. A fact and no judgement: an agency
 * that called its staff together looks the same.
 */
export const BurstJob = Named.extend({
  kind: z.literal('burst'),
  from: instant,
  to: instant,
  attempts: some,
  /** The most it sent in the same hour of an earlier day; null: it has no earlier day to be held against. */
  before: z.object({ most: some, days: z.int() }).nullable(),
  /** The agency that sent the second most in that hour. */
  next: Named.extend({ attempts: some }).nullable(),
  /** What the signed rule says with these attempts and without them; null: they change nothing. */
  leader: z.object({ with: z.string(), without: z.string() }).nullable(),
})
export type BurstJob = z.infer<typeof BurstJob>

/** A registered site from which nothing has come for days. */
export const SilentSite = Named.extend({
  site: z.string(),
  /** Whether it is the agency's only one. */
  isOnly: z.boolean(),
  /** When its latest attempt was handed in; null: none ever. */
  lastAt: instant.nullable(),
  days: some,
  /** Attempts of the agency that came by link or QR code: its people take part all the same. */
  byLink: some,
})
export type SilentSite = z.infer<typeof SilentSite>

export const SilentJob = z.object({
  kind: z.literal('silent'),
  /** Without an attempt for at least this many days. */
  days: z.int(),
  /** The longest silent first; the first few of `total`. */
  sites: z.array(SilentSite),
  total: some,
})
export type SilentJob = z.infer<typeof SilentJob>

/** Attempts that no registered site vouched for. */
export const UnknownJob = z.object({
  kind: z.literal('unknown'),
  /** Those with the most people, the first few of `total` origins. */
  hosts: z.array(z.object({ host: z.string(), attempts: some, people: some })),
  total: some,
  /** All attempts counted for no agency, and those of them that named no page at all. */
  attempts: some,
  withoutHost: some,
})

export const HeadcountJob = z.object({ kind: z.literal('headcount'), missing: z.array(Named), total: some })

export const FactorJob = z.object({
  kind: z.literal('second-factor'),
  /** Whether it is the reader's own that is missing. */
  mine: z.boolean(),
  /** Names of the others without one. */
  others: z.array(z.string()),
})

/** Questions that are drawn without having been appraised, of all that are drawn; drafts are not. */
export const BankJob = z.object({ kind: z.literal('bank'), unappraised: some, of: some, drafts: some })

/** How many things `agency-quiz check` warns of in the contest's folder, by what they are about. */
export const FolderJob = z.object({ kind: z.literal('folder'), rules: some, bank: some, agencies: some })

export const Job = z.discriminatedUnion('kind', [
  BurstJob,
  SilentJob,
  UnknownJob,
  HeadcountJob,
  FactorJob,
  BankJob,
  FolderJob,
])
export type Job = z.infer<typeof Job>

export const Desk = z.object({
  /** The most pressing first. */
  jobs: z.array(Job),
  counts: z.object({ attempts: some, valid: some, people: some }),
  /** Attempts that the register has made void: counted here still, and not in the results. */
  voided: some,
  today: z.object({
    valid: some,
    /** The whole of the same weekday a week ago; null: the contest was not open then. */
    lastWeek: z.object({ day: instant, valid: some }).nullable(),
  }),
  /** What will happen by itself, the next first. */
  upcoming: z.array(
    z.object({ at: instant, what: z.enum(['opens', 'closes', 'scores']), round: z.string().nullable() }),
  ),
})
export type Desk = z.infer<typeof Desk>
