/** Something that came out of the server, and where it was seen. */
export interface Seen {
  readonly where: string
  readonly text: string
}

/** Where `canary` is to be seen: as it is, reversed, escaped, or in base64 at any alignment. */
export const leaksOf = (canary: string, seen: readonly Seen[]): string[] => {
  const forms = disguises(canary)
  return seen.filter(({ text }) => forms.some(form => text.includes(form))).map(({ where }) => where)
}

function disguises(canary: string): string[] {
  const hex = Buffer.from(canary).toString('hex')
  const escaped = [...canary]
    .map(letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
  const percent = hex.replace(/../g, '%$&')
  return [canary, [...canary].reverse().join(''), hex, escaped, percent, ...base64(canary)]
}

/** The middle of its base64 (and base64url) for each of the three places it can begin at. */
const base64 = (canary: string): string[] =>
  [0, 1, 2].flatMap(shift => {
    const middle = Buffer.from('x'.repeat(shift) + canary)
      .toString('base64')
      .slice(4, -4)
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')]
  })
