import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { type WarningCode, warningSentences } from '../../../server/folder/warning.ts'
import { withColumns } from './award-fault-cases.ts'
import { agencies, bank, edit, type Files, other, put, rules } from './fault-case.ts'
import { goodFiles, writeFolder } from './good-folder.ts'
import { act, RECEIPT, register, withRegister } from './register-fault-cases.ts'

const long = 'Một phương án dài hơn hẳn các phương án khác của câu hỏi này'
const words = 'thành phố huyện xã phường thôn bản tổ đội nhóm lớp trường'.split(' ')

/** The first bank with twelve more questions, each with these cells from `Phương án A` to `Căn cứ`. */
const twelve = (cells: string): Files => {
  const rows = words.map(
    (word, at) =>
      `cs-1${at + 10};chinh-sach;Ở ${word} ai lo?;${cells};Vì ${word} có trách nhiệm.;đã thẩm định;\n`,
  )
  return put(bank, (goodFiles[bank] ?? '') + rows.join(''))
}
const decree = 'Nghị định số 61/2018/NĐ-CP, Điều 5'
const sentences = [
  'Người đứng đầu cơ quan đó quyết định',
  'Công chức một cửa quyết định',
  'Bộ phận Một cửa của xã quyết định',
]
/** One more question than the good folder has, at line 6 and row 5. */
const more = (text: string, options: string): Files =>
  put(
    bank,
    `${goodFiles[bank]}cs-004;chinh-sach;${text};${options};A;${decree};Vì có lý do riêng.;đã thẩm định;\n`,
  )

const leaders = `  - name: group
    label: Nhóm
    type: choice
    required: false
    options: [{ value: lanh-dao, label: Lãnh đạo }, { value: nhan-vien, label: Nhân viên }]
consent:`

/** A prize by rate with these words, where every headcount and its source is known unless the columns say otherwise. */
const rate = (
  words: Readonly<Record<string, string>>,
  columns: Parameters<typeof withColumns>[0] = { Nguồn: ['a', 'b', 'c'] },
  headcount = ';90;',
): Files => {
  const { formula = 'rate', ...more } = words
  const said = Object.entries(more).map(([word, value]) => `      ${word}: ${value}\n`)
  const written = (goodFiles[rules] ?? '')
    .replace('metric: people', `formula: ${formula}`)
    .replace('      unit: declared\n', said.join(''))
    .replace('consent:', leaders)
  const listed = String(withColumns(columns)[agencies]).replace(';;http:', `${headcount}http:`)
  return { ...put(rules, written), [agencies]: listed }
}

/** A folder, and the file, line and column of its one warning. */
const cases: Record<WarningCode, readonly [Files, string, number | null, string | null]> = {
  'draft-questions': [edit(bank, 'Vì “thế”.;đã thẩm định', 'Vì “thế”.;nháp'), bank, null, null],
  'unappraised-questions': [edit(bank, 'Vì “thế”.;đã thẩm định', 'Vì “thế”.;đã đối chiếu'), bank, null, null],
  'lonely-group': [
    put(
      other,
      (goodFiles[other] ?? '')
        .replace('Trạng thái', 'Trạng thái,Nhóm loại trừ')
        .replace(/định\n/, 'định,thoi-han\n'),
    ),
    other,
    2,
    'Nhóm loại trừ',
  ],
  'unlike-options': [edit(bank, 'Chín mươi', long), bank, 5, 'Phương án C'],
  'agency-without-site': [edit('agencies.csv', 'https://camkhe.example.vn', ''), 'agencies.csv', 5, 'Trang'],
  'site-not-public': [edit(agencies, 'https://camkhe.example.vn', 'http://10.0.3.7'), agencies, 5, 'Trang'],
  'site-like-another': [
    edit(agencies, 'https://camkhe.example.vn', 'https://www.sonoivu.example.vn'),
    agencies,
    5,
    'Trang',
  ],
  'headcount-zero': [edit(agencies, ';2100;', ';0;'), agencies, 5, 'Biên chế'],
  'label-of-another-type': [
    edit(
      rules,
      '  - name: unit',
      '  - name: card\n    label: Số căn cước\n    type: text\n    required: false\n  - name: unit',
    ),
    rules,
    50,
    'fields.2.type',
  ],
  'identity-is-text': [
    edit(rules, 'label: Số điện thoại\n    type: phone', 'label: Mã số\n    type: text'),
    rules,
    42,
    'identity',
  ],
  'closes-a-minute-early': [
    edit(rules, '30/09/2024 17:30', '30/09/2024 23h59'),
    rules,
    14,
    'rounds.2.closes',
  ],
  'block-spelt-twice': [edit(agencies, 'UBND cấp huyện', 'Sở, Ban, Ngành'), agencies, 5, 'Khối'],
  'repetition-pays': [
    put(
      'rules.yaml',
      (goodFiles['rules.yaml'] ?? '')
        .replace('limit: 3', 'limit: null')
        .replace('metric: people', 'metric: attempts'),
    ),
    'rules.yaml',
    40,
    'prizes.collective.1.metric',
  ],
  'no-qualification': [
    edit(rules, 'rule: prizes.individual\n', 'rule: prizes\n'),
    rules,
    35,
    'prizes.individual.1',
  ],
  'criterion-after-draw': [
    put(
      rules,
      String(edit(rules, '  - nearest-prediction', '  - draw\n  - nearest-prediction')[rules]).replace(
        'identity:',
        'draw: { by: hall }\nidentity:',
      ),
    ),
    rules,
    74,
    'ranking.2',
  ],
  'draw-unannounced': [edit(rules, '  collective:', '  ties: draw\n  collective:'), rules, 37, 'prizes.ties'],
  'rate-by-host': [rate({ unit: 'host', staff: '[can-bo]' }), rules, 41, 'prizes.collective.1.unit'],
  'rate-without-staff': [rate({ unit: 'declared' }), rules, 40, 'prizes.collective.1.formula'],
  'headcount-unknown': [
    rate({ unit: 'declared', staff: '[can-bo]' }, { Nguồn: ['a', 'b', 'c'] }, ';;'),
    agencies,
    null,
    'Biên chế',
  ],
  'headcount-unsourced': [
    rate({ unit: 'agree', staff: '[can-bo]' }, { Nguồn: ['a', '', 'c'] }),
    agencies,
    null,
    'Nguồn',
  ],
  'group-headcount-unknown': [
    rate(
      {
        formula: 'rate-mandatory',
        unit: 'declared',
        staff: '[can-bo]',
        mandatory: '[{ group: lanh-dao, count: 1 }]',
      },
      { Nguồn: ['a', 'b', 'c'], 'Biên chế: lanh-dao': ['0', '3', ''] },
    ),
    agencies,
    null,
    'Biên chế: lanh-dao',
  ],
  'act-repeated': [
    withRegister(
      act('void', { attempts: `[${RECEIPT}]`, code: 'sai-dang-ky' }) +
        act('void', { attempts: `[${RECEIPT}]`, code: 'sai-dang-ky' }),
    ),
    register,
    15,
    '2.attempts.1',
  ],
  'drop-without-ratio': [
    withRegister(act('regrade', { question: 'cs-001', how: 'drop' })),
    register,
    8,
    '1.how',
  ],
  'middle-number': [twelve(`1 ngày;2 ngày;3 ngày;B;${decree}`), bank, null, null],
  'middle-date': [twelve(`01/7/2024;02/7/2024;03/7/2024;B;${decree}`), bank, null, null],
  'key-shortest': [twelve(`${sentences.join(';')};B;${decree}`), bank, null, null],
  'key-longest': [twelve(`${sentences.join(';')};A;${decree}`), bank, null, null],
  'absolute-word': [twelve(`Chỉ ông;Bà;Chị;B;${decree}`), bank, null, null],
  'document-trivia': [
    put(
      bank,
      String(twelve(`Ông;Bà;Chị;A;${decree}`)[bank]).replaceAll(
        /(?<=Ở (?:thành|phố) ai lo\?;)Ông;Bà/g,
        'Luật số 1/2023/QH15;Luật số 2/2023/QH15',
      ),
    ),
    bank,
    null,
    null,
  ],
  trivia: [twelve(`82,66%;Đạt;Không;A;${decree}`), bank, null, null],
  'bare-explanation': [
    put(
      bank,
      String(twelve(`Ông;Bà;Chị;A;${decree}`)[bank]).replaceAll(/Vì (\S+) có trách nhiệm/g, 'Ở $1 ông lo'),
    ),
    bank,
    null,
    null,
  ],
  'near-double': [more('Câu hỏi thứ nhất nhất?', 'Ông;Bà;Chị'), bank, 6, 'Câu hỏi'],
  'incomplete-citation': [edit(other, 'Luật số 52/2019/QH14 Điều 4', 'Luật Viên chức'), other, 2, 'Căn cứ'],
  'acronym-told': [more('BPMC là tên viết tắt của gì?', 'Bộ phận Một cửa;Bà;Chị'), bank, 6, 'Câu hỏi'],
  'year-in-stem': [more('Luật năm 2010 có từ khi nào?', 'Năm 2010;2011;2012'), bank, 6, 'Câu hỏi'],
}
describe.each(Object.entries(cases))('%s', (code, [files, file, line, column]) => {
  it('warns and lets the contest open', () => {
    const folder = writeFolder(
      code === 'acronym-told'
        ? { ...files, [other]: goodFiles[other]?.replace('kỷ luật?', 'BPMC (Bộ phận Một cửa)?') ?? '' }
        : files,
    )
    const { contest, warnings } = readFolder(folder)
    rmSync(folder, { recursive: true })
    expect(contest).toBeDefined()
    expect(warnings.map(found => [found.code, found.file, found.line, found.column])).toEqual([
      [code, file, line, column],
    ])
  })
})

it('has a case for every warning', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(warningSentences).sort())
})
