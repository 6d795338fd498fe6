import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { agencies, bank, edit, type Files, put, rules } from './fault-case.ts'
import { faultCases } from './fault-cases.ts'
import { goodFiles, writeFolder } from './good-folder.ts'
import { withPinned } from './text-fault-cases.ts'

const demo = fileURLToPath(new URL('../../../demo/phu-tho-2024', import.meta.url))
const options = (three: string) => edit(bank, 'Bảy;Tám;Chín mươi', three)
const field = (type: string, label: string) =>
  edit(
    rules,
    '  - name: unit',
    `  - name: muc\n    label: ${label}\n    type: ${type}\n    required: true\n  - name: unit`,
  )

/** Folders in which nothing is wrong, though a careless rule might think so. */
const sound: Readonly<Record<string, Files>> = {
  'as they are shipped': goodFiles,
  'with people whose names begin with a letter': options('C. Mác;Ph. Ăng-ghen;V.I. Lê-nin'),
  'with numbers that differ a little': options('1,05 lần;1,5 lần;15 lần'),
  'with signs that are no marks': options('H’Hen Niê;3 × 4 m²;20 °C (±1)'),
  'with words of other languages': options('Noël;Windows® 10;São Paulo'),
  'with days, shares and codes': options('02/9/1945;10,5%;61/2018/NĐ-CP'),
  'with questions in options': options('Có, vì sao không?;Một - hai;“Một cửa”'),
  'with all and none in the middle of a sentence': options(
    'Tất cả cán bộ, công chức của tỉnh;Không có phương án nào của tỉnh được duyệt;Cả hai xã Cẩm Khê và Hương Cần',
  ),
  'with options that keep their place': withPinned('Tất cả các phương án trên', 'C'),
  'with several sites in one cell': edit(
    agencies,
    'https://camkhe.example.vn',
    'https://camkhe.example.vn, https://www.camkhe.example.vn',
  ),
  'with a title in quotation marks': edit(
    rules,
    'title: Cuộc thi “Tìm hiểu”',
    "title: 'Hội thi CCHC #ChuyểnĐổiSố & bạn' # tên",
  ),
  'with notes behind values that are no text': edit(rules, '  options: 3', '  options: 3 #số phương án'),
  'with every type of field': field('national-id', 'Số căn cước'),
  'with a text of several lines that looks like YAML': edit(
    rules,
    '    Tôi được rút lại.',
    '    Tôi được rút lại: #1, &hai, ba:bốn.',
  ),
  'in commas': put(
    agencies,
    (goodFiles[agencies] ?? '')
      .replaceAll(', ', ' ')
      .replaceAll(';', ',')
      .replace('Tên cơ quan đơn vị', '"Tên cơ quan, đơn vị"'),
  ),
}

describe('a sound folder', () => {
  it.each(Object.entries(sound))('%s has no fault', (_, files) => {
    const folder = writeFolder(files)
    const { faults, contest } = readFolder(folder)
    rmSync(folder, { recursive: true })
    expect(faults).toEqual([])
    expect(contest).toBeDefined()
  })

  it('is that of the demo, with its hundreds of questions', () => {
    expect(readFolder(demo).faults).toEqual([])
  })
})

it('damaged in one place, at least sixty are found at their file, row and cell (read-folder.test.ts reads each)', () => {
  const single = Object.values(faultCases)
    .flat()
    .filter(({ faults }) => faults.length === 1)
  const placed = single.filter(({ faults: [seen] }) => seen?.[2] !== null)
  expect(placed.length).toBeGreaterThanOrEqual(60)
})
