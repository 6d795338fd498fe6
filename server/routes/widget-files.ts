import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { chooseCoding } from '../http/compress.ts'
import { EVERGREEN, matchesEtag } from '../http/page-file.ts'
import { respond } from '../http/respond.ts'
import type { Release } from '../portal/doctor/server-facts.ts'

/** The built widget files by name, with our public origin already written into them. */
export type WidgetFiles = ReadonlyMap<string, WidgetFile>

/** One file ready to serve, with its subresource-integrity hash. */
export interface WidgetFile {
  readonly plain: Buffer<ArrayBuffer>
  readonly etag: string
  readonly integrity: string
  /** As small as it gets. Packed when first asked for and beside this thread: a script takes brotli 0.1 to 0.4 s. */
  readonly br: () => Promise<Buffer<ArrayBuffer>>
  readonly gzip: () => Promise<Buffer<ArrayBuffer>>
}

const packBr = promisify<Buffer, BrotliOptions, Buffer<ArrayBuffer>>(brotliCompress)
/** Told at once that there is no more: else the first trip beside this thread collects, and the packing waits until it is free. */
const WHOLE = { flush: constants.BROTLI_OPERATION_FINISH }
const packGzip = promisify<Buffer, ZlibOptions, Buffer<ArrayBuffer>>(gzip)

/** The literal the build leaves where the server's public origin goes; never derived from the script's address. */
const PLACEHOLDER = '__AGENCY_QUIZ_ORIGIN__'

/** A built file as it will be served from `publicUrl`. */
export function widgetFile(built: string, publicUrl: string): WidgetFile {
  const plain = Buffer.from(built.replaceAll(PLACEHOLDER, publicUrl))
  const hash = (algorithm: string) => createHash(algorithm).update(plain).digest('base64')
  return {
    plain,
    br: once(() => packBr(plain, WHOLE)),
    gzip: once(() => packGzip(plain, { level: 9 })),
    // Weak: the same file, but not the same bytes, in every coding (RFC 9110, 8.8.1).
    etag: `W/"${hash('sha256').slice(0, 22)}"`,
    integrity: `sha384-${hash('sha384')}`,
  }
}

/** What `make` made when first asked; where it failed, for want of memory for instance, the next one to ask has it tried again. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make().catch(error => {
      made = undefined
      throw error
    })
    return made
  }
}

/** The release that portals are held against: its version, and the script as it is served. */
export function releaseOf(files: WidgetFiles, version: string): Release {
  const integrity = files.get('agency-quiz.js')?.integrity
  return { version, hashes: integrity === undefined ? [] : [integrity] }
}

const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The one file among them that is the committee's: no portal loads it. */
export const CONSOLE_SCRIPT = 'console.js'

/** The scripts portals load: `/v1/{file}` evergreen, `/v/{version}/{file}` immutable. */
export function serveWidgetFiles(files: WidgetFiles, version: string): Hono {
  const app = new Hono()
  // One plain route a file: a pattern here would cost every other route the fast router.
  for (const [name, file] of files) {
    if (name === CONSOLE_SCRIPT) continue
    app.get(`/v1/${name}`, c => send(c, file, EVERGREEN))
    app.get(`/v/${version}/${name}`, c => send(c, file, IMMUTABLE))
  }
  return app
}

function send(c: Context, file: WidgetFile, caching: string): Promise<Response> {
  return sendPacked(c, file, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': caching,
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
}

/** Answer with `file` in the coding the reader asks for, or with 304 when he has it. */
export async function sendPacked(
  c: Context,
  file: WidgetFile,
  particular: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = {
    ...particular,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  }
  if (matchesEtag(c.req.header('if-none-match'), file.etag)) return c.body(null, 304, headers)
  const coding = chooseCoding(c.req.header('accept-encoding'), ['br', 'gzip'])
  return coding === undefined
    ? respond({ body: file.plain, headers })
    : respond({ body: await file[coding](), headers: { ...headers, 'Content-Encoding': coding } })
}
