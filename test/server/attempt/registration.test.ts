import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhone } from '../../../server/attempt/field-values.ts'
import { readIdentity, readRegistration } from '../../../server/attempt/registration.ts'
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

type Change = Record<string, string | string[] | undefined>
const proper = {
  ...{ 'participant.name': 'Ánh', 'participant.phone': '0912345678', 'participant.unit': 'so-b' },
  consent: '1',
}
const read = (change: Change, contest = sampleContest) => {
  const fields: Change = { ...proper, ...change }
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat()] as const],
  )
  return readRegistration(contest, new Map(sent))
}
const declared = (fields: object) => ({ declared: fields })
const fault = (refused: string, field: string) => ({ faults: [{ refused, field }] })

describe('a registration', () => {
  it('is what was declared, by field, cleaned, and the text that was agreed to', () => {
    const fields = { name: 'Ánh', phone: '+84912345678', unit: 'so-b' }
    expect(read({})).toEqual({ declared: fields, consent: '1' })
    expect(read({ 'participant.unit': ' other ' })).toMatchObject(declared({ unit: 'other' }))
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
    ['a field nobody asked for', { 'participant.age': '40' }, 'unknown-field', 'participant.age'],
    ['another text agreed to', { consent: '0' }, 'outdated-consent', 'consent'],
    ['an empty consent', { consent: '' }, 'missing-consent', 'consent'],
    ['a consent sent twice', { consent: ['1', '1'] }, 'repeated-field', 'consent'],
    ['no consent', { consent: undefined }, 'missing-consent', 'consent'],
  ])('is refused with %s', (_, change, refused, field) => {
    expect(read(change)).toEqual(fault(refused, field))
  })

  it('is told every fault at once, in the order in which they are told one by one', () => {
    const wrong = { 'participant.name': '12', 'participant.phone': undefined, 'participant.unit': 'so-c' }
    const faults = [
      ['unknown-field', 'participant.age'],
      ['invalid-field', 'participant.name'],
      ['missing-field', 'participant.phone'],
      ['outdated-choice', 'participant.unit'],
      ['missing-consent', 'consent'],
    ].map(([refused, field]) => ({ refused, field }))
    expect(read({ ...wrong, 'participant.age': '40', consent: undefined })).toEqual({ faults })
    expect(read(wrong)).toEqual({ faults: faults.slice(1, 4) })
  })

  it('may say where it came from, which is read elsewhere', () => {
    expect(read({ site: ['so-a', 'so-b'], frame: '' })).toMatchObject(declared({ unit: 'so-b' }))
  })

  it.each([...['Nguy&#7877;n', 'Nguy&ecirc;n', 'Nguy%E1%BB%85n', 'Nguy\ufffdn', 'Nguy\ue000n']])(
    'says of %j that its letters were lost on the way',
    name => {
      expect(read({ 'participant.name': name })).toEqual(fault('garbled-text', 'participant.name'))
    },
  )

  it('takes signs for what they are', () => {
    for (const name of ['An & Bình; Chi', 'An &; Bình', 'Anh 50% đấy', 'An 5%a'])
      expect(read({ 'participant.name': name })).toMatchObject(declared({ name }))
  })

  it('takes a name of 80 letters as people count them', () => {
    for (const letter of ['A', 'Ằ'.normalize('NFD'), '𠮷'])
      expect(read({ 'participant.name': letter.repeat(80) })).toHaveProperty('declared.name')
  })

  it('leaves out what need not be declared and was not', () => {
    const fields = sampleContest.rules.fields.map(field => ({ ...field, required: false }))
    const asked = withRules({ fields })
    const blank = { 'participant.name': ' ', 'participant.phone': undefined, 'participant.unit': '' }
    expect(read(blank, asked)).toEqual({ declared: {}, consent: '1' })
    expect(read({ 'participant.phone': '12' }, asked)).toEqual(fault('invalid-phone', 'participant.phone'))
  })

  it('takes a line of 200 letters in a field of free text, and no letter more, with or without a letter in it', () => {
    const note = { name: 'note', label: 'Ghi chú', type: 'text' as const, required: false }
    const asked = withRules({ fields: [...sampleContest.rules.fields, note] })
    for (const line of ['Ằ'.repeat(200), '12', '!'])
      expect(read({ 'participant.note': line }, asked)).toMatchObject(declared({ note: line }))
    expect(read({ 'participant.note': 'Ằ'.repeat(201) }, asked)).toEqual(
      fault('text-too-long', 'participant.note'),
    )
  })

  it('reads by itself what makes two attempts one person’s, as it would be read among the others', () => {
    expect(readIdentity(sampleContest, '0912 345 678')).toBe('+84912345678')
    expect(readIdentity(sampleContest, '12')).toEqual({
      refused: 'invalid-phone',
      field: 'participant.phone',
    })
    expect(readIdentity(withRules({ identity: 'name' }), ' Nguyễn  Thị Ánh ')).toBe('Nguyễn Thị Ánh')
    expect(readIdentity(withRules({ identity: 'khong-co' }), '0912345678')).toBe('')
  })

  it('offers “other” only where the rules do', () => {
    const fields = sampleContest.rules.fields.map(({ other, ...field }) => field)
    expect(read({ 'participant.unit': 'other' }, withRules({ fields }))).toEqual(
      fault('outdated-choice', 'participant.unit'),
    )
    expect(read({ 'participant.unit': 'so-a' }, withRules({ fields }))).toMatchObject(
      declared({ unit: 'so-a' }),
    )
  })
})

describe('a declared name', () => {
  it('is the same composed or decomposed, and keeps every Vietnamese letter', () => {
    const name = 'Đặng Thị Ưỡn Ằng Ỹ'
    expect(read({ 'participant.name': name.normalize('NFD') })).toMatchObject(declared({ name }))
  })
  it('has its spaces tidied', () => {
    const name = 'Lê Văn Tám'
    expect(read({ 'participant.name': '  Lê\u00A0  Văn  Tám ' })).toMatchObject(declared({ name }))
  })
})
