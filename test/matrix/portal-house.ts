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
    const body = page && (await contentOf(page, pathname, around(page)))
    const headers = page && pathname === '/' ? page.headers?.(around(page)) : {}
    const type = types[pathname.split('.')[1] ?? 'html'] ?? 'text/plain'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...headers })
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

const contentOf = async (page: HostPage, path: string, to: Surroundings): Promise<string | undefined> =>
  path === '/' ? page.html(to) : page.files?.[path]?.(to)
