import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Duplex, pipeline } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { VisitRefused } from './visit-refused.ts'

const HEADERS = {
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': 'vi',
  'User-Agent': 'Mozilla/5.0 (compatible; agency-quiz-doctor)',
}

/**
 * One GET to one of exactly these addresses, whatever a resolver would say now: no cookies, no kept connection, no
 * redirect followed. Rejects with Node's own error.
 */
export function requestPage(
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = { agent: false, headers: HEADERS, signal, lookup: pinned(addresses) }
  return new Promise((resolve, reject) => {
    const asked = request(url, options, resolve).on('error', reject)
    asked.on('upgrade', (_, socket) => {
      socket.destroy()
      reject(new Error('the page answered with another protocol'))
    })
    asked.on('close', () => reject(new Error('the connection closed without an answer'))).end()
  })
}

function pinned(addresses: readonly string[]): LookupFunction {
  const known = addresses.map(address => ({ address, family: isIP(address) }))
  return (_, { all }, answer) => {
    const [first] = known
    if (all || !first) answer(null, known)
    else answer(null, first.address, first.family)
  }
}

/** The beginning of a body, unpacked. */
export interface Body {
  readonly text: string
  readonly isCut: boolean
}

/**
 * Read at most `limit` unpacked bytes and hang up. Streams hold each other back, so a body that unpacks to
 * gigabytes is never unpacked further than this.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Body> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of unpacked(response)) {
    pieces.push(piece)
    size += piece.length
    if (size > limit) break
  }
  response.destroy()
  const bytes = Buffer.concat(pieces).subarray(0, limit)
  return { text: decode(bytes, response.headers['content-type'] ?? ''), isCut: size > limit }
}

function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (packing === 'identity' || packing === '') return response
  const unpacker = unpackerOf(packing)
  pipeline(response, unpacker, () => undefined)
  return unpacker
}

/** A page that ends early is still worth reading, hence the lenient last flush. */
function unpackerOf(packing: string): Duplex {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
  if (packing === 'gzip' || packing === 'x-gzip') return createGunzip(lenient)
  if (packing === 'deflate') return createInflate(lenient)
  if (packing === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  throw new VisitRefused('bad-encoding', packing)
}

function decode(bytes: Buffer, type: string): string {
  const label = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
