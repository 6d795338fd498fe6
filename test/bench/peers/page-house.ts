import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Peer } from './peer.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
/** Already packed inside. */
const packed = new Set(['.gif', '.woff', '.woff2'])

/** Serves every peer's page and files from one loopback port, as the best of hosts would: all on one origin. */
export interface PageHouse {
  /** Where the page with this body is. */
  addressOf(peer: Pick<Peer, 'name' | 'body'>): string
  close(): void
}

/** Open the house on `folder` of packages; text is answered in brotli of the highest quality, as ours is. */
export async function openPageHouse(folder: string, peers: readonly Peer[]): Promise<PageHouse> {
  const texts = new Map(
    peers.flatMap(({ replies = {} }) =>
      Object.entries(replies).map(([path, reply]): [string, string] => [path, JSON.stringify(reply)]),
    ),
  )
  const answer = brotli()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.split('?')[0] ?? '')
    const extension = path.startsWith('/api/') ? '.json' : extname(path)
    find(path, texts, folder).then(
      body => answer(response, path, extension, body),
      () => response.writeHead(404).end(),
    )
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the house has no port')
  const { port } = address
  const addressOf = ({ name, body }: Pick<Peer, 'name' | 'body'>): string => {
    const path = `/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.html`
    texts.set(path, pageAround(body))
    return `http://so-noi-vu.localhost:${port}${path}`
  }
  return { addressOf, close: () => server.close().closeAllConnections() }
}

/** What is at `path`: one of our own texts, or a file of a package. Throws when it is neither. */
async function find(path: string, texts: ReadonlyMap<string, string>, folder: string): Promise<Buffer> {
  const text = texts.get(path)
  if (text !== undefined) return Buffer.from(text)
  if (!path.startsWith('/npm/')) throw new Error(`nothing is at ${path}`)
  return readFile(join(folder, normalize(path.slice('/npm'.length))))
}

/** Packs each path once and keeps it: nobody measures how fast this server compresses. */
function brotli() {
  const kept = new Map<string, Buffer>()
  return (response: ServerResponse, path: string, extension: string, body: Buffer): void => {
    const isPacked = packed.has(extension)
    const sent = isPacked ? body : (kept.get(path) ?? brotliCompressSync(body))
    kept.set(path, sent)
    response.setHeader('content-type', kinds[extension] ?? 'application/octet-stream')
    if (!isPacked) response.setHeader('content-encoding', 'br')
    // With its length the body is sent whole: the frames of chunks would count as bytes of the peer.
    response.setHeader('content-length', sent.length).end(sent)
  }
}

const pageAround = (body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Cổng thông tin</title><link rel="icon" href="data:,"></head><body>
${body}
</body></html>`
