import { once } from 'node:events'
import { cpSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { argumentsOf, childrenOf, isAlive } from './process-tree.ts'
import { PHU_THO, type ServerProcess, startServer } from './server-process.ts'
import { tempFolder } from './temp-folder.ts'
import { answersTo, person, readTally, start, submit, untilAnswered } from './visitor.ts'

const PORTAL = 'https://cong.example.vn'

async function startThree(folder = PHU_THO): Promise<ServerProcess> {
  const server = await startServer({ folder, sites: [`so-noi-vu=${PORTAL}`], processes: 3 })
  await expect.poll(() => server.log()).toContain('sẵn sàng')
  expect(childrenOf(server.pid)).toHaveLength(3)
  return server
}

/** A whole attempt; the status of its submit. What is cut by a process that dies is sent again, as browsers do. */
async function take(url: string, number: number): Promise<number> {
  const paper = await untilAnswered(() => start(url, person(number), PORTAL))
  return (await untilAnswered(() => submit(url, paper, answersTo(paper), PORTAL))).status
}

describe('several processes behind one port', () => {
  it('count together, whichever of them answers', async () => {
    const server = await startThree()
    const taken = await Promise.all(Array.from({ length: 60 }, (_, number) => take(server.url, number)))
    expect(taken).toEqual(taken.map(() => 201))
    expect((await readTally(server.url)).totals).toMatchObject({ attempts: 60, people: 60 })
  })

  it('collect no old objects before each has 128 MB of them, also the one that takes a dead one’s place', async () => {
    const server = await startThree()
    const [victim = 0] = childrenOf(server.pid)
    process.kill(victim, 'SIGKILL')
    await expect.poll(() => childrenOf(server.pid).filter(pid => pid !== victim)).toHaveLength(3)
    for (const pid of childrenOf(server.pid))
      expect(argumentsOf(pid)).toContain('--initial-old-space-size=128 ')
  })

  it('lose nothing when one is killed, and another takes its place', async () => {
    const server = await startThree()
    expect(await take(server.url, 1)).toBe(201)
    const [victim = 0] = childrenOf(server.pid)
    process.kill(victim, 'SIGKILL')
    await expect.poll(() => childrenOf(server.pid).filter(pid => pid !== victim)).toHaveLength(3)
    expect([200, 201]).toContain(await take(server.url, 2))
    expect((await readTally(server.url)).totals.attempts).toBe(2)
  })

  it('serve on when the folder is broken meanwhile and one cannot be replaced, until it can', async () => {
    const folder = tempFolder()
    cpSync(PHU_THO, folder, { recursive: true })
    const server = await startThree(folder)
    writeFileSync(join(folder, 'rules.yaml'), 'id: [')
    process.kill(childrenOf(server.pid)[0] ?? 0, 'SIGKILL')
    await expect.poll(() => server.log()).toContain('lỗi')
    await sleep(500)
    expect([200, 201]).toContain(await take(server.url, 1))
    cpSync(PHU_THO, folder, { recursive: true })
    await expect.poll(() => childrenOf(server.pid).length).toBe(3)
  })

  it('answer what was on its way when told to end, and leave nobody behind', async () => {
    const server = await startThree()
    const processes = childrenOf(server.pid)
    const socket = await halfRequest(server.url)
    const ended = server.stop('SIGTERM')
    await sleep(1000)
    socket.write('t: a\r\n\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1.1 204 /)
    expect(await ended).toBe(0)
    expect(processes.filter(isAlive)).toEqual([])
    expect(server.log()).not.toContain('Error')
  })

  it('end though somebody stalls in the middle of a request', async () => {
    const server = await startThree()
    const processes = childrenOf(server.pid)
    await Promise.all([1, 2, 3].map(() => halfRequest(server.url)))
    expect(await server.stop('SIGTERM')).toBe(0)
    expect(processes.filter(isAlive)).toEqual([])
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('end with code 0, all of them, on %s', async signal => {
    const server = await startThree()
    const processes = childrenOf(server.pid)
    expect(await server.stop(signal)).toBe(0)
    expect(processes.filter(isAlive)).toEqual([])
  })

  it('own their data folder for as long as they serve', async () => {
    const server = await startThree()
    for (let number = 0; number < 300; number++) await take(server.url, number)
    await expect(startServer({ data: server.data, processes: 3 })).rejects.toThrow(
      /đang được một máy chủ khác/,
    )
    expect(await take(server.url, 1)).toBe(201)
  })

  it('end with the first of them, even by kill -9', async () => {
    const server = await startThree()
    const processes = childrenOf(server.pid)
    await server.stop('SIGKILL')
    await expect.poll(() => processes.filter(isAlive)).toEqual([])
  })
})

/** A connection on which half of a request has been sent, and read by the server. */
async function halfRequest(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), 'localhost')
  // The server may cut it: that is what is being tested.
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write('GET /readyz HTTP/1.1\r\nHos')
  await sleep(300)
  return socket
}
