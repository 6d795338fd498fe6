import { once } from 'node:events'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { argumentsOf, childrenOf, isAlive } from './process-tree.ts'
import { PHU_THO, type ServerProcess, startServer } from './server-process.ts'
import { tempFolder } from './temp-folder.ts'
import { halfRequest, startThree, take } from './three-processes.ts'
import { readTally, untilAnswered } from './visitor.ts'

const attempts = async ({ url }: ServerProcess) => (await readTally(url)).totals.attempts

// One server for what its life shows, from the first attempt to its end: a start takes seconds.
describe('several processes behind one port', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startThree()
  })

  it('count together, whichever of them answers', async () => {
    const taken = await Promise.all(Array.from({ length: 60 }, (_, number) => take(server.url, number)))
    expect(taken).toEqual(taken.map(() => 201))
    expect((await readTally(server.url)).totals).toMatchObject({ attempts: 60, people: 60 })
  })

  it('own their data folder for as long as they serve', async () => {
    await expect(startServer({ data: server.data, processes: 3 })).rejects.toThrow(
      /đang được một máy chủ khác/,
    )
    expect(await take(server.url, 1)).toBe(201)
  })

  it('lose nothing when one is killed, and another takes its place', async () => {
    const before = await attempts(server)
    expect(await take(server.url, 1)).toBe(201)
    const [victim = 0] = childrenOf(server.pid)
    process.kill(victim, 'SIGKILL')
    await expect.poll(() => childrenOf(server.pid).filter(pid => pid !== victim)).toHaveLength(3)
    expect([200, 201]).toContain(await take(server.url, 2))
    expect(await attempts(server)).toBe(before + 2)
  })

  it('collect no old objects before each has 192 MB of them, and the young before they are 16 MB, also the one that took a dead one’s place', () => {
    expect(childrenOf(server.pid)).toHaveLength(3)
    for (const pid of childrenOf(server.pid))
      expect(argumentsOf(pid)).toContain('--initial-old-space-size=192 --max-semi-space-size=16 ')
  })

  it('end with the first of them, even by kill -9', async () => {
    const processes = childrenOf(server.pid)
    await server.stop('SIGKILL')
    await expect.poll(() => processes.filter(isAlive)).toEqual([])
  })
})

describe('several processes', () => {
  it('serve also where the second could not begin at the start: it is tried again', async () => {
    const preload = join(tempFolder(), 'second-fails.mjs')
    writeFileSync(
      preload,
      "import cluster from 'node:cluster'; if (cluster.worker?.id === 2) process.exit(1)",
    )
    const server = await startServer({ processes: 2, preload })
    await expect.poll(() => childrenOf(server.pid)).toHaveLength(2)
    expect(await take(server.url, 1)).toBe(201)
    await server.stop('SIGTERM')
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

  it('cut a request that was on its way to one when all were killed: nobody waits for ever', async () => {
    // Of its own, where all three listen: what comes before a process listens waits for it, and is on its way to none.
    const server = await startThree()
    const processes = childrenOf(server.pid)
    // None of them can take what comes now.
    for (const pid of processes) process.kill(pid, 'SIGSTOP')
    const asked = await Promise.all(processes.map(() => halfRequest(server.url)))
    const cut = Promise.all(asked.map(socket => new Promise(resolve => socket.once('close', resolve))))
    for (const pid of processes) process.kill(pid, 'SIGKILL')
    await cut
    await untilAnswered(() => readTally(server.url), 600)
    expect([200, 201]).toContain(await take(server.url, 3))
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
})
