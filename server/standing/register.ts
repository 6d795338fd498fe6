/**
 * The register: every act that changes a result, each with its instant and its document. A file for now; decisions of two will
 * write the same shape. An act at exactly the instant of `as-of` exists (decisions.md 20).
 */
interface Act {
  /** When it takes effect, epoch ms. */
  readonly at: number
  /** The number and day of the document it rests on. */
  readonly document: string
}

/** An attempt declared void (huỷ kết quả): it exists in the gross count only (17). */
export interface VoidAct extends Act {
  readonly attempt: string
  /** One of the rules' closed list. */
  readonly code: string
  /** From when on it is valid again, where a complaint was upheld. */
  readonly liftedAt?: number
}

/** The population of the prediction is fixed: a later void moves nobody's distance (13). */
export interface FreezeAct extends Act {
  /** null: of all rounds. */
  readonly round: string | null
}

/** Somebody who may not win, or does not want to (19). */
export interface OutAct extends Act {
  readonly person: string
  readonly reason: 'excluded' | 'withdrawn' | 'erased' | 'declined'
  /** After the results, or the pool of a draw, were published: the place stays, the prize is lost. */
  readonly afterPublication: boolean
}

/** A question marked anew: right for everybody who had it, taken out of the paper, or with another key (38). */
export interface RemarkAct extends Act {
  readonly question: string
  readonly how: 'full-marks' | 'drop' | 'rekey'
  /** The new key, as indices into the options; for `rekey`. */
  readonly right?: readonly number[]
}

/** What a public source of chance came to, as published. */
export interface NumbersAct extends Act {
  /** The id that the rules give the source. */
  readonly source: string
  /** Digits; a first prize of five digits may have leading zeros. */
  readonly numbers: readonly (string | number)[]
}

/** Lots drawn in the hall (bốc thăm tại hội trường), with the number of the minutes. */
export interface HallDrawAct extends Act {
  /** Which standing, as `standingName` writes it. */
  readonly standing: string
  /** The place that the equals share. */
  readonly place: number
  /** How many they were: a result drawn from another pool is not taken. */
  readonly pool: number
  /** Numbers in the published pool (from 1), in the order drawn. */
  readonly selected: readonly number[]
}

/** Points of an agency, entered by two people (42). The last entry stands. */
export interface PointsAct extends Act {
  readonly agency: string
  /** What they are for; null where the rules name nothing. */
  readonly of: string | null
  readonly points: number
}

export interface Register {
  readonly voids: readonly VoidAct[]
  readonly freezes: readonly FreezeAct[]
  readonly out: readonly OutAct[]
  readonly remarks: readonly RemarkAct[]
  readonly numbers: readonly NumbersAct[]
  readonly hallDraws: readonly HallDrawAct[]
  readonly points: readonly PointsAct[]
}

/** A contest in which nothing was decided yet. */
export const emptyRegister: Register = {
  ...{ voids: [], freezes: [], out: [], remarks: [], numbers: [], hallDraws: [], points: [] },
}

/** The register as it stood: what was decided up to `asOf` and at that very instant. */
export function registerAsOf(register: Register, asOf: number): Register {
  const known = <Decided extends Act>(acts: readonly Decided[]) => acts.filter(({ at }) => at <= asOf)
  return {
    voids: known(register.voids).map(act => liftUntil(act, asOf)),
    freezes: known(register.freezes),
    out: known(register.out),
    remarks: known(register.remarks),
    numbers: known(register.numbers),
    hallDraws: known(register.hallDraws),
    points: known(register.points),
  }
}

function liftUntil(act: VoidAct, asOf: number): VoidAct {
  const { liftedAt, ...still } = act
  return liftedAt === undefined || liftedAt > asOf ? still : act
}

/** Whether an attempt is void at an instant. */
export const isVoidAt = (acts: readonly VoidAct[], at: number): boolean =>
  acts.some(act => act.at <= at && (act.liftedAt === undefined || act.liftedAt > at))

/** The last act of each key, by its instant; of two at one instant the one that stands later. */
export function lastOf<Decided extends Act>(
  acts: readonly Decided[],
  keyOf: (act: Decided) => string,
): ReadonlyMap<string, Decided> {
  const last = new Map<string, Decided>()
  for (const act of acts) {
    const known = last.get(keyOf(act))
    if (!known || known.at <= act.at) last.set(keyOf(act), act)
  }
  return last
}
