import { describe, expect, it } from 'vitest'
import { fetchPage, readAddress } from '../../../../../server/portal/doctor/visit/fetch-page.ts'
import {
  isPublicAddress,
  type VisitPolicy,
  visitPolicy,
} from '../../../../../server/portal/doctor/visit/visit-policy.ts'
import { portalWith, redirecting } from './local-portal.ts'
import { demo, real, refusalOf } from './visits.ts'

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
    const named: VisitPolicy = { ...demo, resolve: async () => ['127.0.0.1'] }
    expect(await refusalOf(fetchPage(`http://a.example.vn:${port}/`, named))).toBe('private-address')
    expect(await refusalOf(fetchPage(`http://cong.localhost:${port}/`, named))).toBe('read')
  })

  it('a name with one private address among public ones', async () => {
    const mixed: VisitPolicy = { ...real, resolve: async () => ['1.1.1.1', '10.0.0.1'] }
    expect(await refusalOf(fetchPage('http://a.example.vn/', mixed))).toBe('private-address')
  })

  it('hosts nobody registered, at the start and behind a redirect', async () => {
    const stranger = await portalWith('<p>lạ</p>')
    const portal = await redirecting(stranger.href)
    const registered = visitPolicy('http://localhost:8080', new Set([portal.host]))
    expect(await refusalOf(fetchPage(stranger.href, registered))).toBe('not-registered')
    expect(await refusalOf(fetchPage(portal.href, registered))).toBe('not-registered')
    expect(await refusalOf(fetchPage(portal.href, demo))).toBe('read')
  })
})

describe('an address without a scheme', () => {
  it('is read all the same, and that is said', async () => {
    const { host, port } = await portalWith('<p>cổng</p>')
    expect(await fetchPage(` ${host}/ `, demo)).toMatchObject({ html: '<p>cổng</p>', assumed: 'http' })
    expect((await fetchPage(`http://${host}/`, demo)).assumed).toBeUndefined()
    const named: VisitPolicy = {
      mayVisit: () => true,
      resolve: async () => ['127.0.0.1'],
      mayConnect: () => true,
    }
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
  ])('%s is %s', (typed, href, assumed) => {
    const { url, ...rest } = readAddress(typed)
    expect([url.href, rest.assumed]).toEqual([href, assumed])
  })
})
