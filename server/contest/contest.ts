import type { Agency } from '../registry/agency.ts'
import type { Bank } from './bank.ts'
import type { Rules } from './rules.ts'

/** A contest as read from its folder: rules, bank and agencies, named by the digest of all three. */
export interface Contest {
  readonly rules: Rules
  readonly bank: Bank
  readonly agencies: readonly Agency[]
  /** SHA-256 (hex, 16 characters) of the content; an attempt is graded by the version it was started with. */
  readonly version: string
}
