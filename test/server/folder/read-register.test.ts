import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { goodFiles, writeFolder } from './good-folder.ts'
import { act, RECEIPT, withRegister } from './register-fault-cases.ts'

const OTHER = '0000-1111-2222-3333'
const read = (files: Parameters<typeof writeFolder>[0]) => {
  const folder = writeFolder(files)
  const reading = readFolder(folder)
  rmSync(folder, { recursive: true })
  return reading
}
const whole = [
  act('void', { attempts: `[${RECEIPT}]`, code: 'sai-dang-ky' }),
  act('lift', { attempts: `[${RECEIPT}]` }),
  act('freeze', { at: '05/10/2024 11:00', round: 'dot-1' }),
  act('exclude', { at: '06/10/2024 08:00', people: `[${RECEIPT}]` }),
  act('regrade', { at: '06/10/2024 08:01', question: 'cs-001', how: 'rekey', right: '[C, A]' }),
  act('numbers', { at: '06/10/2024 09:00', source: 'xo-so', numbers: '[38, 7]' }),
  act('lots', { at: '06/10/2024 09:30', standing: 'contest', place: '1', pool: '3', selected: '[3, 1]' }),
  act('points', { at: '06/10/2024 10:00', agency: 'so-noi-vu', points: '9.5' }),
  act('publish', { at: '07/10/2024 08:00' }),
  act('decline', { at: '07/10/2024 08:00', people: `[${OTHER}]` }),
].join('')

describe('a register', () => {
  it('is empty where there is none, and where there are only comments', () => {
    for (const files of [goodFiles, withRegister('# chưa có quyết định nào\n')])
      expect(read(files).register).toMatchObject({ register: [], faults: [] })
  })

  it('is no part of the version of its contest', () => {
    const versions = ['# không có\n', whole].map(text => read(withRegister(text)).contest?.version)
    expect(versions[0]).toBeDefined()
    expect(versions[1]).toBe(versions[0])
  })

  it('tells all of its faults at once, and keeps no contest from being served', () => {
    const { contest, register } = read(
      withRegister(
        `${act('huy')}${act('void', { attempts: '[]', code: 'la' })}${act('freeze', { at: '5/13/2024' })}- 3\n`,
      ),
    )
    expect(register.register).toEqual([])
    expect(register.faults.map(({ line, code, column }) => [line, code, column])).toEqual([
      [1, 'bad-value', '1.act'],
      [13, 'bad-value', '2.attempts'],
      [16, 'bad-instant', '3.at'],
      [21, 'bad-value', '4'],
    ])
    expect(register.faults[0]?.problem).toContain('chỉ nhận void, lift, freeze')
    expect(contest).toBeDefined()
  })
})

describe('what a register says twice', () => {
  const told = (...acts: readonly string[]) =>
    read(withRegister(acts.join(''))).warnings.map(({ code, line, problem }) => [code, line, problem])
  const noVoid = act('void', { attempts: `[${RECEIPT}]`, code: 'sai-dang-ky' })

  it('is told at the later act, with the number of the earlier', () => {
    expect(told(act('freeze'), noVoid, act('freeze'))).toEqual([
      ['act-repeated', 15, 'Mục này ghi lại việc đã ghi ở mục 1: freeze.'],
    ])
    expect(told(act('exclude', { people: `[${OTHER}, ${RECEIPT}, ${OTHER}]` }))).toEqual([
      ['act-repeated', 7, `Mục này ghi lại việc đã ghi ở mục 1: exclude ${OTHER}.`],
    ])
  })

  it('is no more than right where it was undone between, or is of another round', () => {
    expect(told(noVoid, act('lift', { attempts: `[${RECEIPT}]` }), noVoid)).toEqual([])
    expect(told(act('freeze', { round: 'dot-1' }), act('freeze', { round: 'dot-2' }))).toEqual([])
  })
})

it('marks a question anew with full marks where nothing else is said', () => {
  const { register } = read(withRegister(act('regrade', { question: 'cs-001' }))).register
  expect(register[0]).toMatchObject({ act: 'regrade', how: 'full-marks' })
})

it('reads every kind of act, instants in +07:00', () => {
  const { register, faults } = read(withRegister(whole)).register
  expect(faults).toEqual([])
  expect(register.map(({ act: kind }) => kind)).toEqual([
    ...['void', 'lift', 'freeze', 'exclude', 'regrade', 'numbers', 'lots', 'points', 'publish', 'decline'],
  ])
  expect(register[0]).toEqual({
    ...{
      act: 'void',
      at: Date.parse('2024-10-05T09:00:00+07:00'),
      reason: 'Vì thế',
      basis: 'Biên bản số 03/BB-TTK',
    },
    ...{ proposed: 'Nguyễn Thị Lan', approved: 'Trần Văn Bình', attempts: [RECEIPT], code: 'sai-dang-ky' },
  })
})

it.each([
  '7k2m-9qxt-4b8w-0hnd',
  '7K2M-9QXT-4B8W-OHND',
  '7K2M 9QXT 4B8W 0HND',
  '7K2M9QXT4B8W0HND',
  '7K2M–9QXT–4B8W–0HND',
])('reads the receipt %s as it was meant', typed => {
  const { register, faults } = read(withRegister(act('exclude', { people: `[${typed}]` }))).register
  expect(faults).toEqual([])
  expect(register).toMatchObject([{ people: [RECEIPT] }])
})

it.each([
  ['\ufeff', (text: string) => `\ufeff${text}`],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['an hour written 9h00', (text: string) => text.replace('09:00', '9h00')],
])('reads a register with %s', (_, damage) => {
  const { register, faults } = read(withRegister(damage(act('exclude', { people: `[${RECEIPT}]` })))).register
  expect([register.length, faults]).toEqual([1, []])
})

/** A register damaged as tired people damage one: what it was and is, and what they are told, by the line. */
const damaged: readonly (readonly [was: string, is: string, line: number, told: RegExp])[] = [
  ['05/10/2024 09:00', '05/10/2024', 2, /ngày\/tháng\/năm giờ:phút/],
  ['05/10/2024', '10/25/2024', 2, /tháng trước ngày/],
  ['  reason: Vì thế\n', '', 1, /thiếu “reason”.*reason \(lý do\)/],
  ['  reason: Vì thế', '  ly-do: Vì thế', 3, /không có phần “ly-do”.*README/],
  ['reason: Vì thế', 'reason: Vì: thế', 3, /dấu hai chấm/],
  ['reason: Vì thế', 'reason:', 3, /cần chữ.*README/],
  ['  reason', '\treason', 3, /YAML/],
  [`[${RECEIPT}]`, RECEIPT, 7, /cần danh sách.*ngoặc vuông/],
  [`[${RECEIPT}]`, '[0912345678]', 7, /không phải mã biên nhận/],
  ['act: exclude', 'act: loại', 1, /chỉ nhận void.*README/],
  ['approved: Trần Văn Bình', 'approved: nguyễn thị lan', 6, /cần hai người/],
]
it.each(damaged)('tells where “%s” became “%s”', (was, is, line, told) => {
  const text = act('exclude', { people: `[${RECEIPT}]` }).replace(was, is)
  const { faults } = read(withRegister(text)).register
  expect(faults.map(each => `${each.line} ${each.problem} ${each.remedy}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${line} .*${told.source}`)),
  )
})
