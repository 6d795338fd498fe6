import { type ParseArgsConfig, parseArgs } from 'node:util'
import { bareName, nameMeant } from './contest/name-meant.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * The options and the other words of a command line. Throws with a sentence where an option is none, stands twice although
 * it counts once, or a word is empty: what would be ignored is refused.
 */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  const parsed = parse(args, options)
  const names = parsed.tokens.flatMap(token => (token.kind === 'option' ? [token.name] : []))
  const twice = names.find((name, at) => names.indexOf(name) < at && options[name]?.multiple !== true)
  if (twice !== undefined) throw new Error(`Tuỳ chọn --${twice} ghi hai lần; chỉ ghi một lần.`)
  if (parsed.positionals.some(word => word.trim() === ''))
    throw new Error('Có một từ trống trên dòng lệnh; xoá đi, hoặc ghi thư mục hay địa chỉ vào đó.')
  return { values: parsed.values, positionals: parsed.positionals }
}

function parse<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options, strict: true, tokens: true })
  } catch (error) {
    throw new Error(sayWhy(error, Object.keys(options)))
  }
}

/** Node says in English what it cannot read of a command line. */
function sayWhy(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const meant = nameMeant(option, known)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `Không có tuỳ chọn ${option}.${meant === undefined ? '' : ` Có phải là --${meant}?`}`
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? `Tuỳ chọn ${option} viết chưa đúng: xem dưới đây.`
    : message
}

/** The variables of the environment that are settings, and the option that says the same. */
const VARIABLES: Readonly<Record<string, string>> = {
  PORT: 'port',
  HOST: 'host',
  DATA_DIR: 'data',
  PUBLIC_URL: 'public-url',
  PROCESSES: 'processes',
}

/**
 * Refuse a variable that is none of ours and means one that is set neither so nor by its option in `args`. A short name
 * must be the same but for its case: a machine has many of four letters.
 */
export function refuseMisspelt(
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): void {
  const isGiven = (option: string) =>
    args.some(word => word === `--${option}` || word.startsWith(`--${option}=`))
  for (const written of Object.keys(environment)) {
    const meant = nameMeant(written, Object.keys(VARIABLES))
    if (meant === undefined || meant === written || environment[meant] !== undefined) continue
    if (isGiven(VARIABLES[meant] ?? '')) continue
    if (meant.length > 4 || bareName(written) === bareName(meant))
      throw new Error(`Không có biến môi trường ${written}; có phải là ${meant}?`)
  }
}

/** What an option was given, without the quotation marks around, when it was given anything. */
export const said = (value: string | undefined): string | undefined =>
  value
    ?.trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim() || undefined

/** A number written in digits alone; NaN for anything else, such as `0x50` or `1e3`. */
export const wholeOf = (written: string): number => (/^\d+$/.test(written) ? Number(written) : Number.NaN)
