const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|thg ?\\d{1,2})'

/** What spreadsheets show in the place of a value they could not make; also in the middle of a text. */
const ERROR =
  /#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA)|\bErr:\d{3}\b|_x00[0-9A-F]{2}_|\[object Object\]/
/** A cell that a spreadsheet has taken for a formula, a number or a date, or was still loading when it was saved. */
const WHOLE = [
  /^#{2,}$/,
  /^=.+$/,
  /^\d(?:[.,]\d+)?E[+-]\d+$/,
  new RegExp(`^\\d{1,2}[-/ ]?${MONTH}(?:[-/ ]\\d{2,4})?$`, 'i'),
  new RegExp(`^${MONTH}[-/ ]\\d{2,4}$`, 'i'),
  /^\d{1,2}:\d{2}:\d{2} [AP]M$/,
  /^(?:Loading|Đang tải)(?:\.{3}|…)$/i,
  /^(?:undefined|null|NaN|TRUE|FALSE)$/,
  /^\d{4}-\d{2}-\d{2} 00:00:00$/,
]

/** What a spreadsheet has made of a cell, as it shows it; undefined where it is as it was written. */
export const spreadsheetDamageIn = (text: string): string | undefined =>
  WHOLE.flatMap(form => form.exec(text.trim())?.[0] ?? [])[0] ?? ERROR.exec(text)?.[0]

/** Entities, tags and what a chat writes for bold: citizens read them as they stand. */
const MARKUP =
  /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]{1,30});|<\/?[a-z][^<>]*>|<!--|\*\*(?=\S)[^*]+\*\*|!?\[[^\]]*\]\([^)\s]+\)/i

/** The first piece of HTML or Markdown in a text that is shown as it is. */
export const markupIn = (text: string): string | undefined => MARKUP.exec(text)?.[0]

/** A question mark in the middle of a word, where a letter could not be kept; not in an address. */
const LOST = /(?<![^\s("“])(?!\S*(?:\/\/|[=&]))\S*\p{L}\?\p{L}\S*/u

/** The first word that has lost a letter on the way through an encoding without it. */
export const lostLetterIn = (text: string): string | undefined => LOST.exec(text)?.[0]
