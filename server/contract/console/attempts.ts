/**
 * Lượt thi: the filter in its address, and what is answered. Every number of the console links to the attempts behind
 * it, so the filter has the words of the counts; `attemptsPath` in `widget/console/attempts-path.ts` writes the address.
 */
import * as z from 'zod'
import { Instant, Score, Via } from '../public.ts'

/**
 * Stands where an id or an origin would: what no registered site vouched for, or what was not declared. No id of a
 * contest's folder looks like it. `host=-` is the bucket of the counts: attempts that no agency was counted for, and
 * those of a link, which names no page.
 */
export const None = z.literal('-')
export type None = z.infer<typeof None>

const chosen = z.string().trim().min(1).max(300).optional()

/** What a number of the console counts, as a filter: each part narrows, none of them is everything. */
export const AttemptFilter = z.object({
  /** Id of the đợt thi. */
  round: chosen,
  /** Agency that the attempt was counted for by its host, or `-`. */
  agency: chosen,
  /** Origin of the page, registered or not, or `-`; whichever agency it was counted for unless `agency` says. */
  host: chosen,
  /** Declared unit, or `-`. */
  unit: chosen,
  /** Declared kind of participant, or `-`. */
  kind: chosen,
  /** Declared group, or `-`. */
  group: chosen,
  via: Via.optional(),
  /** Handed in from this instant on, epoch ms. */
  from: z.int().optional(),
  /** Handed in before this instant, epoch ms. */
  to: z.int().optional(),
  /** `1`: only attempts that nobody voided. */
  valid: z.literal('1').optional(),
  /**
   * `people`: of each person only the first valid attempt within round, agency, host, unit, group and via; of those
   * firsts the ones of this kind, time and score (decisions.md 40, 41). So a period lists who is new in it.
   */
  count: z.literal('people').optional(),
  /** Right answers: `28`, or `25-30`. */
  score: z
    .string()
    .regex(/^\d{1,3}(-\d{1,3})?$/)
    .optional(),
  /** All of the person who handed in the attempt with this receipt: no address ever names a person. */
  person: chosen,
  /** What was typed into the search box: a receipt, or conditions such as `cổng:so-y-te`. Never anything personal. */
  q: z.string().trim().max(200).optional(),
})
export type AttemptFilter = z.infer<typeof AttemptFilter>

/** A thing with an id and what people call it. */
export const Named = z.object({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof Named>

/** What stands in a row of the list; nothing personal, and facts that accuse nobody. */
export const AttemptRow = z.object({
  receipt: z.string(),
  submittedAt: Instant,
  agency: Named.nullable(),
  /** Origin of the page; null: a link, or nothing that named one. */
  host: z.string().nullable(),
  via: Via,
  unit: Named.nullable(),
  kind: Named.nullable(),
  group: Named.nullable(),
  /** Told only to roles that may see scores. */
  score: Score.nullable(),
  /** From start to hand-in, on the server's clock. */
  seconds: z.int(),
  /** Which attempt of this person it is, and of how many in the contest. */
  nth: z.int(),
  ofPerson: z.int(),
  /** Fewer seconds a question than reading one takes. */
  isFast: z.boolean(),
})
export type AttemptRow = z.infer<typeof AttemptRow>

/** One part of what is asked, in words, such as `Cổng: Sở Y tế`. */
export const SaidPart = z.object({ part: z.string(), says: z.string() })
export type SaidPart = z.infer<typeof SaidPart>

/** What can be chosen in the pick-lists, `-` included where it occurs. */
export const FilterChoices = z.object({
  rounds: z.array(Named),
  agencies: z.array(Named),
  units: z.array(Named),
  kinds: z.array(Named),
  groups: z.array(Named),
})
export type FilterChoices = z.infer<typeof FilterChoices>

/** `GET /v1/console/{contest}/attempts?{filter}&after={cursor}`. */
export const AttemptList = z.object({
  /** The filter as it was understood. */
  filter: AttemptFilter,
  /** The same in words, a part each. */
  said: z.array(SaidPart),
  /** What could not be read, each a sentence that says what to write instead. Nothing is listed while there is one. */
  faults: z.array(SaidPart),
  /** How many match, exactly; null: still being counted. */
  count: z.int().nullable(),
  /** When so many matched; null: in the same second as the rows were read. */
  countedAt: Instant.nullable(),
  /** What there is to be found by is still being made: how much of it there is, 0…1; null: it is there. */
  building: z.number().nullable(),
  /** What was typed and led to nothing, to be mended where it stands: told to whoever sent it, and part of no address. */
  typed: z.string().nullable(),
  /** Newest first, a hundred a page. */
  rows: z.array(AttemptRow),
  /** Send as `after` for the next page; null: this is the last one. */
  next: z.string().nullable(),
  /** How many rows came before this page. */
  before: z.int(),
  choices: FilterChoices,
})
export type AttemptList = z.infer<typeof AttemptList>
