import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhone } from '../../../server/attempt/field-values.ts'
import { readPrediction } from '../../../server/attempt/paper/answers.ts'
import { readRegistration } from '../../../server/attempt/registration.ts'
import { foldId, isGarbled, isReadAsWestern, readWhole } from '../../../server/contest/pasted-text.ts'
import { readReceiptCode } from '../../../server/contest/read-receipt-code.ts'
import { sampleContest, sampleRules } from '../../sample-contest.ts'

/** What copying puts round and between the letters of a text, and nobody sees. */
const UNSEEN = [
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\ufe0f',
    '\u061c',
    '\u180e',
  ],
  ...['\u034f', '\u3164', '\u2063', '\ufffc'],
]
const unseen = fc.array(fc.constantFrom(...UNSEEN), { maxLength: 3 }).map(marks => marks.join(''))
/** The same text with unseen marks wherever they can stand. */
const pasted = (text: string) =>
  fc
    .array(unseen, { minLength: text.length + 1, maxLength: text.length + 1 })
    .map(marks => [...text].reduce((sum, letter, at) => sum + letter + (marks[at + 1] ?? ''), marks[0] ?? ''))
const names = (name: string) =>
  new Map([
    ['participant.name', [name]],
    ['participant.phone', ['0912345678']],
    ['participant.unit', ['other']],
    ['consent', ['1']],
  ])

describe('what nobody sees in a pasted text changes nothing', () => {
  it('in a phone number', () => {
    fc.assert(fc.property(pasted('0912 345 678'), phone => normalisePhone(phone) === '+84912345678'))
  })
  it('in a name, with the Tab and the line end of a cell of a table', () => {
    fc.assert(
      fc.property(pasted('Lò Thị\tMây\r\n'), name => {
        expect(readRegistration(sampleContest, names(name))).toMatchObject({
          declared: { name: 'Lò Thị Mây' },
        })
      }),
    )
  })
  it('in a predicted number', () => {
    for (const written of ['12 500', '12\u00a0500', '12\u202f500', '１２５００', '１２.５００'])
      fc.assert(fc.property(pasted(written), text => readPrediction(sampleRules, text) === 12_500))
  })
  it('in a receipt code', () => {
    for (const written of ['ab0d-ef9h-jk2m-np3r', 'AB0D EF9H JK2M NP3R', 'ＡＢ0D–EF9H–JK2M–NP3R'])
      fc.assert(fc.property(pasted(written), code => readReceiptCode(code) === 'AB0D-EF9H-JK2M-NP3R'))
  })
})

describe('a mobile number', () => {
  it.each(['0551234567', '0521234567', '0891234567', '0701234567', '0399999999'])(
    'of the range of %s is taken, whoever uses it',
    phone => expect(normalisePhone(phone)).toBe(`+84${phone.slice(1)}`),
  )
})

describe('marks between and around what was pasted', () => {
  it.each([
    ...['0912/345/678', '0912·345·678', '0912•345•678', '0912_345_678', '0912−345−678', '0912⁃345⁃678'],
    ...['tel:+84912345678', '"0912345678"', "'0912345678", '0912345678;', '[0912] 345 678', '<0912345678>'],
    '0912\u2800345\u2800678',
  ])('leave the phone number %s what it is', phone => expect(normalisePhone(phone)).toBe('+84912345678'))
  it.each(["12'500", '12’500', '12·500', '12_500', '“12.500”', '12\u2800500'])(
    'leave the predicted number %s what it is',
    written => expect(readPrediction(sampleRules, written)).toBe(12_500),
  )
  it.each([
    ...['so‑noi-vu', 'so–noi−vu', '"so-noi-vu"', '“so-noi-vu”', '/so-noi-vu/', 'so-noi-vu%20'],
    ...['so-noi-vu#tai-cho', 'so-noi-vu?fbclid=x', 'so-noi-vu&amp;utm=1', ' SO-NOI-VU.', '\u200bso-noi-vu…'],
  ])('leave the id %s what it is', id => expect(foldId(id)).toBe('so-noi-vu'))
  it.each(['so noi-vu', 'so_noi-vu', 'so+noi-vu'])('make of %s no other id', id =>
    expect(foldId(id)).toBe(id),
  )
})

describe('a pasted id', () => {
  it.each([
    ['So-A', 'so-a'],
    [' so-a. ', 'so-a'],
    ['so-a/)', 'so-a'],
    ['so-a –', 'so-a'],
    ['ＳＯ-Ａ', 'so-a'],
    ['so\u200b-a', 'so-a'],
    ['so.a', 'so.a'],
    ['so-1', 'so-1'],
    ['--', ''],
  ])('%j is %s', (pasted, id) => expect(foldId(pasted)).toBe(id))
})

describe('a pasted whole number', () => {
  it.each([
    ['0', 0],
    ['12500', 12_500],
    ['99999999', 99_999_999],
    ['1.234', 1234],
    ['12.345', 12_345],
    ['123.456', 123_456],
    ['1.234.567', 1_234_567],
    ['12.345.678', 12_345_678],
    ['“‘12.500’”', 12_500],
    ['"\'12500\'"', 12_500],
  ])('%s', (written, number) => expect(readWhole(written)).toBe(number))

  it.each([
    ...[
      '',
      'a',
      '1a',
      'a1',
      '123456789',
      '1234.567',
      '12.34',
      '12.3456',
      '123.456.789',
      '1.23.456',
      '-1',
      '1.',
    ],
    ...['1.234a', 'a1.234', 'ab.345.678', '1.abc.678', '1"2'],
  ])('is not “%s”', written => expect(readWhole(written)).toBeUndefined())
})

describe('a line whose letters came in another encoding', () => {
  it.each([
    ...[
      'Nguy\ufffdn',
      'Nguy\ue000n',
      '&#7877;',
      '&ecirc;',
      '%C3',
      '%u1EC5',
      '\\u1ec5',
      '=?utf-8?B?',
      '=?UTF-8?Q?',
    ],
    ...['<b>', '</b>', '<a href="x">', '<br/>'],
  ])('%s', line => expect(isGarbled(line, line)).toBe(true))

  it.each([
    ...[
      'Nguyễn Thị Ánh',
      'A & B;',
      '50% đấy',
      '5 < 6 > 4',
      '<3',
      'u1EC5',
      'utf-8',
      'a&b',
      '%',
      '%zz',
      '< b>',
    ],
  ])('is not “%s”', line => expect(isGarbled(line, line)).toBe(false))

  /** The bytes of UTF-8, each read as a character of windows-1252. */
  const asWestern = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

  it.each(['Nguyễn', 'Đặng Thị Ánh', 'é', '€', 'ệ ữ ợ'])('UTF-8 of “%s” read as windows-1252', text => {
    expect(asWestern(text)).not.toBe(text)
    expect(isReadAsWestern(asWestern(text))).toBe(true)
    expect(isGarbled('Nguyen', asWestern(text))).toBe(true)
  })

  it.each(['', 'Nguyen', 'Nguyễn', 'José', 'Noël', 'ÿ', 'Ã', 'Ā', 'Nguyá»…n Ễ', '\u0100'])(
    'is not “%s”',
    text => expect(isReadAsWestern(text)).toBe(false),
  )
})
