/** A name without what people vary in it: case, hyphens, underscores, blanks. */
export const bareName = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/** The known name that a misspelt one means: the same but for case, hyphens and underscores, or for one letter of a long one. */
export function nameMeant(written: string, known: readonly string[]): string | undefined {
  const own = bareName(written)
  return (
    known.find(name => bareName(name) === own) ??
    known.find(name => own.length > 3 && isOneLetterOff(bareName(name), own))
  )
}

/** Whether two words differ by one letter too many, too few, another one, or two the wrong way round. */
export function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  if (at < 0 || long.length - short.length > 1) return false
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isTurned = short[at] === long[at + 1] && short[at + 1] === long[at]
  const rest = at + (isTurned ? 2 : 1)
  return short.slice(rest) === long.slice(rest)
}
