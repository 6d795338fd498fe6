import { expect, it } from 'vitest'
import { bareName, isOneLetterOff, nameMeant } from '../../../server/contest/name-meant.ts'

it('a name is known without its case, hyphens, underscores and blanks', () => {
  expect(['Time-Limit', 'time_limit', ' time limit ', 'timeLimit'].map(bareName)).toEqual(
    Array.from({ length: 4 }, () => 'timelimit'),
  )
})

it.each([
  ['a letter too many', 'phonne', 'phone', true],
  ['a letter too many at the end', 'phones', 'phone', true],
  ['a letter too few', 'phne', 'phone', true],
  ['a letter too few at the head', 'hone', 'phone', true],
  ['another letter', 'phore', 'phone', true],
  ['another letter at the end', 'phona', 'phone', true],
  ['two letters the wrong way round', 'pohne', 'phone', true],
  ['two letters the wrong way round at the end', 'phoen', 'phone', true],
  ['the same', 'phone', 'phone', false],
  ['two other letters', 'phxxe', 'phone', false],
  ['two other letters apart', 'xhonx', 'phone', false],
  ['two letters too many', 'phonexx', 'phone', false],
  ['a letter too many and another one', 'phornex', 'phone', false],
  ['two letters exchanged over a third', 'pnohe', 'phone', false],
  ['a turned pair and one more', 'pohnx', 'phone', false],
  ['half a turned pair', 'poxne', 'phone', false],
] as const)('%s: whether it is one letter off', (_, one, other, is) => {
  expect(isOneLetterOff(one, other)).toBe(is)
  expect(isOneLetterOff(other, one)).toBe(is)
})

it.each([
  ['another spelling of it', 'Time-Limit', 'timeLimit'],
  ['one letter off', 'timeLimt', 'timeLimit'],
  ['the same but for case before one that is a letter off', 'RATE', 'rate'],
  ['one letter off in a word of four', 'rats', 'rate'],
  ['one letter off in a word of three', 'og', undefined],
  ['one letter off in a word of three letters', 'oof', undefined],
  ['nothing like it', 'deadline', undefined],
] as const)('%s', (_, written, meant) => {
  expect(nameMeant(written, ['gate', 'of', 'rate', 'timeLimit'])).toBe(meant)
})
