import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bank, Question } from '../../../server/contest/contest.ts'
import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { optionColumns, parseBank } from '../../../server/folder/parse-bank.ts'
import { difficultyNames } from '../../../server/folder/parse-drawing.ts'

const statuses = { draft: 'nháp', checked: 'đã đối chiếu', appraised: 'đã thẩm định' }
const letters = 'ABCDEFGH'

/** RFC 4180: quotes only where they are needed. */
const cellOf = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

function writeBank(bank: Bank, options: number, delimiter: string, newline: string): string {
  const header = [
    'Mã',
    'Chủ đề',
    'Câu hỏi',
    ...optionColumns(options),
    'Đáp án',
    'Căn cứ',
    'Giải thích',
    'Trạng thái',
    'Nhóm loại trừ',
    'Độ khó',
  ]
  const rows = bank.map(question => [
    question.id,
    question.topic,
    question.text,
    ...question.options,
    question.right.map(index => letters[index]).join(','),
    question.source,
    question.explanation,
    statuses[question.status],
    question.groups?.join(' ') ?? '',
    question.difficulty === undefined ? '' : difficultyNames[question.difficulty],
  ])
  const lines = [header, ...rows].map(cells => cells.map(cell => cellOf(cell, delimiter)).join(delimiter))
  return lines.map(line => line + newline).join('')
}

const word = fc.string({
  unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặ0123456789;,"\'|().%–“”=+-@'),
  minLength: 1,
  maxLength: 8,
})
/** What is told of texts as such: random ones look like anything. */
const ofContent: ReadonlySet<FaultCode> = new Set<FaultCode>([
  ...([
    'author-mark',
    'lettered-option',
    'option-by-letter',
    'unpinned-option',
    'identical-options',
  ] as const),
  ...(['placeholder', 'doubled-text', 'number-for-date', 'numbered-question'] as const),
  ...(['spreadsheet-damage', 'legacy-encoding', 'markup', 'garbled-letters'] as const),
])

/** Not what Excel makes of a formula: that is a fault of its own. */
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map(each => each.join(' '))
  .filter(text => !text.startsWith('='))
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map(each => each.join('\n'))

const questionOf = (options: number): fc.Arbitrary<Question> =>
  fc.tuple(basicsOf(options), drawing).map(([basics, more]) => ({ ...basics, ...more }))

const drawing = fc.record(
  {
    groups: fc.uniqueArray(fc.constantFrom('a', 'par-index-ten', 'qd-749'), { minLength: 1 }),
    difficulty: fc.constantFrom('easy', 'medium', 'hard'),
  },
  { requiredKeys: [] },
)

const basicsOf = (options: number): fc.Arbitrary<Question> =>
  fc.record({
    id: fc.nat({ max: 999 }).map(number => `cs-${String(number).padStart(3, '0')}`),
    topic: fc.constantFrom('chinh-sach', 'ky-luat'),
    text: lines,
    options: fc.uniqueArray(words, { minLength: options, maxLength: options }),
    right: fc
      .uniqueArray(fc.nat({ max: options - 1 }), { minLength: 1, maxLength: options - 1 })
      .map(right => right.sort((a, b) => a - b)),
    source: words,
    explanation: lines,
    status: fc.constantFrom('draft', 'checked', 'appraised'),
  })

const written = fc.integer({ min: 2, max: 8 }).chain(options =>
  fc.record({
    options: fc.constant(options),
    bank: fc.array(questionOf(options), { minLength: 1, maxLength: 5 }),
    delimiter: fc.constantFrom(';', ',', '\t'),
  }),
)

describe('parseBank', () => {
  it('loses nothing: what was written is what is read, under every delimiter', () => {
    fc.assert(
      fc.property(written, ({ options, bank, delimiter }) => {
        const read = parseBank('bank/1.csv', writeBank(bank, options, delimiter, '\n'), options)
        expect(read.faults.filter(({ code }) => !ofContent.has(code))).toEqual([])
        expect(read.questions.map(({ value }) => value)).toEqual(bank)
      }),
    )
  })

  it('takes what stands within a cell for a text, though it looks like a formula of another delimiter', () => {
    const question = { topic: 'a', source: 'a', explanation: 'a', right: [0], status: 'draft' } as const
    const bank: Bank = [
      { ...question, id: 'cs-000', text: 'a\n,=', options: ['a', ';"', 'm'] },
      { ...question, id: 'cs-001', text: 'a', options: ['b', 'v', 'h'] },
    ]
    const { questions } = parseBank('bank/1.csv', writeBank(bank, 3, ';', '\n'), 3)
    expect(questions.map(({ value }) => value)).toEqual(bank)
  })

  it('knows the line and the Excel row of every question', () => {
    fc.assert(
      fc.property(written, ({ options, bank, delimiter }) => {
        const { questions } = parseBank('bank/1.csv', writeBank(bank, options, delimiter, '\n'), options)
        let line = 2
        for (const [index, { row, value }] of questions.entries()) {
          expect([row.line, row.row]).toEqual([line, index + 2])
          line += `${value.text}${value.explanation}`.split('\n').length
        }
      }),
    )
  })

  it('believes the header when the rules cannot say how many options there are', () => {
    fc.assert(
      fc.property(written, ({ options, bank, delimiter }) => {
        const text = writeBank(bank, options, delimiter, '\n')
        expect(parseBank('bank/1.csv', text, undefined)).toEqual(parseBank('bank/1.csv', text, options))
      }),
    )
  })

  it('never throws, whatever the file holds', () => {
    const scraps = fc.constantFrom(
      '"',
      ';',
      ',',
      '\n',
      '\t',
      'Mã',
      'Phương án A',
      'B',
      ' ',
      '\u200b',
      'đ',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), parts => {
        expect(() => parseBank('bank/1.csv', parts.join(''), undefined)).not.toThrow()
      }),
    )
  })
})
