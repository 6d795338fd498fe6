/** What Chrome 140 on Android sends with the element's requests from a portal with TLS, besides host, origin and length. */
const ALWAYS = {
  Connection: 'keep-alive',
  'sec-ch-ua-platform': '"Android"',
  'User-Agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  'sec-ch-ua': '"Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"',
  'sec-ch-ua-mobile': '?1',
  Accept: '*/*',
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
  'Accept-Language': 'vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7',
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' }

/** What Chrome and Firefox read over TLS; Safari and older ones lack zstd, and without TLS nobody asks for brotli. */
export const CODINGS = 'gzip, deflate, br, zstd'

/** What a browser's request says of itself, the same for every server that is measured. */
export interface Head {
  readonly method: string
  readonly path: string
  /** The portal's page it comes from. */
  readonly origin: string
  readonly codings: string
  /** Bytes of its body. */
  readonly length: number
  readonly more?: Readonly<Record<string, string>>
}

/** The head of a browser's request, up to its empty line. */
export function browserHead({ method, path, origin, codings, length, more }: Head): string {
  const sent = {
    Host: 'thi.localhost',
    ...(method === 'POST' && { 'Content-Length': `${length}`, ...FORM }),
    Origin: origin,
    Referer: `${origin}/`,
    ...ALWAYS,
    'Accept-Encoding': codings,
    ...more,
  }
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}
