import { describe, expect, it } from 'vitest'
import { childrenOf, isAlive } from '../e2e/process-tree.ts'
import { startServer } from '../e2e/server-process.ts'
import { halfRequest, startThree, take } from '../e2e/three-processes.ts'

describe('several processes behind one port', () => {
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

  it('own their data folder for as long as they serve, also after many attempts', async () => {
    const server = await startThree()
    for (let number = 0; number < 300; number++) await take(server.url, number)
    await expect(startServer({ data: server.data, processes: 3 })).rejects.toThrow(
      /đang được một máy chủ khác/,
    )
    expect(await take(server.url, 1)).toBe(201)
  })
})
