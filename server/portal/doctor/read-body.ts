import type { IncomingMessage } from 'node:http'
import { type Duplex, pipeline } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { VisitRefused } from './visit-refused.ts'

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
