import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhone, readDeclared } from '../../../server/contest/identity.ts'
import { sampleContest } from '../../sample-contest.ts'

const fullWidth = (text: string) =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

describe('a phone number', () => {
  it('is one person in every common spelling', () => {
    const national = fc
      .tuple(
        fc.constantFrom('91', '98', '32', '70', '83', '56'),
        fc.integer({ min: 1_000_000, max: 9_999_999 }),
      )
      .map(([prefix, rest]) => `${prefix}${rest}`)
    const spelling = fc.constantFrom<(national: string) => string>(
      n => `0${n}`,
      n => `+84${n}`,
      n => `84${n}`,
      n => `0084 ${n}`,
      n => `+84 (0) ${n}`,
      n => `0${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
      n => `0${n.slice(0, 3)}.${n.slice(3, 6)}.${n.slice(6)}`,
      n => `(0${n.slice(0, 2)}) ${n.slice(2)}`,
      n => `84-${n.slice(0, 3)}-${n.slice(3)}`,
      n => fullWidth(`0${n}`),
      n => `0${n.slice(0, 3)}\u00A0${n.slice(3)}`,
    )
    fc.assert(
      fc.property(national, spelling, (number, spell) => normalisePhone(spell(number)) === `+84${number}`),
    )
  })
})

describe('a declared name', () => {
  const form = (name: string) =>
    new Map([
      ['participant.name', [name]],
      ['participant.phone', ['0912345678']],
      ['participant.unit', ['other']],
    ])
  it('is the same composed or decomposed, and keeps every Vietnamese letter', () => {
    const name = 'Đặng Thị Ưỡn Ằng Ỹ'
    expect(readDeclared(sampleContest, form(name.normalize('NFD')))).toMatchObject({ name })
  })
  it('has its spaces tidied', () => {
    expect(readDeclared(sampleContest, form('  Lê\u00A0  Văn  Tám '))).toMatchObject({ name: 'Lê Văn Tám' })
  })
})
