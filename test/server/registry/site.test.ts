import { describe, expect, it } from 'vitest'
import { agencyAt, exactOrigin, meantOrigin } from '../../../server/registry/site.ts'
import { sampleContest } from '../../sample-contest.ts'

describe('an origin', () => {
  it.each([
    ['https://a.vn', 'https://a.vn'],
    ['HTTPS://A.VN', 'https://a.vn'],
    ['https://a.vn:443', 'https://a.vn'],
    ['http://a.vn:80', 'http://a.vn'],
    ['http://a.vn:8080', 'http://a.vn:8080'],
    ['https://sở-nội-vụ.vn', 'https://xn--s-ni-v-5n8bub8c.vn'],
    ['http://10.1.2.3', 'http://10.1.2.3'],
    ['http://localhost', 'http://localhost'],
    ['https://a-b.c-d.vn', 'https://a-b.c-d.vn'],
  ])('is %s', (written, origin) => expect(exactOrigin(written)).toBe(origin))

  it.each([
    ...[
      '',
      'a.vn',
      'ftp://a.vn',
      'https://',
      'https://a.vn/',
      'https://a.vn/x',
      'https://a.vn?x',
      'https://a.vn#x',
    ],
    ...[
      'https://u@a.vn',
      'https://a.vn\\x',
      ' https://a.vn',
      'https://a.vn ',
      'xhttps://a.vn',
      'https://a b.vn',
    ],
    ...[
      'https://*.a.vn',
      'https://[::1]',
      'https://a_b.vn',
      'https://-a.vn',
      'https://a-.vn',
      'https://a..vn',
    ],
    ...['https://a.vn.', "https://a'.vn", 'https://a.-b.vn', 'https://a.b-.vn', 'https://a.vn:99999'],
  ])('is not “%s”', written => expect(exactOrigin(written)).toBeUndefined())
})

describe('an address that is none', () => {
  it.each([
    ['https://a.vn/', 'https://a.vn'],
    ['http://a.vn/tin-tuc?id=1#top', 'http://a.vn'],
    ['a.vn', 'https://a.vn'],
    ['www.a.vn/cuoc-thi', 'https://www.a.vn'],
    ['//a.vn', 'https://a.vn'],
    ['https:/a.vn', 'https://a.vn'],
    ['https:///a.vn', 'https://a.vn'],
    ['http:\\\\a.vn\\x', 'http://a.vn'],
    ['HTTP://A.VN', 'http://a.vn'],
    ['ftp://a.vn', 'https://a.vn'],
    ['ftps://a.vn', 'https://a.vn'],
    ['wss://a.vn', 'https://a.vn'],
    ['view-source:http://a.vn/', 'http://a.vn'],
    ['https://*.a.vn', 'https://a.vn'],
    ['https://quan-tri@a.vn', 'https://a.vn'],
    ['https://a..vn', 'https://a.vn'],
    ['https://a.vn.', 'https://a.vn'],
    ['  “https://a.vn”. ', 'https://a.vn'],
    ['(a.vn)', 'https://a.vn'],
    ['<https://a.vn>;', 'https://a.vn'],
    ['a.vn, b.vn', 'https://a.vn'],
    ['a.vn; b.vn', 'https://a.vn'],
    ['a.vn|b.vn', 'https://a.vn'],
    ['a.vn b.vn', 'https://a.vn'],
    ['localhost', 'https://localhost'],
    ['sở-nội-vụ.vn', 'https://xn--s-ni-v-5n8bub8c.vn'],
  ])('“%s” means', (written, origin) => {
    expect(meantOrigin(written)).toBe(origin)
  })

  it.each(['', '   ', 'chưa có', 'không', 'https://', '-', 'a@b', 'https://a_b.vn'])(
    '“%s” means none',
    written => expect(meantOrigin(written)).toBeUndefined(),
  )
})

describe('an agency', () => {
  it('is known by exactly its origins', () => {
    const [first, second] = sampleContest.agencies
    for (const agency of [first, second])
      for (const site of agency?.sites ?? []) expect(agencyAt(sampleContest, site)).toBe(agency)
    expect(agencyAt(sampleContest, `${first?.sites[0]}/`)).toBeUndefined()
    expect(agencyAt(sampleContest, 'https://khac.example.vn')).toBeUndefined()
  })

  it('is looked for among the agencies of its contest', () => {
    const [agency] = sampleContest.agencies
    const moved = {
      ...sampleContest,
      agencies: [{ ...(agency ?? never()), sites: ['https://moi.example.vn'] }],
    }
    expect(agencyAt(moved, 'https://moi.example.vn')?.id).toBe(agency?.id)
    expect(agencyAt(sampleContest, 'https://moi.example.vn')).toBeUndefined()
  })
})

function never(): never {
  throw new Error('the sample contest has agencies')
}
