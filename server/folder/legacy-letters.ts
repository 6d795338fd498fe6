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

export const fromTcvn3 = (word: string): string =>
  [...word].map(letter => TCVN3.get(letter) ?? letter).join('')
export const fromVni = (word: string): string =>
  word.toLowerCase().replace(/[aeouyôö][\u00e0-\u00ff]|[ôöñæóòî]/gu, pair => VNI.get(pair) ?? pair)

/** The characters of windows-1252, as which bytes of other encodings are shown, by their bytes. */
const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))

/** Whether every letter of a word is one of windows-1252. */
export const isWestern = (word: string): boolean => [...word].every(letter => WESTERN.includes(letter))

/** VISCII (RFC 1456) from byte 0x80 on. */
const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
export const fromViscii = (word: string): string =>
  [...word].map(letter => VISCII[WESTERN.indexOf(letter) - 128] ?? letter).join('')

const VIETNAMESE = new TextDecoder('windows-1258')
/** Windows-1258 (CP1258): a letter, then its tone as a byte of its own. */
export function from1258(word: string): string {
  const bytes = [...word].map(letter => WESTERN.indexOf(letter))
  return bytes.includes(-1) ? word : VIETNAMESE.decode(Uint8Array.from(bytes)).normalize('NFC')
}

/** VIQR (RFC 1456): the marks of a letter as signs of a plain keyboard behind it. */
const VIQR_MARKS: Readonly<Record<string, string>> = {
  ...{ '^': '\u0302', '(': '\u0306', '+': '\u031b', '*': '\u031b' },
  ...{ '`': '\u0300', "'": '\u0301', '?': '\u0309', '~': '\u0303', '.': '\u0323' },
}
export const fromViqr = (word: string): string =>
  word
    .replace(/dd/gi, pair => (pair.startsWith('d') ? 'đ' : 'Đ'))
    .replace(/(?<=[aeiouy])[\^(+*]?[`'?~.]?/gi, marks =>
      [...marks].map(mark => VIQR_MARKS[mark] ?? '').join(''),
    )
    .normalize('NFC')
