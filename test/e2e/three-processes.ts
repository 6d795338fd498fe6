import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { childrenOf } from './process-tree.ts'
import { PHU_THO, type ServerProcess, startServer } from './server-process.ts'
import { answersTo, person, start, submit, untilAnswered } from './visitor.ts'

const PORTAL = 'https://cong.example.vn'

/** A server of three processes, all of them there. */
export async function startThree(folder = PHU_THO): Promise<ServerProcess> {
  const server = await startServer({ folder, sites: [`so-noi-vu=${PORTAL}`], processes: 3 })
  await vi.waitFor(() => expect(server.log()).toContain('sẵn sàng'), 45_000)
  expect(childrenOf(server.pid)).toHaveLength(3)
  return server
}

/** A whole attempt; the status of its submit. What is cut by a process that dies is sent again, as browsers do. */
export async function take(url: string, number: number): Promise<number> {
  const paper = await untilAnswered(() => start(url, person(number), PORTAL))
  return (await untilAnswered(() => submit(url, paper, answersTo(paper), PORTAL))).status
}

/** A connection on which half of a request has been sent, and read by the server. */
export async function halfRequest(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), 'localhost')
  // The server may cut it: that is what is being tested.
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write('GET /readyz HTTP/1.1\r\nHos')
  await sleep(300)
  return socket
}
