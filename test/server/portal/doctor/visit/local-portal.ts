import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A portal on loopback for the length of a test; the answer is its address under a name of its own. */
export async function localPortal(answer: RequestListener, address = '127.0.0.1', port = 0): Promise<URL> {
  const server = createServer(answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return new URL(`http://cong.localhost:${(server.address() as AddressInfo).port}/`)
}

/** A portal that answers every request with this page. */
export const portalWith = (
  html: string,
  headers: Record<string, string | string[]> = {},
  status = 200,
): Promise<URL> =>
  localPortal((_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)
  })

/** A portal that sends every visitor on, or answers as it is told. */
export const redirecting = (location: string | RequestListener): Promise<URL> =>
  localPortal((request, response) => {
    if (typeof location === 'function') return location(request, response)
    response.writeHead(302, { Location: location }).end()
  })
