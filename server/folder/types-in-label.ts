import { foldReading } from '../contest/reads-same.ts'
import type { FieldType } from '../contract/public.ts'

/** What labels ask for, without accents and case, and the type that has a rule for it. */
const ASKED: readonly (readonly [FieldType, RegExp])[] = [
  [
    'national-id',
    /can cuoc|\bc\.? ?c\.? ?c\.? ?d\b|\bc\.? ?m\.? ?(?:t\.? ?)?n\.? ?d\b|chung minh (?:nhan dan|thu)|(?:so|ma) (?:dinh danh|ddcn)(?! (?:co quan|don vi|to chuc|dien tu cua))|dinh danh (?:ca nhan|cong dan)|giay to tuy than|\b(?:national|citizen|personal|identity) (?:id|card|number)|\bid (?:card|number)/u,
  ],
  ['email', /(?<![-\w])(?:e-? ?|g)?mail|thu dien tu|hop thu/u],
  [
    'phone',
    /dien thoai(?! (?:ban|co dinh|co quan))|\bs\.? ?d\.? ?t\b|\bso dt|^dt\b|di dong|^so may\b|\bzalo\b|(?<![-\w])(?:tele|cell|mobile ?)?phone\b|^mobile\b|^tel\b/u,
  ],
  [
    'date',
    /^ngay(?! (?:cong|phep))|ngay,? (?:thang|sinh|cap|vao|ket nap)|sinh ngay|birth ?(?:day|date)|date of birth|^dob$|^date\b/u,
  ],
  ['number', /nam sinh|sinh nam|^(?:so )?tuoi(?! dang)|year of birth|birth year|^age$/u],
  [
    'name',
    /^ho,? (?:va |chu dem|ten)|\bho(?:,| va|,? chu dem(?: va|,)?)? ten|^ten(?: (?:nguoi|thi sinh|day du|cua ban|khai sinh)|$)|\b(?:full|your|first|last) ?name\b|^name$/u,
  ],
]
/** Asked for by labels that ask for nothing of the above. */
const PLACE =
  /^dia chi\b|^noi (?:o|cu tru|lam viec|cong tac)\b|^chuc (?:vu|danh)\b|^nghe nghiep\b|^(?:ten )?(?:co quan|don vi|truong|lop|to chuc|cong ti)\b|^address\b/u

/** A label without what people write in more than one way. */
const bare = (label: string): string =>
  foldReading(label).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')

/**
 * The types of what a label asks for: none where it says nothing of the kind, several where it asks for several things.
 * What stands in brackets is a note, unless nothing else says it. The year of “Ngày, tháng, năm sinh” is part of its day.
 */
export function typesInLabel(label: string): FieldType[] {
  const [main = '', ...notes] = bare(label).split(/[([]/)
  const asked = typesIn(main.trim())
  return asked.length > 0 || notes.length === 0 ? asked : typesIn(notes.join(' ').trim())
}

function typesIn(text: string): FieldType[] {
  const asked = ASKED.filter(([, form]) => form.test(text)).map(([type]) => type)
  if (asked.length === 0) return PLACE.test(text) ? ['text'] : []
  return asked.some(type => type === 'date') ? asked.filter(type => type !== 'number') : asked
}
