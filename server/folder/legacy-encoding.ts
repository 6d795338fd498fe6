/** A vowel without its tone, then with grave, acute, hook above, tilde and dot below. */
const VOWELS = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
]

/** TCVN 5712:1993 (fonts .Vn…) as windows-1252 shows it: the letters of `VOWELS`, then đ and the capitals it has. */
const TCVN3_LETTERS = 'aµ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËeÌÐÎÏÑªÒÕÓÔÖi×ÝØÜÞoßãáâä«åèæçé¬êíëìîuïóñòô\u00adõøö÷ùyúýûüþ®¡¢£¤¥¦§'
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_LETTERS].map((letter, at) => [letter, [...VOWELS.join(''), ...'đĂÂÊÔƠƯĐ'][at] ?? letter]),
)

/** VNI (fonts VNI-…) writes a vowel, then its marks as another letter; i, y and a few more have letters of their own. */
const VNI_TONES = ['', 'ø', 'ù', 'û', 'õ', 'ï']
const VNI_BASES: readonly (readonly [written: string, vowels: number, marks: readonly string[]])[] = [
  ...(['a', 'e', 'o', 'u', 'y'] as const).map(
    letter => [letter, VOWELS.findIndex(([plain]) => plain === letter), VNI_TONES] as const,
  ),
  ['a', 1, ['ê', 'è', 'é', 'ú', 'ü', 'ë']],
  ...(
    [
      ['a', 2],
      ['e', 4],
      ['o', 7],
    ] as const
  ).map(([letter, at]) => [letter, at, ['â', 'à', 'á', 'å', 'ã', 'ä']] as const),
  ['ô', 8, VNI_TONES],
  ['ö', 10, VNI_TONES],
]
const VNI: ReadonlyMap<string, string> = new Map([
  ...VNI_BASES.flatMap(([written, vowels, marks]) =>
    marks.map((mark, at) => [written + mark, VOWELS[vowels]?.[at] ?? ''] as const),
  ),
  ...([
    ['ñ', 'đ'],
    ['æ', 'ỉ'],
    ['ó', 'ĩ'],
    ['ò', 'ị'],
    ['î', 'ỵ'],
  ] as const),
])

const fromTcvn3 = (word: string): string => [...word].map(letter => TCVN3.get(letter) ?? letter).join('')
const fromVni = (word: string): string =>
  word.toLowerCase().replace(/[aeouyôö][\u00e0-\u00ff]|[ôöñæóòî]/gu, pair => VNI.get(pair) ?? pair)

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
] as const

const BETWEEN = /[\s"'“”()[\],;:?!/-]+|\.(?=\s|$)/u
/** No word of Vietnamese, with a letter or a sign that windows-1252 has beyond ASCII; µm is a unit. */
const isOdd = (word: string): boolean =>
  /[a-z]/i.test(word) && /[\u00a1-\u00ff]/.test(word) && !/^µ[agls]?m?$/i.test(word) && !isSyllable(word)

/** The encoding of before Unicode that a text was typed in, and how its first damaged word reads, or undefined. */
export function legacyEncodingIn(text: string): string | undefined {
  const words = text.split(BETWEEN).filter(isOdd)
  const found = encodings.map(([name, convert]) => {
    const read = words.filter(word => convert(word) !== word && isSyllable(convert(word)))
    return { name, convert, read }
  })
  const [best] = found.sort((a, b) => b.read.length - a.read.length)
  const [word] = best?.read ?? []
  if (best === undefined || word === undefined || best.read.length * 2 < words.length) return undefined
  return `${best.name}: “${word}” là “${best.convert(word)}”`
}
