import type { Rules } from './rules.ts'

/** Who is compared (cơ quan/đơn vị), and with whom: its block (khối). */
export interface Agency {
  readonly id: string
  readonly name: string
  readonly block: string
  /** Staff on the payroll (biên chế), for participation rates; null when not known, 0 where there is nobody. */
  readonly headcount: number | null
  /**
   * Headcounts of mandatory groups, by the group's value in the field `group`. null when not known, 0 where nobody of the
   * agency is of the group; there only where agencies.csv has a column for it, so that others keep their version.
   */
  readonly groups?: Readonly<Record<string, number | null>>
  /** Where the headcounts are taken from: the document. */
  readonly source?: string
  /** The day for which the headcounts hold, `dd/mm/yyyy`. */
  readonly date?: string
  /** Its registered sites: exact origins such as `https://sonoivu.phutho.gov.vn`. */
  readonly sites: readonly string[]
}

/** Agencies under their blocks, both in the order of the list; null: what stands under none. */
export function byBlock<Listed extends { readonly block: string | null }>(
  agencies: readonly Listed[],
): [Listed['block'], Listed[]][] {
  const blocks = new Map<Listed['block'], Listed[]>()
  for (const agency of agencies) {
    const block = blocks.get(agency.block)
    if (block) block.push(agency)
    else blocks.set(agency.block, [agency])
  }
  return [...blocks]
}

/** How hard a question is, as its writer judges (độ khó). */
export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/** A question of the bank. The key (`right`) and the explanation have no outgoing schema: they cannot be sent. */
export interface Question {
  readonly id: string
  readonly topic: string
  readonly text: string
  readonly options: readonly string[]
  /** Indices into `options`, ascending. */
  readonly right: readonly number[]
  /** The legal source: document and article. */
  readonly source: string
  readonly explanation: string
  /**
   * A draft (nháp) is never drawn. A checked question (đã đối chiếu) was compared with its source by its writers, an
   * appraised one (đã thẩm định) was passed by the council: both are drawn.
   */
  readonly status: 'draft' | 'checked' | 'appraised'
  /** Exclusion groups (nhóm loại trừ), one or several; no two questions of one group stand in one paper. */
  readonly groups?: readonly string[]
  readonly difficulty?: Difficulty
  /**
   * Indices into `options`, ascending, of those that stand last on every paper, in this order: "Tất cả các phương án
   * trên". There only where the bank says so, so that others draw the papers of 0.1.0.
   */
  readonly pinned?: readonly number[]
}

/** The bộ câu hỏi of a contest. */
export type Bank = readonly Question[]

/** Whether a question may stand in a paper. */
export const isDrawable = ({ status }: Question): boolean => status !== 'draft'

/** The questions that may stand in a paper. */
export const drawable = (bank: Bank): Bank => bank.filter(isDrawable)

/** A contest as read from its folder: rules, bank and agencies, named by the digest of all three. */
export interface Contest {
  readonly rules: Rules
  readonly bank: Bank
  readonly agencies: readonly Agency[]
  /** SHA-256 (hex, 16 characters) of the content; an attempt is graded by the version it was started with. */
  readonly version: string
}
