import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { goodFiles } from './good-folder.ts'

export type Files = Record<string, string | Uint8Array | null>
/** Code, file, line, row in Excel, column: everything a person needs to find the fault. */
type Seen = readonly [FaultCode, string, number | null, number | null, string | null]

/** One broken folder: what was done to the good one, and every fault that must be told, no more. */
export interface FaultCase {
  readonly files: Files
  readonly faults: readonly Seen[]
}

export const rules = 'rules.yaml'
export const agencies = 'agencies.csv'
export const bank = 'bank/1-chinh-sach.csv'
export const other = 'bank/2-ky-luat.csv'

/** The good folder with one text replaced; a replacement that hits nothing is a mistake in the test. */
export function edit(file: string, from: string, to: string): Files {
  const text = goodFiles[file] ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  return { ...goodFiles, [file]: text.replace(from, () => to) }
}

export const put = (file: string, content: string | Uint8Array | null): Files => ({
  ...goodFiles,
  [file]: content,
})

/** A case of one fault in one file. */
export const one = (
  code: FaultCode,
  file: string,
  [from, to]: readonly [string, string],
  line: number,
  column: string | null,
  row = line,
): FaultCase => ({ files: edit(file, from, to), faults: [[code, file, line, row, column]] })
