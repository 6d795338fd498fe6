import { parseArgs } from 'node:util'
import { readAsOf } from './results-settings.ts'

/** What `agency-quiz export-counts` was told. */
export interface ExportCountsSettings {
  readonly command: 'export-counts'
  readonly folder: string
  readonly dataDir: string
  /** Folder the files go to. */
  readonly out: string
  /** Epoch ms; undefined: now, as far as it is settled. */
  readonly asOf: number | undefined
}

const OPTIONS = { 'as-of': { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } } as const

/** Read the options of `agency-quiz export-counts`, or say in Vietnamese what is wrong with them. */
export function readExportCountsSettings(
  args: readonly string[],
  dataDir: string | undefined,
): ExportCountsSettings | string {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    return 'export-counts cần đúng một thư mục cuộc thi (trong nháy kép nếu tên có dấu cách).'
  const asOf = readAsOf(values['as-of'])
  if (typeof asOf === 'string') return asOf
  const out = values.out || './so-lieu'
  return { command: 'export-counts', folder, dataDir: values.data || dataDir || './data', out, asOf }
}
