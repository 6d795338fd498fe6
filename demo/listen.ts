import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { Markup } from './html.ts'
import type { Demo, Site, SiteFile } from './portal.ts'

/** Bytes of a form a pretend portal reads. */
const FORM_LIMIT = 65_536

/** Put a site on its port. Rejects with Node's own error, `EADDRINUSE` when the port is taken. */
export function listen(site: Site, demo: Demo, port: number): Promise<Server> {
  const server = createServer(answer(site, demo))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve(server))
  })
}

const answer =
  (site: Site, demo: Demo): RequestListener =>
  async (request, response) => {
    const { status, file, headers } = await respond(site, demo, request)
    const body = Buffer.from(file.body)
    response.writeHead(status, {
      'Content-Type': file.type,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...site.headers?.(demo),
      ...headers,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

interface Answer {
  readonly status: number
  readonly file: SiteFile
  readonly headers?: Readonly<Record<string, string>>
}

async function respond(site: Site, demo: Demo, request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const isPost = request.method === 'POST' && path === '/'
  if (!isPost && request.method !== 'GET' && request.method !== 'HEAD') return refused
  if (path === '/')
    return { status: 200, file: pageFile(site.page(demo, isPost ? await readForm(request) : undefined)) }
  const file = site.file(path)
  return file ? { status: 200, file } : missing
}

const pageFile = (page: Markup | SiteFile): SiteFile =>
  page instanceof Markup ? { type: 'text/html; charset=utf-8', body: `${page}` } : page

const text = (body: string): SiteFile => ({ type: 'text/plain; charset=utf-8', body })
const missing: Answer = { status: 404, file: text('Không tìm thấy trang này.') }
const refused: Answer = {
  status: 405,
  file: text('Trang này chỉ để xem.'),
  headers: { Allow: 'GET, HEAD, POST' },
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > FORM_LIMIT) break
  }
  return new URLSearchParams(body)
}

/** The first of `ports` that somebody else holds; undefined when all are free. */
export async function busyPort(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) if (!(await isFree(port))) return port
  return undefined
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createTcpServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
