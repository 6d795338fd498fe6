import { AS_OF_OPTIONS, type AsOfSettings, readAsOfSettings } from './export-counts-settings.ts'
import { readArguments } from './read-arguments.ts'

/** What `agency-quiz results` was told. */
export interface ResultsSettings extends AsOfSettings {
  readonly command: 'results'
  /** On the terminal instead of into files. */
  readonly print: boolean
  /** Why names of winners are wanted; undefined: they are not. */
  readonly purpose: string | undefined
}

const OPTIONS = {
  ...AS_OF_OPTIONS,
  print: { type: 'boolean' },
  winners: { type: 'boolean' },
  purpose: { type: 'string' },
} as const

/** Read the options of `agency-quiz results`, or say in Vietnamese what is wrong with them. */
export function readResultsSettings(
  args: readonly string[],
  dataDir: string | undefined,
): ResultsSettings | string {
  const parsed = readArguments(args, OPTIONS)
  const settings = readAsOfSettings(parsed, dataDir, './ket-qua')
  if (typeof settings === 'string') return settings
  const { print = false, winners = false, purpose: said } = parsed.values
  const purpose = said?.trim() || undefined
  if (winners !== (purpose !== undefined))
    return '--winners cần --purpose "…": mở tên và số điện thoại để làm gì; việc đó được ghi lại.'
  return { command: 'results', ...settings, print, purpose }
}
