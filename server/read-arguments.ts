import { type ParseArgsConfig, parseArgs } from 'node:util'

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

const bare = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/** The known name that a misspelt one means: the same but for case, hyphens and underscores, or for one letter of a long one. */
export function nameMeant(written: string, known: readonly string[]): string | undefined {
  const own = bare(written)
  return (
    known.find(name => bare(name) === own) ?? known.find(name => own.length > 3 && isNear(bare(name), own))
  )
}

/** One letter too many, too few, another one, or two the wrong way round. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  if (at < 0 || long.length - short.length > 1) return false
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isTurned = short[at] === long[at + 1] && short[at + 1] === long[at]
  const rest = at + (isTurned ? 2 : 1)
  return short.slice(rest) === long.slice(rest)
}

/** The variables of the environment that are settings. */
const VARIABLES = ['PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'PROCESSES'] as const

/**
 * Refuse a variable that is none of ours and means one that is not set. A short name must be the same but for its case: a
 * machine has many of four letters.
 */
export function refuseMisspelt(environment: Readonly<Record<string, string | undefined>>): void {
  for (const written of Object.keys(environment)) {
    const meant = nameMeant(written, VARIABLES)
    if (meant === undefined || meant === written || environment[meant] !== undefined) continue
    if (meant.length > 4 || bare(written) === bare(meant))
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
