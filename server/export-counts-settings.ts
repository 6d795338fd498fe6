import type { ParseArgsConfig } from 'node:util'
import { parseInstant } from './contest/instant.ts'
import { readArguments } from './read-arguments.ts'

/** What a command was told that writes files of a contest as it stood at an instant. */
export interface AsOfSettings {
  /** The contest's folder, with its rules and its register. */
  readonly folder: string
  readonly dataDir: string
  /** Folder the files go to. */
  readonly out: string
  /** Epoch ms; undefined: now, as far as it is settled. */
  readonly asOf: number | undefined
}

/** The options that all such commands take. */
export const AS_OF_OPTIONS = {
  'as-of': { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

interface Parsed {
  readonly values: { readonly [option in keyof typeof AS_OF_OPTIONS]?: string | undefined }
  readonly positionals: readonly string[]
}

/** Read what those options say; files go to `out` unless said. Or a sentence that says in Vietnamese what is wrong. */
export function readAsOfSettings(
  { values, positionals: [folder, ...more] }: Parsed,
  dataDir: string | undefined,
  out: string,
): AsOfSettings | string {
  if (folder === undefined || more.length > 0)
    return 'Cần đúng một thư mục cuộc thi; tên có dấu cách thì để trong nháy kép.'
  const asOf = values['as-of'] === undefined ? undefined : instantOf(values['as-of'])
  if (Number.isNaN(asOf))
    return '--as-of viết ngày/tháng/năm giờ:phút theo giờ Việt Nam, ví dụ "31/10/2024 09:00", hoặc 2024-10-31T09:00:00+07:00.'
  return { folder, dataDir: values.data || dataDir || './data', out: values.out || out, asOf }
}

/** An instant as people write it, or as this server does; NaN for neither. */
function instantOf(text: string): number {
  const read = parseInstant(text)
  if (typeof read === 'number') return read
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN
}

/** What `agency-quiz export-counts` was told. */
export interface ExportCountsSettings extends AsOfSettings {
  readonly command: 'export-counts'
}

/** Read the options of `agency-quiz export-counts`, or say in Vietnamese what is wrong with them. */
export function readExportCountsSettings(
  args: readonly string[],
  dataDir: string | undefined,
): ExportCountsSettings | string {
  const parsed = readArguments(args, AS_OF_OPTIONS)
  const settings = readAsOfSettings(parsed, dataDir, './so-lieu')
  return typeof settings === 'string' ? settings : { command: 'export-counts', ...settings }
}
