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
})
