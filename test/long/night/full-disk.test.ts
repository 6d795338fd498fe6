import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { undo } from '../../e2e/undo.ts'
import { ask, askStart, person } from '../../e2e/visitor.ts'
import { expectKept, expectSound, handIn, openPapers, type Paper, takeAttempts } from './acknowledged.ts'
import { needRoot } from './debian-program.ts'
import { type InstalledCopy, installCopy } from './installed-copy.ts'
import { NOBODY, refusalToStart, startNight } from './server.ts'
import { enter } from './table.ts'

let installed: InstalledCopy
beforeAll(() => {
  needRoot('mounts small disks and runs the server as nobody')
  installed = installCopy()
})

/** A disk of this many MiB in memory, with a folder on it that is nobody's. */
function smallDisk(size: number): { disk: string; data: string; fill(leave: number): void; empty(): void } {
  const disk = join(tempFolder(), 'disk')
  mkdirSync(disk)
  execFileSync('chmod', ['755', join(disk, '..')])
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=755`, 'tmpfs', disk])
  undo(() => execFileSync('umount', ['-l', disk]))
  const data = join(disk, 'data')
  mkdirSync(data, { mode: 0o700 })
  chownSync(data, NOBODY, NOBODY)
  const ballast = join(disk, 'ballast')
  const fill = (leave: number) => {
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)))
  }
  return { disk, data, fill, empty: () => rmSync(ballast) }
}

const readiness = async (url: string) => {
  const { status, body } = await ask(`${url}/readyz`)
  return { status, says: status === 503 ? JSON.parse(body).title : '' }
}

describe.each([1, 2])('a disk that fills up under %i processes', processes => {
  it('hands out no paper, loses nothing acknowledged, and serves again when there is room', async () => {
    const { data, fill, empty } = smallDisk(48)
    const server = await startNight({ data, asNobodyFrom: installed, processes })
    expect((await readiness(server.url)).status).toBeLessThan(300)
    const taken = await takeAttempts(server.url, 10)
    const open = await openPapers(server.url, 60)
    fill(0)
    // The last page of the log may still have room for a few.
    const answers = []
    for (const paper of open) answers.push(await handIn(server.url, paper))
    const refused = answers.filter(({ status }) => status !== 201)
    expect(refused.length).toBeGreaterThan(0)
    for (const { status, headers, body } of refused) {
      expect([status, JSON.parse(body).code]).toEqual([503, 'busy'])
      expect(headers['retry-after']).toMatch(/^\d+$/)
    }
    await expect
      .poll(() => readiness(server.url))
      .toMatchObject({ status: 503, says: expect.stringContaining(' ') })
    expect((await ask(`${server.url}/healthz`)).status).toBeLessThan(300)
    const ask8 = () =>
      Promise.all(Array.from({ length: 8 }, (_, at) => askStart(server.url, person(800_000 + at))))
    // Each process asks the disk for room once a second.
    await expect
      .poll(async () => (await ask8()).map(({ status }) => status))
      .toEqual(Array.from({ length: 8 }, () => 503))

    empty()
    await expect.poll(async () => (await readiness(server.url)).status).toBeLessThan(300)
    for (const paper of open) if (!paper.receipt) expect((await handIn(server.url, paper)).status).toBe(201)
    const all: Paper[] = [...taken, ...open, ...(await takeAttempts(server.url, 5))]
    await expectKept(server.url, all)
    expect(await server.stop()).toBe(0)
    await expectSound(data)
    enter({
      what: `a disk fills up and is emptied, ${processes} process(es)`,
      acknowledged: all.length,
      lost: 0,
      outcome: `${refused.length} told to wait, /readyz 503, then all taken`,
    })
  })
})

describe('a start on a disk without room', () => {
  it.each([0, 64 * 1024])('refuses, or says at /readyz that it cannot record: %i bytes left', async leave => {
    const { disk, data, fill, empty } = smallDisk(32)
    const first = await startNight({ data, asNobodyFrom: installed })
    const papers = await takeAttempts(first.url, 10)
    await first.stop()
    fill(leave)
    const tried = await startNight({ data, asNobodyFrom: installed }).catch((error: Error) => error.message)
    if (typeof tried === 'string') {
      expect(tried).toContain(disk)
      expect(tried).toMatch(/đầy|chỗ trống|dung lượng/)
      expect(tried).not.toMatch(/Error|SQLITE_|ENOSPC/)
    } else {
      expect((await readiness(tried.url)).status).toBe(503)
      await tried.stop()
    }
    empty()
    const again = await startNight({ data, asNobodyFrom: installed })
    await expectKept(again.url, papers)
    expect((await readiness(again.url)).status).toBeLessThan(300)
    const outcome = typeof tried === 'string' ? 'refused, names the file' : '/readyz 503'
    enter({ what: `start with ${leave} bytes left`, acknowledged: 10, lost: 0, outcome })
  })

  it('says it of an empty data folder too', async () => {
    const { disk, data, fill } = smallDisk(16)
    fill(0)
    const refusal = await refusalToStart({ data, asNobodyFrom: installed })
    expect(refusal).toContain(disk)
    expect(refusal).toMatch(/đầy|chỗ trống|dung lượng/)
    enter({
      what: 'first start on a full disk',
      acknowledged: 0,
      lost: 0,
      outcome: 'refused, names the file',
    })
  })
})

describe('a disk mounted read-only', () => {
  it('is refused at the start by name, and served from once it may be written', async () => {
    const { disk, data } = smallDisk(32)
    const first = await startNight({ data, asNobodyFrom: installed })
    const papers = await takeAttempts(first.url, 10)
    await first.stop()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    for (const asNobodyFrom of [installed, undefined]) {
      const refusal = await refusalToStart({ data, ...(asNobodyFrom && { asNobodyFrom }) })
      expect(refusal).toContain(disk)
      expect(refusal).toMatch(/gắn lại ổ đĩa|chỉ đọc/)
      expect(refusal).not.toMatch(/Error|SQLITE_|EROFS/)
    }
    execFileSync('mount', ['-o', 'remount,rw', disk])
    const again = await startNight({ data, asNobodyFrom: installed })
    await expectKept(again.url, papers)
    enter({
      what: 'start on a read-only disk',
      acknowledged: 10,
      lost: 0,
      outcome: 'refused, names the file',
    })
  })

  it('is refused on the first start, when there is nothing yet', async () => {
    const { disk } = smallDisk(16)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await refusalToStart({ data: join(disk, 'data', 'moi') })).toContain(disk)
  })
})
