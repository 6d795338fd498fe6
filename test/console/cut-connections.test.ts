import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { httpServer, listen, stop } from '../../server/http/http-server.ts'
import { openApp } from '../open-app.ts'
import { memberCookie } from './sign-in.ts'

const CONSOLES = 100
/** Every screen that is read again and again, one of them with what its columns don't hold. */
const SCREENS = ['desk', 'compare', 'compare?via=link', 'attempts', 'agencies']
/** What this process has open, by kind: sockets, servers, timers, the reading thread. */
function open(): Partial<Record<string, number>> {
  const counted: Partial<Record<string, number>> = {}
  for (const kind of process.getActiveResourcesInfo()) counted[kind] = (counted[kind] ?? 0) + 1
  return counted
}

it('a hundred consoles cut off in the middle of a reading leave no listener, no socket and no timer', async () => {
  const opened = await openApp()
  const cookie = await memberCookie(opened, 'secretariat')
  const server = httpServer(opened.app.fetch)
  const port = await listen(server, 0, '127.0.0.1')
  const ask = async (at: number) => {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    await once(socket, 'connect')
    const path = `/v1/console/thi-thu/${SCREENS[at % SCREENS.length]}`
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`)
    return socket
  }
  // What comes with the first reading, such as the thread, stays for the next.
  const first = await ask(2)
  await once(first, 'data')
  first.destroy()
  await setTimeout(200)
  const before = open()
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
  const sockets = await Promise.all(Array.from({ length: CONSOLES }, (_, at) => ask(at)))
  expect(open().TCPSocketWrap).toBeGreaterThan(CONSOLES)
  for (const socket of sockets) socket.destroy()
  // Readings that nobody waits for any more end by themselves; what is counted for a screen rests 15 s after it.
  for (let tries = 0; tries < 100 && (open().TCPSocketWrap ?? 0) > (before.TCPSocketWrap ?? 0); tries += 1)
    await setTimeout(100)
  await setTimeout(300)
  const after = open()
  expect(after.TCPSocketWrap ?? 0).toBeLessThanOrEqual(before.TCPSocketWrap ?? 0)
  expect(after.TCPServerWrap).toBe(before.TCPServerWrap)
  expect(after.MessagePort ?? 0).toBeLessThanOrEqual(before.MessagePort ?? 0)
  expect(after.Timeout ?? 0).toBeLessThanOrEqual((before.Timeout ?? 0) + 1)
  expect(process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)).toBe(listeners)
  expect(await new Promise(resolve => server.getConnections((_, count) => resolve(count)))).toBe(0)
  await stop(server)
}, 30_000)
