/** What people sign in with: a login and a password. */

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
  /^[a-z0-9._-]{3,40}$/.test(login.trim().toLowerCase()) ||
  /^[^\s@<>"]{1,64}@[^\s@<>"]{3,190}$/.test(login.trim())
