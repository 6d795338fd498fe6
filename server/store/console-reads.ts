/** A contest and the rounds of it that are asked for. */
export interface Rounds {
  readonly contest: string
  readonly rounds: readonly string[]
}

/** Attempts that an agency's pages sent in one hour, counted from 1970-01-01T00:00Z. */
export interface AgencyHour {
  readonly hour: number
  readonly agency: string
  readonly attempts: number
}

/** What has come from one origin, by every way; `lastAt` epoch ms. */
export interface SiteActivity {
  readonly host: string
  readonly people: number
  readonly attempts: number
  readonly lastAt: number
  /** How much of it was counted for no agency. */
  readonly unknown: number
}

/** One page of the origins that nobody registered, those with the most people first. */
export interface HostPage {
  readonly hosts: readonly SiteActivity[]
  /** All such origins, and the attempts of them all. */
  readonly total: number
  readonly attempts: number
}

/** What the desk and the agencies' screens read beside the counts of the tally. */
export interface ConsoleReads {
  /** Per hour and agency, from the hour `since` on; what was counted for no agency is left out. */
  agencyHours(of: Rounds, since: number): Promise<AgencyHour[]>
  /** Valid attempts per hour, from the hour `since` up to but not including `until`. */
  validHours(of: Rounds, since: number, until: number): Promise<{ hour: number; valid: number }[]>
  /** Valid attempts on an agency's pages per day of Việt Nam, days since 1970-01-01, from `since` on. */
  agencyDays(of: Rounds, agency: string, since: number): Promise<{ day: number; valid: number }[]>
  /** What each of these origins has sent; one that sent nothing is not in the answer. */
  sites(contest: string, origins: readonly string[]): Promise<SiteActivity[]>
  /** Origins outside `registered` that sent attempts: `most` of them after the first `from`. */
  unregistered(
    contest: string,
    registered: readonly string[],
    page: { readonly from: number; readonly most: number },
  ): Promise<HostPage>
  /** People of the contest who declared this unit, those whose first attempt there was handed in before `hour`; by kind. */
  peopleOfUnit(contest: string, unit: string, hour: number): Promise<{ kind: string; people: number }[]>
}
