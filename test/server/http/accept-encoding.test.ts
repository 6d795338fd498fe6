import { describe, expect, it } from 'vitest'
import { chooseCoding } from '../../../server/http/accept-encoding.ts'

const OFFERED = ['zstd', 'br', 'gzip'] as const

/** RFC 9110, 12.5.3. */
describe('the coding chosen for who sends', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip , br', 'br'],
    ['deflate, gzip;q=0.5', 'gzip'],
    ['br;q=0.5, gzip;q=0.8, zstd;q=0.1', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['zstd; q=0.000, br ; Q=0.001', 'br'],
    ['*', 'zstd'],
    ['*;q=0.1, zstd;q=0', 'br'],
    ['gzip;q=0.5, *', 'zstd'],
    ['gzip, identity', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
  ])('“%s” is %s', (header, coding) => {
    expect(chooseCoding(header, OFFERED)).toBe(coding)
  })

  it.each([
    undefined,
    '',
    'identity',
    'deflate',
    'not-gzip',
    'gzip;q=0',
    'br;q=0, gzip; q=0.0',
    '*;q=0',
    'identity, gzip;q=0.5',
    'gzip;q=0.2, identity;q=0.3, *;q=0',
  ])('“%s” is none', header => {
    expect(chooseCoding(header, OFFERED)).toBeUndefined()
  })

  it('is one that is offered', () => {
    expect(chooseCoding('zstd', ['br', 'gzip'])).toBeUndefined()
    expect(chooseCoding('zstd, gzip;q=0.1', ['br', 'gzip'])).toBe('gzip')
  })
})
