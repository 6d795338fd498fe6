import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../server/folder/parse-bank.ts'
import {
  damagedOptions,
  damagedQuestions,
  damagedTogether,
  listedStatements,
  optionsOfOthers,
  soundOptions,
  soundQuestions,
  soundTogether,
} from './bank-damage.ts'
import { bank } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

const good = goodFiles[bank] ?? ''
/** A cell as spreadsheets write it; `="01"` stands as programs write it. */
const cellOf = (text: string) =>
  /[;"\n]/.test(text) && !text.startsWith('=') ? `"${text.replaceAll('"', '""')}"` : text
/** What is told of the good bank with cells of `cs-003`, at line 5 and row 4, replaced. */
const told = (...changes: readonly (readonly [from: string, to: string])[]) => {
  const text = changes.reduce((all, [from, to]) => all.replace(from, () => cellOf(to)), good)
  return parseBank(bank, text, 3).faults.map(({ code, line, row, column }) => [code, line, row, column])
}
const toldOf = (question: string, [a, b, c]: readonly [string, string, string]) =>
  told(['Câu hỏi thứ ba?', question], ['Bảy', a], ['Tám', b], ['Chín mươi', c])
const inputs = (damage: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(damage).flatMap(([code, texts]) => texts.map(text => [text, code] as const))

describe('one damaged cell in a good bank is the one fault, at its row and cell', () => {
  it.each(inputs(damagedOptions))('option %j: %s', (text, code) =>
    expect(told(['Tám', text])).toEqual([[code, 5, 4, 'Phương án B']]),
  )
  it.each(inputs(optionsOfOthers))('last option %j: %s', (text, code) =>
    expect(told(['Chín mươi', text])).toEqual([[code, 5, 4, 'Phương án C']]),
  )
  it.each(inputs(damagedQuestions))('question %j: %s', (text, code) =>
    expect(told(['Câu hỏi thứ ba?', text])).toEqual([[code, 5, 4, 'Câu hỏi']]),
  )
})

describe('what only looks like damage is none', () => {
  it.each(soundOptions)('option %j', text => expect(told(['Tám', text])).toEqual([]))
  it.each(soundQuestions)('question %j', text => expect(told(['Câu hỏi thứ ba?', text])).toEqual([]))
  it.each(listedStatements)('%j with option %j', (question, option) =>
    expect(told(['Câu hỏi thứ ba?', question], ['Tám', option])).toEqual([]),
  )
  it.each(soundTogether)('%j with %j, %j, %j', (question, ...options) =>
    expect(toldOf(question, options)).toEqual([]),
  )
  it.each(damagedTogether)('but %s is told of %j with %j, %j, %j', (code, question, ...options) =>
    expect(toldOf(question, options)).toEqual([[code, 5, 4, 'Phương án B']]),
  )
  it('numbers, shares and days among their own kind', () => {
    for (const options of [
      ['45566', '45600', '40000'],
      ['1.2', '1.3', '2.1'],
      ['0,15', '0,2', '0,3'],
      ['45566', '45.000 đồng', '50000'],
      ['Khá (7 điểm)', 'Giỏi (8 điểm)', 'Kém (4 điểm)'],
      ['Vận tốc (v)', 'Thời gian (t)', 'Quãng đường'],
      ['ĐÚNG: vì có lợi', 'SAI: vì có hại', 'Không rõ'],
      ['+', '-', 'x'],
      ['.', '?', '!'],
      ['@', 'www', '#'],
      ['A-xít', 'Ba-dơ', 'Muối'],
      ['C/O', 'B-52', 'F-16'],
    ])
      expect(
        told(['Bảy', options[0] ?? ''], ['Tám', options[1] ?? ''], ['Chín mươi', options[2] ?? '']),
      ).toEqual([])
  })
  it('signs that stand for something still to come are found beside texts', () => {
    expect(told(['Tám', '-'], ['Chín mươi', '…']).map(([code, , , column]) => [code, column])).toEqual([
      ['placeholder', 'Phương án B'],
      ['placeholder', 'Phương án C'],
    ])
  })
  it('letters close to their options are a list where all have theirs', () => {
    for (const options of [
      ['A-Hà Nội', 'B-Huế', 'C-Cần Thơ'],
      ['A/ Hà Nội', 'B/ Huế', 'C/ Cần Thơ'],
      ['A-10', 'B-20', 'C-30'],
    ])
      expect(
        told(['Bảy', options[0] ?? ''], ['Tám', options[1] ?? ''], ['Chín mươi', options[2] ?? '']).map(
          ([code]) => code,
        ),
      ).toEqual(Array(3).fill('lettered-option'))
  })
  it('a share without its sign among shares is one, and a day turned round among days', () => {
    expect(told(['Bảy', '15%'], ['Tám', '0,15'], ['Chín mươi', '30%'])).toEqual([
      ['number-for-date', 5, 4, 'Phương án B'],
    ])
    expect(told(['Bảy', '01/3/2024'], ['Tám', '2024-03-02'], ['Chín mươi', '03/3/2024'])).toEqual([
      ['number-for-date', 5, 4, 'Phương án B'],
    ])
  })
})
