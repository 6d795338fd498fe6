import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { agencies, bank, type FaultCase, other, put } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

const above = (file: string, lines: string) => put(file, lines + (goodFiles[file] ?? ''))

/** The file with something written behind every row, as Excel does for a column that was once used. */
const behind = (file: string, cells: string, head = cells) => {
  const lines = (goodFiles[file] ?? '').split('\n')
  return put(file, lines.map((line, at) => (line ? line + (at === 0 ? head : cells) : line)).join('\n'))
}
const simple = (file: string) => {
  const rows = goodFiles[file]?.replace(/"https:\/\/sonoivu[^"]*"/, 'https://sonoivu.example.vn') ?? ''
  return { ...goodFiles, [file]: rows }
}
const [, ...rowsOfOther] = (goodFiles[other] ?? '').split('\n')

/** Accidents at the head of a table: each is one fault, and never a pile of what follows from it. */
export const headFaultCases = {
  'title-above-header': [
    {
      files: above(agencies, 'DANH SÁCH CƠ QUAN, ĐƠN VỊ;;;;\n'),
      faults: [['title-above-header', agencies, 1, 1, null]],
    },
    {
      files: above(bank, '\n"BỘ CÂU HỎI\nnăm 2024"\n(kèm theo Kế hoạch số 01);;;;;;;;;\n\n'),
      faults: [['title-above-header', bank, 2, 2, null]],
    },
    {
      files: above(bank, 'sep=;\nBỘ CÂU HỎI\n'),
      faults: [['title-above-header', bank, 1, 1, null]],
    },
    {
      files: { ...above(other, 'Bộ câu hỏi, chủ đề 3\n') },
      faults: [['title-above-header', other, 1, 1, null]],
    },
  ],
  'separator-line': [
    { files: above(agencies, 'sep=;\n'), faults: [['separator-line', agencies, 1, 1, null]] },
    { files: above(other, 'sep=,\n'), faults: [['separator-line', other, 1, 1, null]] },
    { files: above(bank, '"SEP=;"\n'), faults: [['separator-line', bank, 1, 1, null]] },
  ],
  'no-header': [
    { files: put(other, rowsOfOther.join('\n')), faults: [['no-header', other, 1, 1, null]] },
    {
      // Its rows are read by the order of the columns: the fault hides none of theirs.
      files: put(other, rowsOfOther.join('\n').replace('kl-001', 'cs-002')),
      faults: [
        ['no-header', other, 1, 1, null],
        ['duplicate-id', other, 1, 1, 'Mã'],
      ],
    },
    {
      files: put(agencies, 'Code;Name;Block;Staff;Sites\na;A;B;1;\n'),
      faults: [['no-header', agencies, 1, 1, null]],
    },
    { files: put(agencies, ''), faults: [['no-header', agencies, 1, 1, null]] },
    { files: above(agencies, 'x\n'.repeat(10)), faults: [['no-header', agencies, 1, 1, null]] },
  ],
  'nameless-column': [
    { files: behind(other, ',,,'), faults: [['nameless-column', other, 1, 1, 'K']] },
    { files: behind(other, ',ghi chú', ', '), faults: [['nameless-column', other, 1, 1, 'K']] },
    {
      files: {
        ...simple(agencies),
        [agencies]: simple(agencies)[agencies]?.replace(/^/gm, ';').replace(/;$/, '') ?? '',
      },
      faults: [['nameless-column', agencies, 1, 1, 'A']],
    },
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
