import { describe, expect, it } from 'vitest'
import { findAgencyWarnings } from '../../../server/folder/find-agency-warnings.ts'
import { parseAgencies } from '../../../server/folder/parse-agencies.ts'
import { meantOrigin } from '../../../server/registry/site.ts'

const read = (cell: string) => {
  const { agencies, faults } = parseAgencies(
    'agencies.csv',
    `Mã;Tên cơ quan, đơn vị;Khối;Biên chế;Trang\nso-a;Sở A;Sở;10;"${cell}"\n`,
  )
  return { sites: agencies[0]?.value.sites, faults: faults.map(({ code, problem }) => `${code}: ${problem}`) }
}

describe('the cell “Trang”', () => {
  it.each([' ', '\n', ', ', ',', '; ', ';', ',\n'])('lists sites with %j between', between => {
    expect(read(`https://a.gov.vn${between}https://www.a.gov.vn`)).toEqual({
      sites: ['https://a.gov.vn', 'https://www.a.gov.vn'],
      faults: [],
    })
  })

  it.each([
    ['https://a.gov.vn.', 'https://a.gov.vn'],
    ['https://a.gov.vn)', 'https://a.gov.vn'],
    ['https://a.gov.vn!', 'https://a.gov.vn'],
    ['https://a..gov.vn', 'https://a.gov.vn'],
    ['https://*.a.gov.vn', 'https://a.gov.vn'],
    ['https://A.gov.vn/vi/home.html', 'https://a.gov.vn'],
    ['www.a.gov.vn', 'https://www.a.gov.vn'],
    ['http:a.gov.vn', undefined],
    ['https://cẩmkhê.vn', 'https://xn--cmkh-jpa0086b.vn'],
    ['https://a.gov.vn:443', 'https://a.gov.vn'],
    ['sonoivu', undefined],
    ['https://a.gov.vn:443/', 'https://a.gov.vn'],
    ['http://a.gov.vn:80', 'http://a.gov.vn'],
    ['HTTPS://A.GOV.VN', 'https://a.gov.vn'],
    ['//a.gov.vn', 'https://a.gov.vn'],
    ['https:/a.gov.vn', 'https://a.gov.vn'],
    ['https://a.gov.vn?utm=x', 'https://a.gov.vn'],
    ['https://a.gov.vn#top', 'https://a.gov.vn'],
    ['https://user@a.gov.vn', 'https://a.gov.vn'],
    ['https://[::1]', undefined],
  ])('refuses %s and tells the right value', (written, meant) => {
    expect(meantOrigin(written)).toBe(meant)
    const told = meant === undefined ? `“${written}”` : `“${written}”, trình duyệt gửi “${meant}”`
    expect(read(written).faults).toEqual([`bad-origin: Địa chỉ trang không đúng dạng: ${told}.`])
  })
})

describe('the cell “Biên chế”', () => {
  const codes = (cell: string) =>
    parseAgencies(
      'agencies.csv',
      `Mã;Tên cơ quan, đơn vị;Khối;Biên chế;Trang\nso-a;Sở A;Sở;${cell};https://a.gov.vn\n`,
    ).faults.map(({ code, row, column }) => [code, row, column])

  it.each(['', '0', '1', '1204'])('takes %j', cell => expect(codes(cell)).toEqual([]))
  it.each([
    '-1',
    '1.204',
    '1 204',
    '1,204',
    '80,5',
    'một trăm',
    '80 người',
    '~80',
    '080',
    '1e3',
    '+80',
    '80+5',
  ])('refuses %j at its cell', cell => expect(codes(cell)).toEqual([['bad-headcount', 2, 'Biên chế']]))
})

it.each([
  ['http://127.0.0.1', 1],
  ['http://localhost:8080', 1],
  ['https://sonoivu', 1],
  ['http://192.168.1.10', 1],
  ['https://cong.local', 1],
  ['https://a.gov.vn', 0],
  ['http://a.gov.vn:8080', 0],
  ['http://so-noi-vu.localhost:8081', 0],
])('%s is said to be of an inner network: %i', (site, count) => {
  const { agencies, faults } = parseAgencies(
    'agencies.csv',
    `Mã;Tên cơ quan, đơn vị;Khối;Biên chế;Trang\nso-a;Sở A;Sở;10;${site}\n`,
  )
  expect(faults).toEqual([])
  expect(findAgencyWarnings({ agencies }).map(({ code }) => code)).toEqual(
    Array(count).fill('site-not-public'),
  )
})
