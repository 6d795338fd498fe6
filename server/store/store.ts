import type { AgencyCounts, Via } from '../contract/public.ts'
import type { CompareColumns } from './compare-reads.ts'
import type { ConsoleReads } from './console-reads.ts'
import type { OpenedPaper, Opening } from './openings.ts'

/** What a participant declared by choosing from a list; null: not asked for, or left out. */
export interface DeclaredUnit {
  readonly unit: string | null
  readonly kind: string | null
  readonly group: string | null
}

/** What a limit on attempts is counted in: each round, the whole contest, or each day of Việt Nam. */
export type LimitPer = 'round' | 'contest' | 'day'

/** Whose turns are counted, and when they would take one more (epoch ms). */
export interface TurnScope {
  readonly contest: string
  readonly participant: string
  readonly round: string
  readonly per: LimitPer
  readonly at: number
}

/** A graded attempt on its way to the store: everything a row, its counts and its leaf need. */
export interface Submission extends DeclaredUnit {
  readonly attempt: string
  readonly contest: string
  readonly version: string
  readonly round: string
  readonly participant: string
  /** The most attempts this participant may have, void ones too; null: no limit. */
  readonly limit: number | null
  /** What the limit is counted in; unsaid: the round. */
  readonly limitPer?: LimitPer
  readonly via: Via
  readonly agency: string | null
  readonly host: string | null
  readonly startedAt: number
  readonly submittedAt: number
  readonly right: number
  readonly of: number
  readonly prediction: number | null
  /** Canonical JSON of the chosen options. */
  readonly answers: string
  /** Digest of answers and prediction: tells a retry from a second thought. */
  readonly digest: Buffer
  /** The sealed token as it was issued: it holds the declared identity, which is kept in no other form. */
  readonly personal: string
  readonly consent: string
  /** A function of the attempt, so it is also what makes a second submission of it the same one. */
  readonly receipt: string
  /** What the ledger commits to, hashed (RFC 6962 leaf). */
  readonly leaf: Buffer
}

/** An attempt as it stands in the store. */
export interface RecordedAttempt {
  readonly contest: string
  /** The version of the contest it was started with. */
  readonly version: string
  readonly receipt: string
  readonly agency: string | null
  readonly via: Via
  readonly submittedAt: number
  readonly right: number
  readonly of: number
  readonly digest: Buffer
  readonly leaf: { readonly index: number; readonly hash: Buffer }
}

/** What became of a submission. `repeated` and `different` changed nothing. */
export type RecordOutcome =
  | { readonly outcome: 'recorded' | 'repeated'; readonly row: RecordedAttempt }
  | { readonly outcome: 'different' }
  | { readonly outcome: 'over-limit' }

/** Counts by agency, and distinct people. */
export interface ContestCounts {
  readonly counts: AgencyCounts[]
  readonly people: number
}

/** A part of a contest: one round, as it stands or of what was handed in before a whole hour (epoch ms). */
export interface CountedWithin {
  readonly round: string
  readonly before?: number
}

/** What has come from one page's origin through one via. */
export interface HostActivity {
  readonly via: Via
  readonly attempts: number
  /** When the latest was submitted, epoch ms. */
  readonly lastAt: number
}

/** How much has come from one page's origin, registered or not. */
export interface HostPeople {
  readonly host: string
  readonly people: number
  readonly attempts: number
}

/** A round under which attempts are counted, and the hours (UTC, since 1970) of its first and its last one. */
export interface RoundUsed {
  readonly id: string
  readonly first: number
  readonly last: number
}

/** The ids of a contest under which attempts are counted. */
export interface IdsUsed {
  readonly rounds: readonly RoundUsed[]
  readonly agencies: readonly string[]
  /** Declared units. */
  readonly units: readonly string[]
  /** The field that tells people apart, and its type, as the latest attempt was started with; undefined where none is recorded. */
  readonly identity: { readonly name: string; readonly type: string } | undefined
}

/** What has been submitted before a start. */
export interface Standing {
  /** Attempts the participant has submitted in the round. */
  readonly attempts: number
  /** When anybody's latest attempt was handed in, epoch ms; 0 before the first. */
  readonly lastSubmittedAt: number
}

/**
 * The storage port: a handful of product verbs, each atomic. `record` resolves only after the attempt, its
 * counts and its leaf are durable together; it rejects when none of them is.
 */
export interface Store {
  record(submission: Submission): Promise<RecordOutcome>
  /**
   * The paper somebody has who asks for one, where the rules measure from its opening. Resolves once the opening is durable,
   * in one commit with whatever else arrives then.
   */
  open(opening: Opening): Promise<OpenedPaper>
  find(receipt: string): Promise<RecordedAttempt | undefined>
  /** What a participant's next start in a round is judged by. */
  standing(contest: string, round: string, participant: string): Promise<Standing>
  /** When anybody's latest attempt was handed in, also before this start of the server, epoch ms; 0 before the first. */
  lastSubmittedAt(): Promise<number>
  /** The turns a participant has taken within a limit, void ones too. */
  turns(scope: TurnScope): Promise<number>
  /** The counts as they stand, and the contest's distinct participants: a read of a few hundred rows. */
  counts(contest: string, within?: CountedWithin): Promise<ContestCounts>
  /** The same, counted again from the attempts themselves; equal to `counts` at every moment. */
  recount(contest: string): Promise<ContestCounts>
  /** Where the counts differ from a recount of the attempts, of every contest, a sentence each; none at every moment. */
  miscounts(): Promise<string[]>
  /** The origins that sent the most people, registered or not: whoever invents origins comes last. */
  hosts(contest: string, most: number): Promise<HostPeople[]>
  /** Under which rounds and agencies anything is counted, whether or not the rules still have them. */
  idsUsed(contest: string): Promise<IdsUsed>
  /** What has come from this origin, by via; nothing yet: empty. Written in the same commit as the attempts. */
  hostActivity(contest: string, host: string): Promise<HostActivity[]>
  /**
   * Keep what is told of a round as of an instant (epoch ms), and give what is kept: the first one, whichever process made
   * it. Undefined where nothing can be kept at this moment.
   */
  keepTold(contest: string, round: string, asOf: number, body: string): Promise<string | undefined>
  /** How far a contest that is tried out was moved when it was first started, ms: `ms` where this is the first time. */
  keepShift(contest: string, ms: number): Promise<number>
  /** What an agency was called when it was last in a contest's registry, whether or not it still is. */
  agencyName(contest: string, agency: string): Promise<string | undefined>
  /** Keep the content of a contest version, so that an attempt is graded by what it was started with. */
  keepVersion(contest: string, version: string, content: string): Promise<void>
  /** The content kept under this version, or undefined. */
  version(contest: string, version: string): Promise<string | undefined>
  /** Whether an attempt can be recorded now: a row is written where the last commit failed, or when `surely` is asked. */
  canRecord(surely?: boolean): Promise<boolean>
  /** What the committee's screens read beside that. */
  readonly console: ConsoleReads
  /** What So sánh adds up. */
  readonly compare: CompareColumns
  close(): Promise<void>
}
