import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConsent } from '../../../server/attempt/consent.ts'
import { normalisePhone, readDeclared } from '../../../server/attempt/registration.ts'
import { sampleContest, withRules } from '../../sample-contest.ts'

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

describe('no phone number', () => {
  it.each([
    ...['', '0', '84', 'x0912345678', '0912345678x', '+0912345678', '0849912345678', '84 84 912345678'],
    ...['091234567', '09123456789', '0212345678', '0112345678', '+1 202 555 0143', '0912*345678'],
  ])('is %s', sent => expect(normalisePhone(sent)).toBeUndefined())
})

describe('a registration', () => {
  const proper = { 'participant.name': 'Ánh', 'participant.phone': '0912345678', 'participant.unit': 'so-b' }
  type Change = Record<string, string | string[] | undefined>
  const read = (change: Change, contest = sampleContest) => {
    const fields: Change = { ...proper, ...change }
    const sent = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat()] as const],
    )
    return readDeclared(contest, new Map(sent))
  }

  it('is what was declared, by field, cleaned', () => {
    expect(read({})).toEqual({ name: 'Ánh', phone: '+84912345678', unit: 'so-b' })
    expect(read({ 'participant.unit': ' other ' })).toMatchObject({ unit: 'other' })
  })

  it.each([
    ['a field left out', { 'participant.name': undefined }, 'missing-field', 'participant.name'],
    ['a field left blank', { 'participant.phone': ' ' }, 'missing-field', 'participant.phone'],
    ['a field sent twice', { 'participant.unit': ['so-a', 'so-b'] }, 'repeated-field', 'participant.unit'],
    ['a phone that is none', { 'participant.phone': '12' }, 'invalid-phone', 'participant.phone'],
    ['an agency that is none', { 'participant.unit': 'so-c' }, 'outdated-choice', 'participant.unit'],
    ['an agency by its name', { 'participant.unit': 'Sở A' }, 'outdated-choice', 'participant.unit'],
    ['a name without a letter', { 'participant.name': '12' }, 'invalid-field', 'participant.name'],
    ['a name of 81 letters', { 'participant.name': 'Ằ'.repeat(81) }, 'too-long', 'participant.name'],
  ])('is refused with %s', (_, change, refused, field) => {
    expect(read(change)).toEqual({ refused, field })
  })

  it.each([...['Nguy&#7877;n', 'Nguy&ecirc;n', 'Nguy%E1%BB%85n', 'Nguy\ufffdn', 'Nguy\ue000n']])(
    'says of %j that its letters were lost on the way',
    name => {
      expect(read({ 'participant.name': name })).toEqual({
        refused: 'garbled-text',
        field: 'participant.name',
      })
    },
  )

  it('takes signs for what they are', () => {
    for (const name of ['An & Bình; Chi', 'An &; Bình', 'Anh 50% đấy', 'An 5%a'])
      expect(read({ 'participant.name': name })).toMatchObject({ name })
  })

  it('takes a name of 80 letters as people count them', () => {
    for (const letter of ['A', 'Ằ'.normalize('NFD'), '𠮷'])
      expect(read({ 'participant.name': letter.repeat(80) })).toHaveProperty('name')
  })

  it('leaves out what need not be declared and was not', () => {
    const fields = sampleContest.rules.fields.map(field => ({ ...field, required: false }))
    const asked = withRules({ fields })
    const blank = { 'participant.name': ' ', 'participant.phone': undefined, 'participant.unit': '' }
    expect(read(blank, asked)).toEqual({})
    expect(read({ 'participant.phone': '12' }, asked)).toMatchObject({ refused: 'invalid-phone' })
  })

  it('offers “other” only where the rules do', () => {
    const fields = sampleContest.rules.fields.map(({ other, ...field }) => field)
    expect(read({ 'participant.unit': 'other' }, withRules({ fields }))).toMatchObject({
      refused: 'outdated-choice',
    })
    expect(read({ 'participant.unit': 'so-a' }, withRules({ fields }))).toMatchObject({ unit: 'so-a' })
  })
})

describe('consent', () => {
  const agree = (...values: string[]) => readConsent(sampleContest, new Map([['consent', values]]))
  it('is to the text in force', () => {
    expect(agree('1')).toBe('1')
    expect(agree('0')).toEqual({ refused: 'outdated-consent', field: 'consent' })
    expect(agree('')).toEqual({ refused: 'missing-consent', field: 'consent' })
    expect(agree('1', '1')).toEqual({ refused: 'repeated-field', field: 'consent' })
    expect(readConsent(sampleContest, new Map())).toEqual({ refused: 'missing-consent', field: 'consent' })
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
