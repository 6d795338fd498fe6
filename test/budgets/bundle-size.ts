import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Bytes a built file costs on the wire. */
export interface BundleSize {
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** Measure a built file as the server sends it: gzip 9 and brotli 11. */
export function bundleSize(text: string): BundleSize {
  const plain = Buffer.from(text)
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return {
    raw: plain.length,
    gzip: gzipSync(plain, { level: 9 }).length,
    brotli: brotliCompressSync(plain, best).length,
  }
}
