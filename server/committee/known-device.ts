import { createHmac, timingSafeEqual } from 'node:crypto'

/** Half a year, s. */
const LASTS_S = 180 * 86_400

/**
 * A mark in the browser of somebody who has signed in there: wrong passwords of strangers are counted apart from those
 * of a browser that holds it (OWASP, device cookies). It lets nobody in.
 */
export interface KnownDevices {
  /** What the mark in these headers says for this account, to count by; undefined: a stranger. */
  find(address: string, headers: Headers): string | undefined
  /** The `Set-Cookie` line that marks a browser. */
  mark(address: string): string
}

export function knownDevices(
  secret: string,
  random: (bytes: number) => Buffer,
  prefix: string,
  isSecure: boolean,
): KnownDevices {
  const name = `${prefix}.device`
  const mac = (address: string, nonce: string) =>
    createHmac('sha256', secret).update(`device ${nonce} ${address}`).digest('base64url')
  return {
    find: (address, headers) => {
      const [nonce = '', given = ''] = (cookieIn(headers, name) ?? '').split('~')
      const [right, mark] = [Buffer.from(mac(address, nonce)), Buffer.from(given)]
      return mark.length === right.length && timingSafeEqual(mark, right) ? nonce : undefined
    },
    mark: address => {
      const nonce = random(9).toString('base64url')
      const value = `${nonce}~${mac(address, nonce)}`
      return `${name}=${value}; Max-Age=${LASTS_S}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
    },
  }
}

/** The value of a cookie as it was sent. */
export function cookieIn(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The same headers without one cookie. */
export function withoutCookie(headers: Headers, name: string): Headers {
  const others = (headers.get('cookie') ?? '').split(/;\s*/).filter(pair => !pair.startsWith(`${name}=`))
  const changed = new Headers(headers)
  changed.set('cookie', others.join('; '))
  return changed
}
