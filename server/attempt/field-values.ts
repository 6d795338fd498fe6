import { parseInstant } from '../contest/instant.ts'
import { foldCode, readWhole } from '../contest/pasted-text.ts'

/** Reads one kind of value as it was typed or pasted: its one spelling, or undefined where it is none. */
type Normalise = (pasted: string) => string | undefined

/**
 * A Vietnamese mobile number as E.164, or undefined: `0912 345 678`, `+84 912.345.678`, `84-912-345-678`,
 * `(0912) 345 678`, `0912/345/678`, `tel:0912345678`, `SĐT: 0912345678`, full-width
 * digits and whatever mark stands between or around the digits are all one person. Any number of the mobile ranges 03, 05,
 * 07, 08 and 09 is taken, also where no operator is known to use it yet: a number refused wrongly costs a citizen the
 * contest, one taken wrongly costs nothing before the award.
 */
export const normalisePhone: Normalise = pasted => {
  const written = foldCode(pasted)
    // What the number is called where it was copied.
    .replace(/^[\p{L} .]{1,30}:/u, '')
    .replace(/[^\p{L}\p{N}+*#]/gu, '')
  const national = /^(?:\+84|0084|84|0)0?([35789]\d{8})$/.exec(written)?.[1]
  return national && `+84${national}`
}

/** What HTML takes for the part before the @, and the least a domain of mail has: a dot. */
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/
/** The longest address mail is carried to (RFC 5321, erratum 1690). */
const EMAIL_LIMIT = 254

/**
 * An e-mail address in lower case: `Hoa@X.vn`, `hoa@x.vn` and `mailto:hoa@x.vn` are one person's. Standards leave the
 * case of the first part to its server; no provider people have tells two mailboxes apart by it.
 */
export const normaliseEmail: Normalise = pasted => {
  const written = foldCode(pasted)
    .toLowerCase()
    // The full stops of Chinese and Japanese keyboards, which browsers too take for the dots of a host.
    .replace(/[。｡]/g, '.')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .replace(/^["'“‘<(]*(?:mailto:)?|["'”’>),;.]+$/g, '')
    .replace(/ ?([@.]) ?/g, '$1')
  return EMAIL.test(written) && written.length <= EMAIL_LIMIT ? written : undefined
}

/** A day as people write it, as word processors and date pickers do, or as its eight digits. */
const DAYS = [
  /^(?:ngày )?(\d{1,2})(?: tháng | ?[/.,\-\\] ?| )(\d{1,2})(?: năm | ?[/.,\-\\] ?| )(\d{4})$/i,
  /^(\d\d)(\d\d)(\d{4})$/,
]
const ISO_DAY = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:T.*)?$/

/** A real day between 1900 and 2100 as `dd/mm/yyyy`: the day before the month, as Vietnamese is written. */
export const normaliseDate: Normalise = pasted => {
  const written = foldCode(pasted)
  const iso = ISO_DAY.exec(written)?.slice(1).reverse()
  const parts = iso ?? DAYS.flatMap(form => form.exec(written)?.slice(1) ?? [])
  const [day = '', month = '', year = ''] = parts
  const date = `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`
  const isReal = typeof parseInstant(`${date} 00:00`) === 'number'
  return isReal && Number(year) >= 1900 && Number(year) <= 2100 ? date : undefined
}

/**
 * The 12 digits of a personal identification number (Luật Căn cước 26/2023/QH15, Điều 12). No more is asked: its first
 * digits name a province or, of people registered abroad, a country.
 */
export const normaliseNationalId: Normalise = pasted => {
  const written = foldCode(pasted).replace(/[ .,/'"-]/g, '')
  return /^\d{12}$/.test(written) ? written : undefined
}

/** A whole number, without what people set between its thousands. */
export const normaliseNumber: Normalise = pasted => readWhole(pasted)?.toString()
