import * as z from 'zod'

/** A password needs this many characters and nothing else (NIST SP 800-63B-4, 3.1.1.2). */
export const LEAST_PASSWORD = 12

/** What a login without `@` gets to be the address the engine knows accounts by; nothing is ever sent there (RFC 6761, 6.4). */
const NOWHERE = '@console.invalid'

/** The address behind a login as it was typed: a mail address, or a short name such as `nguyen.ha`; case and blanks do not matter. */
export function addressOf(login: string): string {
  const typed = login.normalize('NFC').trim().toLowerCase()
  return typed.includes('@') ? typed : `${typed}${NOWHERE}`
}

/** The login as people type it. */
export const loginOf = (address: string): string =>
  address.endsWith(NOWHERE) ? address.slice(0, -NOWHERE.length) : address

/** Whether somebody can have it: letters of ASCII, digits, `.`, `-`, `_`, 3 to 40 of them, or a mail address. */
export const isLogin = (login: string): boolean =>
  (login.includes('@') || /^[a-z0-9._-]{3,40}$/.test(login.trim().toLowerCase())) &&
  z.email().max(200).safeParse(addressOf(login)).success

/** The engine looks at no longer ones. */
export const MOST_PASSWORD = 128

/** What half the passwords of the world are made of, and Vietnamese ones beside; years too. */
const COMMON =
  /matkhau|password|passw0rd|qwerty(uiop)?|asdf(ghjkl)?|zxcv(bnm)?|iloveyou|anhyeuem|emyeuanh|vietnam|hanoi|phutho|admin(istrator)?|letmein|welcome|abc|123|cuocthi|bantochuc|tothuky|thuky|(19|20)\d\d/g

/** Rows of the keyboard and of digits, both ways. */
const ROWS = '01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm'

/**
 * Whether a guesser would try it among the first: after the common pieces, rows, the login and the name are taken out of
 * it, too few different characters stay (NIST SP 800-63B-4, 3.1.1.2: refuse what is common or of the context).
 */
export function isCommon(password: string, ...own: readonly string[]): boolean {
  let rest = fold(password)
  const words = own.flatMap(text => fold(text).split(/[^a-z0-9]+/)).filter(word => word.length >= 3)
  for (const word of words) rest = rest.replaceAll(word, '')
  rest = rest.replace(/[a-z]{4,}|\d{4,}/g, run => (ROWS.includes(run) ? '' : run)).replace(COMMON, '')
  return new Set(rest.replace(/[^\p{L}\p{N}]/gu, '')).size < 5
}

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase()
