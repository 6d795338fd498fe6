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
  /** Only appraised questions (đã thẩm định) are drawn. */
  readonly status: 'draft' | 'appraised'
}

/** The bộ câu hỏi of a contest. */
export type Bank = readonly Question[]
