import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { warningSentences } from '../../../server/folder/fault-sentences.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { goodFiles, writeFolder } from './good-folder.ts'

const bank = 'bank/1-chinh-sach.csv'
const long = 'Một phương án dài hơn hẳn các phương án khác của câu hỏi này'

/** File, the replacements made in it, then the file, line and column of the warning. */
const cases = {
  'draft-questions': [bank, [['Vì “thế”.;đã thẩm định', 'Vì “thế”.;nháp']], bank, null, null],
  'longest-option-right': [
    bank,
    [
      [';A;Điều 1', ';C;Điều 1'],
      [';b;', ';C;'],
    ],
    'bank',
    null,
    null,
  ],
  'unlike-options': [bank, [['Chín mươi', long]], bank, 5, 'Phương án C'],
  'agency-without-site': ['agencies.csv', [['https://camkhe.example.vn', '']], 'agencies.csv', 5, 'Trang'],
  'repetition-pays': [
    'rules.yaml',
    [
      ['limit: 3', 'limit: null'],
      ['metric: people', 'metric: attempts'],
    ],
    'rules.yaml',
    40,
    'prizes.collective.1.metric',
  ],
} as const

it.each(Object.entries(cases))(
  '%s warns and lets the contest open',
  (code, [file, edits, where, line, column]) => {
    const text = edits.reduce((before, [from, to]) => before.replace(from, to), goodFiles[file] ?? '')
    const folder = writeFolder({ ...goodFiles, [file]: text })
    const { contest, warnings } = readFolder(folder)
    rmSync(folder, { recursive: true })
    expect(contest).toBeDefined()
    expect(warnings.map(found => [found.code, found.file, found.line, found.column])).toEqual([
      [code, where, line, column],
    ])
  },
)

it('has a case for every warning', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(warningSentences).sort())
})
