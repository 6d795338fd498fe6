import { describe, expect, it } from 'vitest'
import { fetchPage } from '../../../../../server/portal/doctor/visit/fetch-page.ts'
import type { VisitPolicy } from '../../../../../server/portal/doctor/visit/visit-policy.ts'
import { localPortal } from './local-portal.ts'
import { HTML, real, refusalOf } from './visits.ts'

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
    const policy: VisitPolicy = { mayVisit: () => true, resolve, mayConnect: address => address === PUBLIC }
    const page = await fetchPage(`http://doi-y.example.vn:${port}/`, policy)
    expect(page.html).toBe('công khai')
    expect(asked).toEqual(['doi-y.example.vn'])
    expect(await refusalOf(fetchPage(`http://doi-y.example.vn:${port}/`, policy))).toBe('private-address')
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
    const policy: VisitPolicy = {
      mayVisit: () => true,
      resolve: async () => answers.shift() ?? [],
      mayConnect: address => address === PUBLIC,
    }
    const visit = fetchPage(`http://doi-y.example.vn:${portal.port}/`, policy)
    expect(await refusalOf(visit)).toBe('private-address')
  })

  it('and one that never answers holds nobody up', async () => {
    const policy: VisitPolicy = { ...real, resolve: () => new Promise(() => undefined) }
    expect(await refusalOf(fetchPage('http://cham.example.vn/', policy, { timeMs: 200, bytes: 1000 }))).toBe(
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
    const policy: VisitPolicy = { ...real, resolve: () => Promise.reject(error) }
    const told: Error = await fetchPage('http://cong.example.vn/', policy).then(
      () => new Error('read'),
      told => told,
    )
    expect(told.message).toMatch(sentence)
    expect(told.message).not.toMatch(/[A-Z]_|E[A-Z]{4}/)
  })
})
