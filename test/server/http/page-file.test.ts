import { expect, it } from 'vitest'
import { matchesEtag } from '../../../server/http/page-file.ts'

it.each(['"a"', 'W/"a"', '"b", W/"a"', '"b","a"', '*'])('%s names "a", strong or weak', header => {
  expect(matchesEtag(header, '"a"')).toBe(true)
  expect(matchesEtag(header, 'W/"a"')).toBe(true)
})

it.each(['-gzip', '--gzip', '-br', ';br', ';gz', ':gzip', '_gzip', '-GZIP', '-x-gzip', '-gzip;br'])(
  'is still "a" with %s written into it by what packs on the way',
  coding => expect(matchesEtag(`"b", W/"a${coding}"`, '"a"')).toBe(true),
)

it('is whatever it is where * stands in a list', () => expect(matchesEtag('"b", *', '"a"')).toBe(true))

it.each([undefined, '', '"b"', 'a', 'W/"b"', '"ab"'])('%s does not', header => {
  expect(matchesEtag(header, '"a"')).toBe(false)
})
