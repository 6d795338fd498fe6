/** Bytes fetched from the system at a time: small requests are served from them, each byte once. */
const POOL = 4096

/**
 * The same cryptographic randomness, fetched by the page: asking the system 12 bytes at a time cost 4 % of a
 * whole attempt.
 */
export function randomPool(fetch: (bytes: number) => Buffer): (bytes: number) => Buffer {
  let pool: Buffer = Buffer.alloc(0)
  let at = 0
  return bytes => {
    if (at + bytes > pool.length) {
      pool = fetch(Math.max(POOL, bytes))
      at = 0
    }
    at += bytes
    return pool.subarray(at - bytes, at)
  }
}
