import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { browserHead, CODINGS } from './browser-headers.ts'

/** An answer as it came: packed, so that unpacking it can wait until nothing is measured. */
export interface Answer {
  readonly status: number
  readonly encoding: string | undefined
  /** Its status line and headers, as they came. */
  readonly head: string
  readonly body: Buffer
}

/** One keep-alive HTTP/1.1 connection that sends one request at a time; light, so that the server is the limit. */
export interface Connection {
  /** `more`: headers besides those that every browser sends. */
  send(
    method: 'GET' | 'POST',
    path: string,
    body?: string,
    more?: Readonly<Record<string, string>>,
  ): Promise<Answer>
  /** Bytes that have crossed the wire, heads included. */
  traffic(): { readonly up: number; readonly down: number }
  close(): void
}

/** Connect as the browser of somebody on a portal at `origin`, which reads `codings`. */
export function openConnection(port: number, origin: string, codings = CODINGS): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let received = Buffer.alloc(0)
  let answer: ((answer: Answer) => void) | undefined
  let fail: ((error: Error) => void) | undefined
  socket.on('data', chunk => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const whole = readAnswer(received)
    if (!whole) return
    received = received.subarray(received.length)
    answer?.(whole)
  })
  socket.on('error', error => fail?.(error))
  socket.on('close', () => fail?.(new Error('the server closed the connection')))
  const connection: Connection = {
    send: (method, path, body = '', more = {}) =>
      new Promise((resolve, reject) => {
        answer = resolve
        fail = reject
        socket.write(browserHead({ method, path, origin, codings, length: body.length, more }) + body)
      }),
    traffic: () => ({ up: socket.bytesWritten, down: socket.bytesRead }),
    close: () => {
      fail = undefined
      socket.destroy()
    },
  }
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(connection)).once('error', reject)
  })
}

function readAnswer(received: Buffer): Answer | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  if (received.length < end + 4 + length) return undefined
  return {
    status: Number(head.slice(9, 12)),
    head,
    encoding: /content-encoding: (\w+)/i.exec(head)?.[1],
    body: received.subarray(end + 4),
  }
}

/** What an answer says, unpacked. */
export function textOf({ encoding, body }: Answer): string {
  if (encoding === undefined) return body.toString()
  if (encoding === 'zstd') return zstdDecompressSync(body).toString()
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  if (encoding === 'gzip') return gunzipSync(body).toString()
  throw new Error(`an answer in ${encoding}, which was not asked for`)
}
