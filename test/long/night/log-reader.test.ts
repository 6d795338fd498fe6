import { type ChildProcess, execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { undo } from '../../e2e/undo.ts'
import { readTally } from '../../e2e/visitor.ts'
import { expectKept, handIn, openPapers, takeAttempts } from './acknowledged.ts'
import { isRunning, type NightServer, startNight } from './server.ts'
import { enter } from './table.ts'

/** The processes that serve beside the first. */
function childrenOf({ pid }: ChildProcess): string[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
  } catch {
    return []
  }
}

/** The end of a pipe that is full, and that nobody reads. */
function fullPipe(): number {
  const path = join(tempFolder(), 'log')
  execFileSync('mkfifo', [path])
  const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  undo(() => closeSync(reader))
  try {
    for (;;) writeSync(reader, Buffer.alloc(4096))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
  }
  return openSync(path, 'w')
}

/** Make every process say a line: each warns once that it is reached by another scheme than PUBLIC_URL says. */
async function makeItSpeak({ port }: NightServer): Promise<void> {
  const origin = `https://localhost:${port}`
  const body = new URLSearchParams({ consent: '2024-1' }).toString()
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  for (let at = 0; at < 16; at++)
    await new Promise<void>((resolve, reject) => {
      const path = '/v1/contests/phu-tho-2024/attempts'
      const sent = request({ port, path, method: 'POST', headers, agent: false }, answer =>
        answer.resume().on('end', resolve),
      )
      sent.on('error', reject).end(body)
    })
}

describe.each([1, 2])('whoever reads the log of %i processes', processes => {
  it('is not the service: it serves on when they end, and ends in order when told to', async () => {
    const server = await startNight({ processes })
    const workers = childrenOf(server.child)
    const taken = await takeAttempts(server.url, 10)
    server.child.stdout?.destroy()
    server.child.stderr?.destroy()
    const open = await openPapers(server.url, 10)
    await makeItSpeak(server)
    await sleep(500)
    for (const paper of open) expect((await handIn(server.url, paper)).status).toBe(201)
    const after = await takeAttempts(server.url, 10)
    expect(isRunning(server.child)).toBe(true)
    expect(childrenOf(server.child)).toEqual(workers)
    await expectKept(server.url, [...taken, ...open, ...after])
    expect(await server.stop()).toBe(0)
    enter({
      what: `the log's reader ends, ${processes} process(es)`,
      acknowledged: 30,
      lost: 0,
      outcome: 'the same processes serve on',
    })
  })

  it.each([
    ['stands still, its pipe full', fullPipe],
    ['is a file on a full disk', () => openSync('/dev/full', 'w')],
  ])('is not the service: it serves on when whoever reads %s', async (what, open) => {
    const server = await startNight({ processes, output: open() })
    const papers = await openPapers(server.url, 10)
    await makeItSpeak(server)
    for (const paper of papers) expect((await handIn(server.url, paper)).status).toBe(201)
    await expectKept(server.url, papers)
    expect(await server.stop()).toBe(0)
    enter({ what: `the log's reader ${what}`, acknowledged: 10, lost: 0, outcome: 'serves on' })
  })

  it('would be seen to miss a line: the same requests make it speak', async () => {
    const server = await startNight({ processes })
    await makeItSpeak(server)
    await expect.poll(() => server.log()).toContain('PUBLIC_URL')
    expect((await readTally(server.url)).totals.attempts).toBe(0)
  })
})
