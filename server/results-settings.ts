import { parseArgs } from 'node:util'
import { parseInstant } from './contest/instant.ts'

/** What `agency-quiz results` was told. */
export interface ResultsSettings {
  readonly command: 'results'
  /** The contest's folder, with its rules and its register. */
  readonly folder: string
  readonly dataDir: string
  /** Folder the files go to. */
  readonly out: string
  /** Epoch ms; undefined: now, as far as it is settled. */
  readonly asOf: number | undefined
  /** On the terminal instead of into files. */
  readonly print: boolean
  /** Why names of winners are wanted; undefined: they are not. */
  readonly purpose: string | undefined
}

const OPTIONS = {
  'as-of': { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
  print: { type: 'boolean' },
  winners: { type: 'boolean' },
  purpose: { type: 'string' },
} as const

/** Read the options of `agency-quiz results`, or say in Vietnamese what is wrong with them. */
export function readResultsSettings(
  args: readonly string[],
  dataDir: string | undefined,
): ResultsSettings | string {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    return 'Cần một thư mục cuộc thi; tên có dấu cách thì để trong nháy kép.'
  const asOf = readAsOf(values['as-of'])
  if (typeof asOf === 'string') return asOf
  const purpose = values.purpose?.trim() || undefined
  if ((values.winners ?? false) !== (purpose !== undefined))
    return '--winners cần --purpose "…": mở tên và số điện thoại để làm gì; việc đó được ghi lại.'
  return {
    command: 'results',
    folder,
    dataDir: values.data || dataDir || './data',
    out: values.out || './ket-qua',
    asOf,
    print: values.print ?? false,
    purpose,
  }
}

/** What `--as-of` says, epoch ms; undefined where it was not given; or the sentence that says how it is written. */
export function readAsOf(written: string | undefined): number | undefined | string {
  const asOf = written === undefined ? undefined : instantOf(written)
  return Number.isNaN(asOf)
    ? '--as-of viết ngày/tháng/năm giờ:phút theo giờ Việt Nam, ví dụ "31/10/2024 09:00", hoặc 2024-10-31T09:00:00+07:00.'
    : asOf
}

/** An instant as people write it, or as this server does; NaN for neither. */
function instantOf(text: string): number {
  const read = parseInstant(text)
  if (typeof read === 'number') return read
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN
}
