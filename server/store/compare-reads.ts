import type { CountOf } from '../contract/console/compare.ts'
import type { Via } from '../contract/public.ts'

/** Attempts that fall together: one agency, declared unit, kind and via. '' is what was not vouched for, or not declared. */
export interface CellCount {
  readonly agency: string
  readonly unit: string
  readonly kind: string
  readonly via: Via
  readonly attempts: number
  readonly valid: number
}

/** Attempts of one hour since 1970-01-01T00:00Z, or of one day of Việt Nam since 1970-01-01. */
export interface TimeCount {
  readonly agency: string
  readonly at: number
  readonly attempts: number
  readonly valid: number
}

/** Where to count: `round` '' is the whole contest, whose rounds are `rounds`. */
export interface CountedScope {
  readonly contest: string
  readonly round: string
  readonly rounds: readonly string[]
}

/** A part of a scope: hours `[from, to)` since 1970-01-01T00:00Z, and one via; null: every one. */
export interface CountedPart extends CountedScope {
  readonly from: number
  readonly to: number
  readonly via: Via | null
}

/** What So sánh reads from columns: a few hundred running sums are added up however many attempts there are. */
export interface CompareColumns {
  /** Attempts and people by contest, agency, unit, both where they agree, and unit and group; attempts by agency and via. */
  sums(of: CountedScope): Promise<CountOf[]>
  /** Attempts on each agency's pages by day, days `[from, to)`. */
  days(of: CountedScope, agencies: readonly string[], from: number, to: number): Promise<TimeCount[]>
  /** Attempts of the whole scope by hour, hours `[from, to)`. */
  hours(of: CountedScope, from: number, to: number): Promise<TimeCount[]>
  /** Attempts by agency and declared unit; the key is `agency unit`. */
  agencyUnits(of: CountedScope): Promise<CountOf[]>
  /** People whose first valid attempt within round and key fell in hours `[from, to)`, in all scopes or in these. */
  newPeople(of: CountedScope, from: number, to: number, scopes?: readonly string[]): Promise<CountOf[]>
}

/** What it reads from the cells, as many as there were attempts: it takes its time, on the thread that reads. */
export interface CompareCells {
  /** Attempts of a part by what they are compared by. */
  cells(of: CountedPart): Promise<CellCount[]>
  /** Attempts of a part by agency and hour. */
  agencyHours(of: CountedPart): Promise<TimeCount[]>
}

/** Both, and the people of a part. */
export interface CompareReads extends CompareColumns, CompareCells {
  /**
   * Each one's first valid attempt within round and key, and within the via where one is asked for, in these hours: so a
   * period tells who is new in it (decisions.md 40).
   */
  people(of: CountedPart): Promise<CountOf[]>
}
