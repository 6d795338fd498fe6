import { describe, expect, it } from 'vitest'
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
  ])('refuses %s and tells the right value', (written, meant) => {
    expect(meantOrigin(written)).toBe(meant)
    const told = meant === undefined ? `“${written}”` : `“${written}”, trình duyệt gửi “${meant}”`
    expect(read(written).faults).toEqual([`bad-origin: Địa chỉ trang không đúng dạng: ${told}.`])
  })
})
