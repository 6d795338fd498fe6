import { describe, expect, it } from 'vitest'
import {
  fraction,
  givenPoints,
  parseFraction,
  parseSpan,
  points,
  shareOf,
  span,
} from '../../../server/contest/rules/plain-values.ts'

describe('a share', () => {
  it.each([
    ['1/2', 1, 2],
    ['30/100', 30, 100],
    ['1/1', 1, 1],
    ['123456789/987654321', 123_456_789, 987_654_321],
    ['30%', 30, 100],
    ['100%', 100, 100],
    ['30 %', 30, 100],
    ['12,5%', 125, 1000],
    ['12.5%', 125, 1000],
    ['0,0625%', 625, 1_000_000],
  ])('%s', (text, numerator, denominator) => {
    expect(parseFraction(text)).toEqual({ numerator, denominator })
    expect(shareOf(text)).toEqual({ numerator, denominator })
    expect(fraction.safeParse(text).data).toBe(text)
  })

  it.each([
    ...[
      '',
      '0',
      '1',
      '0/2',
      '0%',
      '3/2',
      '101%',
      '1/0',
      '-1/2',
      '1/-2',
      '1.5/2',
      'a1/2',
      '1/2a',
      ' 1/2',
      '1/2 ',
    ],
    ...['1234567890/1', '1/1234567890', '30%%', '30%a', 'a30%', '1234%', '12,%', ',5%', '12,12345%', '12;5%'],
    ...['30  %', '30x%', '%', '/', '1/02'],
  ])('is not “%s”', text => {
    expect(parseFraction(text)).toBeUndefined()
    expect(() => shareOf(text)).toThrow('a share is checked before it is used')
    expect(fraction.safeParse(text).error?.issues).toMatchObject([{ params: { fault: 'bad-fraction' } }])
  })

  it('is written as a text', () => {
    for (const value of [0.5, 1, null, ['1/2'], {}, undefined])
      expect(fraction.safeParse(value).error?.issues).toMatchObject([{ params: { fault: 'bad-fraction' } }])
  })
})

describe('a length of time', () => {
  it.each([
    ['1s', 1000],
    ['60s', 60_000],
    ['1ms', 1],
    ['500ms', 500],
    ['999999ms', 999_999],
  ])('%s', (text, ms) => {
    expect(parseSpan(text)).toBe(ms)
    expect(span.safeParse(text).data).toBe(text)
  })

  it.each([
    '',
    '1',
    '0s',
    '01s',
    '1m',
    '1h',
    '1 s',
    's',
    '-1s',
    '1.5s',
    '1000000s',
    'a1s',
    '1sa',
    '1mss',
    'undefined',
  ])('is not “%s”', text => {
    expect(parseSpan(text)).toBeUndefined()
    expect(span.safeParse(text).error?.issues).toMatchObject([{ params: { fault: 'bad-span' } }])
  })
})

describe('points', () => {
  it.each([0, 1, 12, 9.5, 1234.5678, 0.0001, 999_999.9999, 1_000_000])('%d may be given by people', value =>
    expect(givenPoints.safeParse(value).data).toBe(value),
  )

  it.each([
    ...[-1, 1_000_001, 1_000_000.5, 0.00001, 1.23456, Number.NaN, Number.POSITIVE_INFINITY, 1e-7],
    ...['1', '', null, undefined, [1], true],
  ])('%s may not', value =>
    expect(givenPoints.safeParse(value).error?.issues).toMatchObject([
      { params: { fault: 'bad-given-points' } },
    ]),
  )

  it.each([1, 10, 12.5, 0.25, 0.01, 100])('%d are of a right answer', value =>
    expect(points.safeParse(value).data).toBe(value),
  )

  it.each([0, -1, 0.001, 1.125, Number.NaN, Number.POSITIVE_INFINITY, '1', '1.5', null, undefined, [1]])(
    '%s are not',
    value =>
      expect(points.safeParse(value).error?.issues).toMatchObject([{ params: { fault: 'bad-points' } }]),
  )
})
