import type { RequestListener } from 'node:http'
import { createGzip, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchPage } from '../../../server/doctor/fetch-page.ts'
import { fewAtOnce } from '../../../server/doctor/few-at-once.ts'
import { isPublicAddress } from '../../../server/doctor/public-address.ts'
import { type Reach, reachFrom } from '../../../server/doctor/reach.ts'
import { readAddress } from '../../../server/doctor/read-address.ts'
import { localPortal, portalWith } from './local-portal.ts'

const demo = reachFrom('http://localhost:8080')
const real = reachFrom('https://thi.example.vn')
const HTML = { 'Content-Type': 'text/html' }

const refusalOf = (visit: Promise<unknown>) =>
  visit.then(
    () => 'read',
    error => error.refused ?? error,
  )

describe('an address', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
    ...[
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.8',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      'fe80::1',
      'fc00::1',
    ],
    ...[
      'fd12::1',
      'ff02::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::1',
      '100::1',
      '2001:4860::8888%eth0',
      'x',
      '',
    ],
  ])('%s is not public', address => expect(isPublicAddress(address)).toBe(false))

  it.each([
    '1.1.1.1',
    '100.63.255.255',
    '172.32.0.1',
    '203.162.4.191',
    '2001:4860:4860::8888',
    '2400:cb00::1',
  ])('%s is public', address => expect(isPublicAddress(address)).toBe(true))
})

describe('the doctor stays away from', () => {
  it.each([
    ['http://127.0.0.1:{port}/', 'private-address'],
    ['http://localhost:{port}/', 'private-address'],
    ['http://cong.localhost:{port}/', 'private-address'],
    ['http://0x7f.1:{port}/', 'private-address'],
    ['http://2130706433:{port}/', 'private-address'],
    ['http://[::1]:{port}/', 'private-address'],
    ['http://[::ffff:127.0.0.1]:{port}/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://10.0.0.1/', 'private-address'],
    ['http://[64:ff9b::7f00:1]/', 'private-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['ftp://a.example.vn/', 'bad-address'],
    ['http://ai:do@a.example.vn/', 'bad-address'],
    ['mailto:a@example.vn', 'bad-address'],
    ['ai:do@a.example.vn', 'bad-address'],
    ['không phải địa chỉ', 'bad-address'],
    ['127.0.0.1:{port}', 'private-address'],
    ['cong.localhost:{port}/tin-tuc', 'private-address'],
    ['//10.0.0.1/', 'private-address'],
  ])('%s: %s', async (address, refusal) => {
    const { port } = await portalWith('<p>nội bộ</p>')
    expect(await refusalOf(fetchPage(address.replace('{port}', port), real))).toBe(refusal)
  })

  it('everything else on loopback even in the demo', async () => {
    const { port } = await portalWith('<p>nội bộ</p>')
    const named: Reach = { ...demo, resolve: async () => ['127.0.0.1'] }
    expect(await refusalOf(fetchPage(`http://a.example.vn:${port}/`, named))).toBe('private-address')
    expect(await refusalOf(fetchPage(`http://cong.localhost:${port}/`, named))).toBe('read')
  })

  it('a name with one private address among public ones', async () => {
    const mixed: Reach = { ...real, resolve: async () => ['1.1.1.1', '10.0.0.1'] }
    expect(await refusalOf(fetchPage('http://a.example.vn/', mixed))).toBe('private-address')
  })

  it('hosts nobody registered, at the start and behind a redirect', async () => {
    const stranger = await portalWith('<p>lạ</p>')
    const portal = await redirecting(stranger.href)
    const registered = reachFrom('http://localhost:8080', new Set([portal.host]))
    expect(await refusalOf(fetchPage(stranger.href, registered))).toBe('not-registered')
    expect(await refusalOf(fetchPage(portal.href, registered))).toBe('not-registered')
    expect(await refusalOf(fetchPage(portal.href, demo))).toBe('read')
  })
})

const redirecting = (location: string | RequestListener): Promise<URL> =>
  localPortal((request, response) => {
    if (typeof location === 'function') return location(request, response)
    response.writeHead(302, { Location: location }).end()
  })

describe('a redirect', () => {
  it.each([
    ['http://10.0.0.1/', 'private-address'],
    ['http://[::ffff:127.0.0.1]/', 'private-address'],
    ['http://169.254.169.254/', 'private-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
  ])('to %s is refused: %s', async (location, refusal) => {
    const portal = await redirecting(location)
    expect(await refusalOf(fetchPage(portal.href, demo))).toBe(refusal)
  })

  it.each(['http://127.0.0.1:{port}/', 'http://localhost:{port}/', '//[::ffff:127.0.0.1]:{port}/'])(
    'from the Internet to %s is refused, and nothing is asked there',
    async location => {
      let asked = 0
      const inside = await localPortal((_, response) => {
        asked += 1
        response.writeHead(200, HTML).end('nội bộ')
      })
      const target = location.replace('{port}', inside.port)
      const portal = await localPortal(
        (_, response) => response.writeHead(302, { Location: target }).end(),
        '127.0.0.2',
      )
      const start = `http://cong.example.vn:${portal.port}/`
      const resolve = async (name: string) => (name === 'cong.example.vn' ? ['127.0.0.2'] : ['127.0.0.1'])
      const isInternet = (address: string) => address === '127.0.0.2'
      const outside: Reach = {
        ...{ mayVisit: () => true, resolve },
        mayConnect: (address, name) => isInternet(address) || real.mayConnect(address, name),
      }
      expect([await refusalOf(fetchPage(start, outside)), asked]).toEqual(['private-address', 0])
      if (location.includes('::ffff')) return
      const careless: Reach = { ...outside, mayConnect: () => true }
      expect([await refusalOf(fetchPage(start, careless)), asked]).toEqual(['read', 1])
    },
  )

  it('is followed five times, not for ever', async () => {
    let asked = 0
    const portal = await redirecting((request, response) => {
      asked += 1
      const left = Number(new URL(request.url ?? '', 'http://x').searchParams.get('left'))
      if (left === 0) response.writeHead(200, HTML).end('<p>đến nơi</p>')
      else response.writeHead(301, { Location: `/?left=${left - 1}` }).end()
    })
    expect((await fetchPage(`${portal.href}?left=5`, demo)).html).toBe('<p>đến nơi</p>')
    asked = 0
    expect(await refusalOf(fetchPage(`${portal.href}?left=1000`, demo))).toBe('too-many-redirects')
    expect(asked).toBe(6)
  })

  it('carries no cookies', async () => {
    const cookies: (string | undefined)[] = []
    const portal = await redirecting((request, response) => {
      cookies.push(request.headers.cookie)
      if (request.url === '/') response.writeHead(302, { Location: '/2', 'Set-Cookie': 'a=1' }).end()
      else response.writeHead(200, HTML).end()
    })
    await fetchPage(portal.href, demo)
    expect(cookies).toEqual([undefined, undefined])
  })
})

describe('a resolver that changes its answer', () => {
  const PUBLIC = '127.0.0.2'
  const INTERNAL = '127.0.0.1'

  /** The same port on two addresses: one stands for the Internet, the other for what must not be reached. */
  async function twoFaces() {
    const { port } = await localPortal(
      (_, response) => response.writeHead(200, HTML).end('công khai'),
      PUBLIC,
    )
    await localPortal((_, response) => response.writeHead(200, HTML).end('nội bộ'), INTERNAL, Number(port))
    const answers = [[PUBLIC], [INTERNAL], [INTERNAL]]
    const asked: string[] = []
    const resolve = async (name: string) => {
      asked.push(name)
      return answers[asked.length - 1] ?? [INTERNAL]
    }
    return { port, asked, resolve }
  }

  it('is asked once, and the connection goes to what was checked', async () => {
    const { port, asked, resolve } = await twoFaces()
    const reach: Reach = { mayVisit: () => true, resolve, mayConnect: address => address === PUBLIC }
    const page = await fetchPage(`http://doi-y.example.vn:${port}/`, reach)
    expect(page.html).toBe('công khai')
    expect(asked).toEqual(['doi-y.example.vn'])
    expect(await refusalOf(fetchPage(`http://doi-y.example.vn:${port}/`, reach))).toBe('private-address')
  })

  it('would have led a visitor inside who asks twice', async () => {
    const { port, resolve } = await twoFaces()
    const [checked] = await resolve('doi-y.example.vn')
    expect(checked).toBe(PUBLIC)
    const [used] = await resolve('doi-y.example.vn')
    const answer = await fetch(`http://${used}:${port}/`)
    expect(await answer.text()).toBe('nội bộ')
  })

  it('is asked again after a redirect, and checked again', async () => {
    const portal = await localPortal(
      (_, response) => response.writeHead(302, { Location: '/2' }).end(),
      PUBLIC,
    )
    const answers = [[PUBLIC], [INTERNAL]]
    const reach: Reach = {
      mayVisit: () => true,
      resolve: async () => answers.shift() ?? [],
      mayConnect: address => address === PUBLIC,
    }
    const visit = fetchPage(`http://doi-y.example.vn:${portal.port}/`, reach)
    expect(await refusalOf(visit)).toBe('private-address')
  })

  it('and one that never answers holds nobody up', async () => {
    const reach: Reach = { ...real, resolve: () => new Promise(() => undefined) }
    expect(await refusalOf(fetchPage('http://cham.example.vn/', reach, { timeMs: 200, bytes: 1000 }))).toBe(
      'too-slow',
    )
  })

  it.each([
    ['ENOTFOUND', 'Không có tên miền này; kiểm tra lại chính tả. (cong.example.vn)'],
    ['EAI_AGAIN', 'Máy chủ tên miền (DNS) không trả lời; hãy thử lại sau ít phút.'],
    ['ECONNREFUSED', 'Không kết nối được tới trang. (máy chủ từ chối kết nối)'],
    ['CERT_HAS_EXPIRED', /công nhận.*\(chứng chỉ đã hết hạn\)/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /công nhận.*\(máy chủ gửi thiếu chứng chỉ trung gian\)/],
    ['CERT_SOMETHING_ELSE', /công nhận.*cảnh báo\.$/],
    ['Z_DATA_ERROR', 'Trang được nén theo cách không đọc được.'],
    ['EWHATEVER', 'Không kết nối được tới trang.'],
  ])('and %s is said in Vietnamese, without the code', async (code, sentence) => {
    const error = Object.assign(new Error(`getaddrinfo ${code}`), { code, hostname: 'cong.example.vn' })
    const reach: Reach = { ...real, resolve: () => Promise.reject(error) }
    const told: Error = await fetchPage('http://cong.example.vn/', reach).then(
      () => new Error('read'),
      told => told,
    )
    expect(told.message).toMatch(sentence)
    expect(told.message).not.toMatch(/[A-Z]_|E[A-Z]{4}/)
  })
})

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
    const began = Date.now()
    expect(await refusalOf(fetchPage(portal.href, demo, { timeMs: 400, bytes: 1000 }))).toBe('too-slow')
    expect(Date.now() - began).toBeLessThan(2000)
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

  it('typed without a scheme is read all the same, and that is said', async () => {
    const { host, port } = await portalWith('<p>cổng</p>')
    expect(await fetchPage(` ${host}/ `, demo)).toMatchObject({ html: '<p>cổng</p>', assumed: 'http' })
    expect((await fetchPage(`http://${host}/`, demo)).assumed).toBeUndefined()
    const named: Reach = { mayVisit: () => true, resolve: async () => ['127.0.0.1'], mayConnect: () => true }
    const visit = fetchPage(`cong.example.vn:${port}`, named)
    await expect(visit).rejects.toThrow(
      'Không kết nối được tới trang. (máy chủ không trả lời bằng https) ' +
        'Địa chỉ nhập không có http:// hay https:// nên đã dùng https://; nếu không đúng, hãy ghi đủ.',
    )
  })

  it.each([
    ['sonoivu.example.vn', 'https://sonoivu.example.vn/', 'https'],
    ['SoNoiVu.example.vn:8443/tin?a=1', 'https://sonoivu.example.vn:8443/tin?a=1', 'https'],
    ['//sonoivu.example.vn/', 'https://sonoivu.example.vn/', 'https'],
    ['http://sonoivu.example.vn', 'http://sonoivu.example.vn/', undefined],
    ['so-noi-vu.localhost:8081', 'http://so-noi-vu.localhost:8081/', 'http'],
  ])('typed as %s is %s', (typed, href, assumed) => {
    const { url, ...rest } = readAddress(typed)
    expect([url.href, rest.assumed]).toEqual([href, assumed])
  })
})

describe('visits at the same time', () => {
  it('are few, and one per host', async () => {
    const room = fewAtOnce(2)
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
