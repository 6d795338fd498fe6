/** Which attempts are asked for: a filter of the console (contract/console/attempts.ts), read. '' stands for none. */
export interface Sought {
  readonly contest: string
  readonly round?: string
  readonly agency?: string
  readonly host?: string
  readonly unit?: string
  readonly kind?: string
  readonly group?: string
  readonly via?: string
  /** Half-open, epoch ms. */
  readonly from?: number
  readonly to?: number
  /** Of each person only the first valid attempt within round, agency, host, unit, group and via. */
  readonly people?: boolean
  /** Right answers, both ends included. */
  readonly score?: readonly [least: number, most: number]
  /** Only this person's. */
  readonly participant?: string
}

/** How a row of `attempts` is read as one that the lists know, but for which of its person's it is. */
export const FOUND_COLUMNS = `seq, receipt, contest, round, participant, ifnull(agency, '') as agency,
  ifnull(host, '') as host, via, ifnull(unit, '') as unit, ifnull(kind, '') as kind, ifnull("group", '') as "group",
  started_at, submitted_at, right, total`

/** An attempt as the lists know it. */
export interface FoundAttempt {
  readonly seq: number
  readonly receipt: string
  readonly contest: string
  readonly round: string
  readonly participant: string
  readonly agency: string
  readonly host: string
  readonly via: string
  readonly unit: string
  readonly kind: string
  readonly group: string
  readonly started_at: number
  readonly submitted_at: number
  readonly right: number
  readonly total: number
  readonly nth: number
}
