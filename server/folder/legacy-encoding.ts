import { from1258, fromTcvn3, fromViqr, fromViscii, fromVni, isWestern } from './legacy-letters.ts'

/** What has a final consonant behind it, and what stands open, of the vowels of a syllable. */
const CLOSED = 'iê|yê|uyê|oa|oă|oe|oo|uâ|uê|uô|uơ|ươ|uy|[aăâeêioôơuưy]'
const OPEN =
  'a[iouy]|â[uy]|eo|êu|i[au]|iêu|yêu|oa[ioy]|oeo|[oôơ]i|u[ai]|uây|uôi|ưa|ưi|ươ[iu]|ưu|uy[au]|ua[iy]'
const INITIAL = 'ngh|ng|nh|gh|gi|qu|kh|ph|th|tr|ch|[bcdđghklmnpqrstvx]'
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:(?:${CLOSED})(?:ch|ng|nh|[cmnpt])?|${OPEN})$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is one written syllable of Vietnamese, with one tone at most. */
function isSyllable(word: string): boolean {
  const apart = word.toLocaleLowerCase('vi').normalize('NFD')
  return (apart.match(TONES) ?? []).length < 2 && SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'))
}

const encodings = [
  ['TCVN3 (.VnTime)', fromTcvn3],
  ['VNI', fromVni],
  ['VISCII', fromViscii],
  ['Windows-1258', from1258],
] as const

const BETWEEN = /[\s"'“”()[\],;:?!/-]+|\.(?=\s|$)/u
/** Units and trade marks. */
const KNOWN = /^(?:µ[agls]?m?|[a-z]{1,2}[²³]|°[a-z]|n°|[a-z]+[®©™])$/i
/** No word of Vietnamese, with a letter or a sign that windows-1252 has beyond ASCII, and with none that it lacks. */
const isOdd = (word: string): boolean =>
  /[\u00a1-\u00ff]/.test(word) &&
  /[a-z]/i.test(word) &&
  isWestern(word) &&
  !KNOWN.test(word) &&
  !isSyllable(word.replace(/[Ðð]/g, 'đ'))

/** A word of plain letters with signs that are marks of VIQR, not an address, a formula or a name such as Y Bi'n. */
const VIQR_WORD =
  /^(?=[!-~]+$)(?!.*(?:\/\/|@))(?=.*(?:[a-z][aeo]\^|[aeo]\^[^\da-z]|[aeo]\^[a-z]{2}|a\(|[uo][+*](?![+*])|[bcdghklmnpqrstvx][aeiouy]+[`'?~.][a-z]))/i

/** The first word written in VIQR, and how it reads; a name with an apostrophe by itself, such as Y Bi'n, is none. */
function viqrIn(text: string): readonly [word: string, read: string] | undefined {
  const words = text.split(/[\s"“”,;:!/]+/u).filter(word => VIQR_WORD.test(word))
  const read = words.flatMap(word => {
    const meant = [word, word.replace(/[.?']$/, '')].map(fromViqr).find(isSyllable) ?? ''
    return meant.length > 1 && /[^a-z]/i.test(meant) ? [[word, meant] as const] : []
  })
  const [first] = read
  return read.length === 1 && /^[A-Z][a-z]*'[a-z]*$/.test(first?.[0] ?? '') ? undefined : first
}

/** The encoding of before Unicode that a text was typed in, and how its first damaged word reads, or undefined. */
export function legacyEncodingIn(text: string): string | undefined {
  const viqr = viqrIn(text)
  if (viqr) return `VIQR: “${viqr[0]}” là “${viqr[1]}”`
  const words = text.split(BETWEEN).filter(isOdd)
  if (words.length === 0) return undefined
  const found = encodings.map(([name, convert]) => {
    const read = words.filter(word => convert(word) !== word && isSyllable(convert(word)))
    return { name, convert, read }
  })
  const [best] = found.sort((a, b) => b.read.length - a.read.length)
  const [word] = best?.read ?? []
  if (best === undefined || word === undefined || best.read.length * 2 < words.length) return undefined
  return `${best.name}: “${word}” là “${best.convert(word)}”`
}
