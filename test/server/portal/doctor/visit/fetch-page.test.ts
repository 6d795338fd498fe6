import { createGzip, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchPage } from '../../../../../server/portal/doctor/visit/fetch-page.ts'
import { visitLimit } from '../../../../../server/portal/doctor/visit/visit-policy.ts'
import { localPortal, portalWith } from './local-portal.ts'
import { demo, HTML, refusalOf } from './visits.ts'

describe('a page', () => {
  /** A page of 100 MB, and how much of it has been sent. */
  async function hugePage() {
    const piece = Buffer.alloc(100_000, 'a')
    const sent = { bytes: 0 }
    const portal = await localPortal((_, response) => {
      response.writeHead(200, HTML)
      const more = (): void => {
        while (sent.bytes < 100_000_000 && !response.destroyed) {
          sent.bytes += piece.length
          if (!response.write(piece)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    return { portal, sent }
  }

  it('of 100 MB is cut at 2 MB, and the rest is never sent', async () => {
    const { portal, sent } = await hugePage()
    const page = await fetchPage(portal.href, demo)
    expect([page.isCut, page.html.length]).toEqual([true, 2_000_000])
    expect(sent.bytes).toBeLessThan(20_000_000)
  })

  it('of 100 MB is sent whole to whoever sets no bound (control)', async () => {
    const { portal, sent } = await hugePage()
    const page = await fetchPage(portal.href, demo, { timeMs: 15_000, bytes: 200_000_000 })
    expect([page.isCut, page.html.length, sent.bytes]).toEqual([false, 100_000_000, 100_000_000])
  })

  it('that unpacks to 2 GB is unpacked to 2 MB', async () => {
    const zeros = Buffer.alloc(1_000_000)
    const portal = await localPortal((_, response) => {
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' })
      const pack = createGzip()
      pack.pipe(response)
      response.on('close', () => pack.destroy())
      let left = 2000
      const more = (): void => {
        while (left > 0 && !pack.destroyed) {
          left -= 1
          if (!pack.write(zeros)) return void pack.once('drain', more)
        }
        pack.end()
      }
      more()
    })
    const before = process.memoryUsage().rss
    const page = await fetchPage(portal.href, demo)
    expect(page.isCut).toBe(true)
    expect(page.html).toHaveLength(2_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('that drips is given up', async () => {
    const portal = await localPortal((_, response) => {
      response.writeHead(200, HTML)
      const drip = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await refusalOf(fetchPage(portal.href, demo, { timeMs: 400, bytes: 1000 }))).toBe('too-slow')
  })

  it('that never answers is given up', async () => {
    const portal = await localPortal(() => undefined)
    expect(await refusalOf(fetchPage(portal.href, demo, { timeMs: 300, bytes: 1000 }))).toBe('too-slow')
  })

  it.each(['application/pdf', 'application/json', 'image/png', 'text/plain'])(
    'of type %s is refused',
    async type => {
      const portal = await portalWith('<p></p>', { 'Content-Type': type })
      expect(await refusalOf(fetchPage(portal.href, demo))).toBe('not-html')
    },
  )

  it('packed in an unknown way is refused, and broken packing too', async () => {
    const unknown = await portalWith('x', { 'Content-Encoding': 'zstd' })
    expect(await refusalOf(fetchPage(unknown.href, demo))).toBe('bad-encoding')
    const broken = await portalWith('không phải gzip', { 'Content-Encoding': 'gzip' })
    expect(await refusalOf(fetchPage(broken.href, demo))).toBe('bad-encoding')
  })

  it('packed with gzip is read, in its own character set', async () => {
    const latin = Buffer.from('<p>caf\u00e9</p>', 'latin1')
    const portal = await localPortal((_, response) => {
      const headers = { 'Content-Type': 'text/html; charset=windows-1252', 'Content-Encoding': 'gzip' }
      response.writeHead(200, headers).end(gzipSync(latin))
    })
    expect((await fetchPage(portal.href, demo)).html).toBe('<p>café</p>')
  })

  it('that nobody serves is said so', async () => {
    expect(await refusalOf(fetchPage('http://cong.localhost:1/', demo))).toBe('unreachable')
  })
})

describe('visits at the same time', () => {
  it('are few, and one per host', async () => {
    const room = visitLimit(2)
    let open = () => {}
    const waiting = new Promise<void>(resolve => {
      open = resolve
    })
    const first = room('a', () => waiting)
    expect(await refusalOf(room('a', async () => 'x'))).toBe('busy')
    const second = room('b', () => waiting)
    expect(await refusalOf(room('c', async () => 'x'))).toBe('busy')
    open()
    await Promise.all([first, second])
    expect(await room('c', async () => 'x')).toBe('x')
    await expect(room('d', () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng')
    expect(await room('d', async () => 'x')).toBe('x')
  })
})
