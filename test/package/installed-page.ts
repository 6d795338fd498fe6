import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { undo } from '../e2e/undo.ts'

/** A portal whose developer installed the package and lets the browser resolve it by an import map. */
export interface InstalledPage {
  readonly origin: string
  /** The site, as a server is told of it. */
  readonly site: string
  /** Path of every request that was for neither the page nor the package. */
  readonly astray: string[]
  /** Show this body from now on. */
  show(body: string): void
}

/** Serve the package in `folder` beside a page, with the package's own `exports` as the import map. */
export async function installedPage(folder: string, agency: string): Promise<InstalledPage> {
  let body = ''
  const astray: string[] = []
  const show = (html: string) => {
    body = html
  }
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path === '/') return send(response, 'text/html', pageOf(folder, body))
    if (path.startsWith('/installed/') && path.endsWith('.js'))
      return send(
        response,
        'text/javascript',
        readFileSync(join(folder, path.slice('/installed'.length)), 'utf8'),
      )
    astray.push(path)
    response.writeHead(404).end()
  }).listen(0)
  await once(server, 'listening')
  undo(() => server.close().closeAllConnections())
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the page has no port')
  const origin = `http://${agency}.localhost:${address.port}`
  return { origin, site: `${agency}=${origin}`, astray, show }
}

const send = (response: ServerResponse, type: string, text: string): void =>
  void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text)

function pageOf(folder: string, body: string): string {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entries = Object.entries<string | { default?: string }>(exports).flatMap(([name, entry]) =>
    typeof entry === 'object' && entry.default
      ? [[`agency-quiz${name.slice(1)}`, `/installed${entry.default.slice(1)}`]]
      : [],
  )
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports: Object.fromEntries(entries) })}</script></head>
<body><main><h1>Cổng thông tin điện tử</h1>${body}</main></body></html>`
}
