import { describe, expect, it } from 'vitest'
import { fetchPage } from '../../../../../server/portal/doctor/visit/fetch-page.ts'
import type { VisitPolicy } from '../../../../../server/portal/doctor/visit/visit-policy.ts'
import { localPortal, redirecting } from './local-portal.ts'
import { demo, HTML, real, refusalOf } from './visits.ts'

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
      const outside: VisitPolicy = {
        ...{ mayVisit: () => true, resolve },
        mayConnect: (address, name) => isInternet(address) || real.mayConnect(address, name),
      }
      expect([await refusalOf(fetchPage(start, outside)), asked]).toEqual(['private-address', 0])
      if (location.includes('::ffff')) return
      const careless: VisitPolicy = { ...outside, mayConnect: () => true }
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
