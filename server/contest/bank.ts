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
}

/** The bộ câu hỏi of a contest. */
export type Bank = readonly Question[]

/** The questions that may stand in a paper. */
export const drawable = (bank: Bank): Bank => bank.filter(({ status }) => status !== 'draft')
