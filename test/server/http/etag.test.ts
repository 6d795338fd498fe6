import { expect, it } from 'vitest'
import { matchesEtag } from '../../../server/http/etag.ts'

it.each(['"a"', 'W/"a"', '"b", W/"a"', '"b","a"', '*'])('%s names "a", strong or weak', header => {
  expect(matchesEtag(header, '"a"')).toBe(true)
  expect(matchesEtag(header, 'W/"a"')).toBe(true)
})

it.each([undefined, '', '"b"', 'a', 'W/"b"', '"ab"'])('%s does not', header => {
  expect(matchesEtag(header, '"a"')).toBe(false)
})
