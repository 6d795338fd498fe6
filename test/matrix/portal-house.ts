import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { HostPage, Surroundings } from './host-page.ts'

/** All pretend portals on one port, told apart by their host name. */
export interface PortalHouse {
  readonly port: number
  /** Origin of a page. */
  originOf(page: HostPage): string
  /** Answer for these pages from now on. */
  show(pages: readonly HostPage[], around: (page: HostPage) => Surroundings): void
  close(): void
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

const hostOf = ({ host, name }: HostPage): string => host ?? `${name}.localhost`

/** Open the port; until told otherwise every page is missing. */
export async function openPortalHouse(): Promise<PortalHouse> {
  let pages: ReadonlyMap<string, HostPage> = new Map()
  let around: (page: HostPage) => Surroundings
  const server = createServer(async (request, response) => {
    const { hostname, pathname } = addressOf(request)
    const page = pages.get(hostname)
    const { status, type, body, headers } = await answer(page, pathname, page && around(page))
    response.writeHead(status, { 'content-type': type, ...headers })
    response.end(body)
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the portals have no port')
  const { port } = address
  return {
    port,
    originOf: page => `http://${hostOf(page)}:${port}`,
    show: (shown, surroundings) => {
      pages = new Map(shown.map(page => [hostOf(page), page]))
      around = surroundings
    },
    close: () => void server.close().closeAllConnections(),
  }
}

/** What is asked for: a path, or a whole address where we are somebody's proxy. */
const addressOf = ({ url = '/', headers }: IncomingMessage): URL =>
  new URL(url, `http://${headers.host ?? 'localhost'}`)

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** A page that cannot be made says why, and is found out by whoever visits it. */
async function answer(
  page: HostPage | undefined,
  path: string,
  to: Surroundings | undefined,
): Promise<Answer> {
  const type = types[path.split('.')[1] ?? 'html'] ?? 'text/plain'
  if (!page || !to) return { status: 404, type, body: '' }
  try {
    const body = await (path === '/' ? page.html(to) : page.files?.[path]?.(to))
    if (body === undefined) return { status: 404, type, body: '' }
    return { status: 200, type, body, headers: path === '/' ? page.headers?.(to) : {} }
  } catch (error) {
    return { status: 500, type: 'text/plain', body: String(error) }
  }
}
