import { once } from 'node:events'
import { createServer } from 'node:http'
import { pageWith } from '../page-with.ts'
import { undo } from './undo.ts'

/** A pretend agency portal on an origin of its own. */
export interface Portal {
  readonly agency: string
  /** `http://<agency>.localhost:<port>`, another site than the server and the other portals. */
  readonly origin: string
  /** How a server is told of it. */
  readonly site: string
  /** Serve this as the page from now on, with these headers beside its type. */
  show(html: string, headers?: Readonly<Record<string, string>>): void
}

/** Open a portal of `agency`; it shows an empty page until told otherwise. */
export async function openPortal(agency: string): Promise<Portal> {
  let page = ''
  let more: Readonly<Record<string, string>> = {}
  const server = createServer((request, response) => {
    const isPage = request.url?.split('?')[0] === '/'
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...more })
    response.end(isPage ? page : '')
  }).listen(0)
  await once(server, 'listening')
  undo(() => server.close().closeAllConnections())
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the portal has no port')
  const origin = `http://${agency}.localhost:${address.port}`
  return {
    agency,
    origin,
    site: `${agency}=${origin}`,
    show: (html, headers = {}) => {
      page = html
      more = headers
    },
  }
}

/** The tag a webmaster pastes. */
export const tag = (server: string, contest: string, how = 'async'): string =>
  `<script ${how} src="${server}/v1/agency-quiz.js" data-contest="${contest}"></script>`

/** A portal's page as most are: the tag, pasted. */
export const pageWithTag = (server: string, contest: string): string => pageWith(tag(server, contest))
