import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

/** Something `agency-quiz check` says of a file: where, what is so, and what to do about it. */
export interface ListedWarning {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly problem: string
  readonly remedy: string
}

/** The warnings of some files as a list, or the sentence that there are none. */
export const warningsList = (warnings: readonly ListedWarning[], none: string): Markup =>
  warnings.length === 0
    ? html`<p class="quiet">${none}</p>`
    : html`<ul class="jobs">${warnings.map(
        ({ problem, remedy, ...place }) =>
          html`<li><b>${problem}</b><p>${remedy} <span class="place">(${nameOf(place)})</span></p></li>`,
      )}</ul>`

const nameOf = ({ file, line, column }: Omit<ListedWarning, 'problem' | 'remedy'>): string =>
  [file, ...(line === null ? [] : [`dòng ${line}`]), ...(column === null ? [] : [column])].join(', ')
