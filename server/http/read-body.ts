import type { Context } from 'hono'
import { type Refusal, refuse } from '../contract/problem.ts'

/** Bytes accepted in any request body. */
const BODY_LIMIT = 16_384

/**
 * The body as text, refused past 16 kB. A declared length is enough to judge by, since Node reads no further than
 * it; only a chunked body has to be counted as it comes.
 */
export async function readBody(c: Context): Promise<string | Refusal> {
  const declared = c.req.header('content-length')
  if (declared === undefined) return readCounting(c.req.raw.body)
  return Number(declared) > BODY_LIMIT ? refuse('body-too-large') : c.req.text()
}

async function readCounting(body: ReadableStream<Uint8Array> | null): Promise<string | Refusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > BODY_LIMIT) return refuse('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
