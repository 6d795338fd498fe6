const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|thg ?\\d{1,2})'

/** What spreadsheets show in the place of a value they could not make; also in the middle of a text. */
const ERROR =
  /#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA)|\bErr:\d{3}\b|_x00[0-9A-F]{2}_|\[object Object\]/
/** A cell that a spreadsheet has taken for a formula, a number or a date, or was still loading when it was saved. */
const WHOLE = [
  /^#{2,}$/,
  /^#[\p{Lu}/0]+[!?]$/u,
  /^=(?!>).+$/,
  /^\{=.+\}$/,
  /^-?\d(?:[.,]\d+)?E[+-]?\d+$/,
  /^-?\d+[.,]\d{7,}$/,
  new RegExp(`^\\d{1,2}[-/ ]?${MONTH}(?:[-/ ]\\d{2,4})?$`, 'i'),
  new RegExp(`^${MONTH}[-/ ]\\d{2,4}$`, 'i'),
  /^\d{1,2}:\d{2}:\d{2} [AP]M$/i,
  /^0?[01]\/0?[01]\/1900(?: .*)?$/,
  /^\d{1,2}\/\d{1,2}\/\d{4} 0?0:00:00$/,
  /^\d{1,2}\/\d{1,2}\/\d{4} 12:00(?::00)? [AS]A?M?$/,
  /^(?:Loading|Đang tải)(?:\.{3}|…)$/i,
  /^(?:undefined|null|nan|n\/a|\(blank\)|\(null\)|\(trống\))$/i,
  /^(?:TRUE|FALSE|None)$/,
  /^\d{4}-\d{2}-\d{2}[T ]00:00:00(?:\.0+)?Z?$/,
]

/** What a spreadsheet has made of a cell, as it shows it; undefined where it is as it was written. */
export const spreadsheetDamageIn = (text: string): string | undefined =>
  WHOLE.flatMap(form => form.exec(text.trim())?.[0] ?? [])[0] ?? ERROR.exec(text)?.[0]

/** Entities, tags, what chats, forums and Markdown write for bold, and what programs write for a line end or a letter. */
const MARKUP =
  /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]{1,30});|&(?:nbsp|amp|lt|gt|quot|#\d+)\b|(?<![\p{L}\p{N}])<\/?[a-z][^<>]*>|<\/?[a-z](?:[^<>"'\u0080-\uffff]|"[^"<>]*"|'[^'<>]*')*>|<!--|\*\*(?=\S)[^*]+\*\*|(?<![\p{L}_])__(?=[^\s_])[^_]+__|`[^`]+`|~~[^~]+~~|!?\[[^\]]*\]\([^)\s]+\)|\[\/(?:b|i|u|s|url|img|color|size|font|quote)\]|(?<!(?<!\S)(?:[A-Z]:|\\\\)\S*)\\[nrt]|\\u[0-9a-f]{4}|(?<!\S*:\/\/\S*)%[c-e][0-9a-f]%[89ab][0-9a-f]|\{\{.*\}\}|=\?utf-8\?/iu

/** The first piece of HTML, Markdown or code in a text that is shown as it is. */
export const markupIn = (text: string): string | undefined => MARKUP.exec(text)?.[0]

const LATER =
  /^(?:x{3,}|\?+|abc+|asdf\w*|test|todo|tbd|lorem ipsum.*|\(?(?:đang|sẽ|chờ) (?:cập nhật|bổ sung)(?: sau)?\)?|\(?(?:cập nhật|bổ sung) sau\)?|(?:cập nhật|bổ sung)(?=[.…])|\((?:để trống|chưa có)\)|nhập (?:phương án|đáp án|câu hỏi)|điền vào đây)[.…]*$/iu

/** What stands where somebody meant to come back: signs alone, such as `-` or `…`, or a word for later. */
export const placeholderIn = (text: string): string | undefined =>
  text.trim() !== '' && (!/[\p{L}\p{N}]/u.test(text) || LATER.test(text.trim())) ? text.trim() : undefined

const DOUBLED = /^(.{8,}?)(?:[\s.,;:?!/-]*\1)+[\s.,;:?!]*$/su

/** A text that was pasted twice; undefined where it stands once. Words such as “dần dần” are no text. */
export function doubledIn(text: string): string | undefined {
  const once = DOUBLED.exec(text.trim())?.[1]
  return once !== undefined && /\p{L}\s+\p{L}/u.test(once) ? once.trim() : undefined
}
