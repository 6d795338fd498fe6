import { describe, expect, it } from 'vitest'
import type { Agency } from '../../../server/contest/contest.ts'
import { likelyAgency } from '../../../server/registry/likely-agency.ts'

const agency = (id: string, ...sites: string[]): Agency => ({
  ...{ id, name: id, block: 'Sở', headcount: null },
  sites,
})
const agencies = [
  agency('so-noi-vu', 'https://sonoivu.phutho.gov.vn'),
  agency('so-y-te', 'https://soyte.phutho.gov.vn', 'https://benhvien.vn'),
  agency('truong', 'https://truong.edu.vn:8443'),
  agency('khong-trang'),
]

describe('the agency an unregistered origin likely belongs to', () => {
  it.each([
    ['https://www.sonoivu.phutho.gov.vn', 'so-noi-vu'],
    ['http://sonoivu.phutho.gov.vn', 'so-noi-vu'],
    ['https://tin.sonoivu.phutho.gov.vn', 'so-noi-vu'],
    ['https://dat-lich.benhvien.vn', 'so-y-te'],
    ['https://truong.edu.vn', 'truong'],
  ])('of %s is %s', (origin, id) => expect(likelyAgency(agencies, origin)?.id).toBe(id))

  it.each([
    ['the domain of the province, which many share', 'https://xa-vi-du.phutho.gov.vn'],
    ['what everybody registers under', 'https://khac.edu.vn'],
    ['another country', 'https://sonoivu.phutho.gov'],
    ['a name that ends alike', 'https://khongbenhvien.vn'],
    ['no origin at all', 'null'],
  ])('is nobody’s: %s', (_, origin) => expect(likelyAgency(agencies, origin)).toBeUndefined())

  it.each(['com', 'net', 'org', 'edu', 'gov', 'ac', 'int', 'info', 'name', 'pro', 'biz', 'health'])(
    'is nobody’s where .%s.vn alone is shared, and its owner’s below the name that is registered there',
    second => {
      const one = [agency('mot', `https://cong.mot.${second}.vn`)]
      expect(likelyAgency(one, `https://hai.${second}.vn`)).toBeUndefined()
      expect(likelyAgency(one, `https://tin.mot.${second}.vn`)?.id).toBe('mot')
      expect(likelyAgency([agency('khac', `https://a.${second}.la`)], `https://b.${second}.la`)?.id).toBe(
        'khac',
      )
    },
  )

  it('is nobody’s where two share as much of the name, and the nearer one’s where one shares more', () => {
    const two = [agency('mot', 'https://a.vi-du.vn'), agency('hai', 'https://b.vi-du.vn')]
    expect(likelyAgency(two, 'https://c.vi-du.vn')).toBeUndefined()
    expect(likelyAgency(two, 'https://tin.b.vi-du.vn')?.id).toBe('hai')
    expect(likelyAgency(two, 'https://awww.vi-du.vn')).toBeUndefined()
    expect(likelyAgency([agency('ba', 'https://ban-www.vn')], 'https://ban-khac.vn')).toBeUndefined()
  })
})
