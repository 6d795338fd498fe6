import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { httpServer, listen, stop } from '../../../server/http/http-server.ts'
import { openApp } from '../../open-app.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo.splice(0)) await one()
})

/** The real application behind the real server, and a plain connection to it. */
async function serving() {
  const on = await openApp()
  let asked = 0
  const server = httpServer((request, env) => {
    asked += 1
    return on.app.fetch(request, env)
  })
  const port = await listen(server, 0, '127.0.0.1')
  const connection = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    undo.unshift(() => socket.destroy())
    await once(socket, 'connect')
    return socket
  }
  undo.push(() => stop(server))
  return { ...on, port, connection, asked: () => asked }
}

/** All that comes back for `sent`, until the server closes. */
async function say(socket: Socket, sent: string): Promise<string> {
  let heard = ''
  socket.on('data', chunk => {
    heard += chunk.toString()
  })
  socket.write(sent)
  await once(socket, 'close')
  return heard
}

describe('a request that Node itself would refuse without a word', () => {
  it.each([
    ['is no HTTP', 'hello\r\n\r\n', 400, 'malformed-request'],
    [
      'has a header too large',
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(9000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('%s: is told so like every other', async (_, sent, status, code) => {
    const on = await serving()
    const heard = await say(await on.connection(), sent)
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(heard.toLowerCase()).toContain('access-control-allow-origin: *')
    expect(heard.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4))).toMatchObject({ status, code })
  })
  it('expects what nobody knows: is answered all the same', async () => {
    const on = await serving()
    const heard = await say(
      await on.connection(),
      'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: rain\r\nConnection: close\r\n\r\n',
    )
    expect(heard).toMatch(/^HTTP\/1\.1 204 /)
  })
  it.each(['GET HTTP://THI.Example.VN./healthz', 'GET https://thi.example.vn:443/healthz?x', 'OPTIONS *'])(
    'is written whole or for the server itself, as by proxies: %j is answered',
    async target => {
      const on = await serving()
      const sent = `${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
      expect(await say(await on.connection(), sent)).toMatch(/^HTTP\/1\.1 204 /)
    },
  )
  it.each(['GET /healthz HTTP/1.0\r\n\r\n', 'OPTIONS / HTTP/1.0\r\n\r\n', 'HEAD /readyz HTTP/1.0\r\n\r\n'])(
    'is a health check by HTTP/1.0 that names no host: %j is answered',
    async sent => {
      const on = await serving()
      expect(await say(await on.connection(), sent)).toMatch(/^HTTP\/1\.1 204 /)
    },
  )
})

describe('requests sent at once on one connection', () => {
  it('are answered in turn when they are few', async () => {
    const on = await serving()
    const socket = await on.connection()
    const heard = await say(
      socket,
      'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(7) +
        'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    expect(heard.match(/^HTTP\/1\.1 204 /gm)).toHaveLength(8)
  })
  it('cost one answer, and the connection, when they are hundreds', async () => {
    const on = await serving()
    const socket = await on.connection()
    socket.pause()
    socket.write('GET /embed HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(400))
    await once(socket, 'close')
    expect(on.asked()).toBeLessThanOrEqual(17)
  })
})

it.each([
  ['nginx', 60],
  ['Traefik', 90],
  ['Caddy', 120],
])('keeps an idle connection longer than %s, which keeps its own for %i s', (_, seconds) => {
  expect(httpServer(() => new Response()).keepAliveTimeout).toBeGreaterThan(seconds * 1000)
})

describe('where nothing can listen', () => {
  it('names --host where the address is another machine’s', async () => {
    // 192.0.2.0/24 is nobody's (RFC 5737).
    await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toThrow(
      /^--host .*192\.0\.2\.1: .*127\.0\.0\.1/,
    )
  })

  it.each([
    ['EADDRINUSE', /^Cổng 80 đang có chương trình khác dùng; .*--port/],
    ['EACCES', /^Không được phép mở cổng 80: .*--port/],
    ['ENOTFOUND', /^--host .*HOST.* may-khac: không phải địa chỉ hay tên của máy này/],
    ['EMFILE', /^listen EMFILE$/],
  ])('says so in words of the settings: %s', async (code, sentence) => {
    const server = createServer()
    server.listen = () => server
    const listening = listen(server, 80, 'may-khac')
    server.emit('error', Object.assign(new Error(`listen ${code}`), { code }))
    await expect(listening).rejects.toThrow(sentence)
  })
})

it('says nothing in the log of a citizen who goes away in the middle of a request', async () => {
  const on = await serving()
  for (let n = 0; n < 5; n++) {
    const socket = await on.connection()
    socket.write(
      'POST /v1/contests/thi-thu/attempts HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\nconsent=1',
    )
    await new Promise(resolve => setTimeout(resolve, 30))
    socket.destroy()
  }
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(on.log).toEqual([])
})
