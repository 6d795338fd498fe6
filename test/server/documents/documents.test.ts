import { inflateRawSync } from 'node:zlib'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fixZipTimes } from '../../../server/documents/fix-zip-times.ts'
import { printTable } from '../../../server/documents/print-table.ts'
import type { Table } from '../../../server/documents/table.ts'
import { writeCsv } from '../../../server/documents/write-csv.ts'
import { MOST_ROWS, writeWorkbook } from '../../../server/documents/write-workbook.ts'

/** The files of a ZIP archive by their names, by its directory. */
function filesIn(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(archive.length - 6)
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map(field => archive.readUInt16LE(at + field))
    const local = archive.readUInt32LE(at + 42)
    const content = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(content, content + (size ?? 0))
    files.set(archive.toString('utf8', at + 46, at + 46 + (name ?? 0)), inflateRawSync(packed).toString())
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

const traps = [
  '=1+1',
  '+84912345678',
  '-5',
  '@SUM(A1)',
  '0912345678',
  'Nguyễn “A”; B',
  '\tx',
  'x\u0000y',
  '1/2',
]
const table: Table = {
  name: 'So sánh',
  heading: ['Cuộc thi', 'Số liệu đến 12:00 ngày 01/10/2024'],
  columns: [
    { title: 'Cơ quan', kind: 'text' },
    { title: 'Lượt', kind: 'number' },
    { title: 'Tỷ lệ', kind: 'share' },
  ],
  rows: [
    ['Sở A', 1204, { n: 1, of: 3 }],
    ['Sở B', 0, { n: 5, of: 4 }],
    ['Sở C', 2.5, null],
    ['Sở D', null, { n: 2, of: 0 }],
    ...traps.map(text => [text, 1, null] as const),
  ],
}

describe('a .csv file', () => {
  const lines = writeCsv(table).split('\r\n')

  it('has its mark, its header first, decimal commas and shares as counted', () => {
    expect(lines.slice(0, 5)).toEqual([
      '\ufeffCơ quan;Lượt;Tỷ lệ;Tỷ lệ (%)',
      'Sở A;1204;1/3;33,3333',
      'Sở B;0;5/4;125',
      'Sở C;2,5;;',
      'Sở D;;2/0;',
    ])
  })

  it('has no cell that a spreadsheet takes for a formula, and leaves numbers numbers', () => {
    expect(lines.slice(5, 14)).toEqual([
      "'=1+1;1;;",
      "'+84912345678;1;;",
      "'-5;1;;",
      "'@SUM(A1);1;;",
      '0912345678;1;;',
      '"Nguyễn “A”; B";1;;',
      "'\tx;1;;",
      'xy;1;;',
      '1/2;1;;',
    ])
    expect(writeCsv({ columns: [{ title: 'Điểm', kind: 'number' }], rows: [[-5]] })).toBe(
      '\ufeffĐiểm\r\n-5\r\n',
    )
  })
})

describe('a workbook', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('keeps text text and numbers numbers', async () => {
    const [sheet] = await readXlsxFile(await writeWorkbook([table, { ...table, name: 'Hai' }]))
    expect(sheet?.sheet).toBe('So sánh')
    const [first, , head, ...rows] = sheet?.data ?? []
    expect(first?.[0]).toBe('Cuộc thi')
    expect(head).toEqual(['Cơ quan', 'Lượt', 'Tỷ lệ', 'Tỷ lệ (%)'])
    expect(rows[0]).toEqual(['Sở A', 1204, '1/3', 1 / 3])
    expect(rows.slice(4).map(([text]) => text)).toEqual(traps.map(text => text.replace('\u0000', '').trim()))
  })

  it('has no formula in it', async () => {
    const bytes = await writeWorkbook([
      { name: 'A', columns: [{ title: '=2+2', kind: 'text' }], rows: [['=1+1']] },
    ])
    const [sheet] = await readXlsxFile(bytes)
    expect(sheet?.data).toEqual([['=2+2'], ['=1+1']])
    const written = [...filesIn(bytes)].map(([, xml]) => xml).join('')
    expect(written).toContain('=1+1')
    expect(written).not.toMatch(/<f[ >]|t="str"/)
  })

  it('is the same bytes whenever it is written', async () => {
    vi.setSystemTime(Date.UTC(2024, 0, 1))
    const first = await writeWorkbook([table])
    vi.setSystemTime(Date.UTC(2026, 5, 7, 8, 9, 10))
    expect((await writeWorkbook([table])).equals(first)).toBe(true)
  })

  it('says of what is longer than a sheet that the .csv has all of it', async () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, () => ['x'])
    const long = { name: 'Dài', columns: [{ title: 'A', kind: 'text' as const }], rows }
    const [sheet] = await readXlsxFile(await writeWorkbook([long]))
    expect(sheet?.data[0]).toEqual([`Bảng có ${MOST_ROWS + 1} dòng; tệp .csv kèm theo có đủ.`])
    expect(sheet?.data.length).toBe(MOST_ROWS + 2)
  })

  it('is refused where it is no archive', () => {
    expect(() => fixZipTimes(Buffer.from('PK'))).toThrow('no ZIP archive')
  })
})

it('is laid out for a terminal, numbers to the right', () => {
  const rows = table.rows.slice(0, 2)
  expect(printTable({ ...table, rows })).toEqual([
    'Cuộc thi',
    'Số liệu đến 12:00 ngày 01/10/2024',
    '',
    'Cơ quan   Lượt  Tỷ lệ  Tỷ lệ (%)',
    'Sở A     1.204  1/3       33,33%',
    'Sở B         0  5/4         125%',
  ])
})
