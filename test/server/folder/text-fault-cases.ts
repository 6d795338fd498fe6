import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { agencies, bank, edit, type FaultCase, one, other, put, rules } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

/** `Tám`, an option of `cs-003`, as something else. */
const option = (code: FaultCode, text: string): FaultCase =>
  one(code, bank, ['Tám', text], 5, 'Phương án B', 4)
/** The last option of `cs-003`. */
const last = (code: FaultCode, text: string): FaultCase =>
  one(code, bank, ['Chín mươi', text], 5, 'Phương án C', 4)
const cell = (code: FaultCode, text: string): FaultCase =>
  one(code, bank, ['Điều 3;Vì', `${text};Vì`], 5, 'Căn cứ', 4)
const title = (code: FaultCode, written: string, column = 'title'): FaultCase =>
  one(code, rules, ['title: Cuộc thi “Tìm hiểu”', written], 2, column)
/** The first bank with the column “Giữ vị trí cuối”, where `cs-003` has `last` and these two cells. */
export const withPinned = (last: string, pinned: string) => {
  const lines = (goodFiles[bank] ?? '').replace('Chín mươi', last).split('\n')
  const ends = [';Giữ vị trí cuối', ';', '', ';', `;${pinned}`, '']
  return put(bank, lines.map((line, at) => line + (ends[at] ?? '')).join('\n'))
}
const comma = (text: string | undefined) =>
  (text ?? '')
    .replace(/"https:\/\/sonoivu[^"]*"/, 'https://sonoivu.example.vn')
    .replaceAll(', ', ' ')
    .replaceAll(';', ',')

/** How texts are spelt and set, what tables and YAML make of them, and options that do not stand on their own. */
export const textFaultCases = {
  'misspelt-column': [
    one('misspelt-column', agencies, ['Khối;', 'Khói;'], 1, 'Khối'),
    one('misspelt-column', bank, ['Giải thích', 'Giai thich'], 1, 'Giải thích'),
    one('misspelt-column', bank, ['Trạng thái', 'Trạng thaii'], 1, 'Trạng thái'),
    {
      files: edit(bank, 'Mã;', 'Ma;\n'.trim()),
      faults: [['misspelt-column', bank, 1, 1, 'Mã']],
    },
    {
      // A fault of the header hides none below it.
      files: { ...edit(bank, 'Mã;', 'Ma;'), [other]: (goodFiles[other] ?? '').replace('kl-001', 'cs-002') },
      faults: [
        ['misspelt-column', bank, 1, 1, 'Mã'],
        ['duplicate-id', other, 2, 2, 'Mã'],
      ],
    },
  ],
  'unquoted-comma': [
    {
      files: put(agencies, comma(goodFiles[agencies]).replace('Tên cơ quan đơn vị', 'Tên cơ quan, đơn vị')),
      faults: [['unquoted-comma', agencies, 1, 1, 'Tên cơ quan, đơn vị']],
    },
  ],
  'wrong-separator': [
    one(
      'wrong-separator',
      agencies,
      [
        'ubnd-cam-khe;UBND huyện Cẩm Khê;UBND cấp huyện;2100;https',
        'ubnd-cam-khe,UBND huyện Cẩm Khê,UBND cấp huyện,2100,https',
      ],
      5,
      null,
      4,
    ),
    one(
      'wrong-separator',
      agencies,
      [
        'ubnd-cam-khe;UBND huyện Cẩm Khê;UBND cấp huyện;2100;https',
        'ubnd-cam-khe\tUBND huyện Cẩm Khê\tUBND cấp huyện\t2100\thttps',
      ],
      5,
      null,
      4,
    ),
  ],
  'legacy-encoding': [
    option('legacy-encoding', 'Thêi h¹n gi¶i quyÕt hå s¬'),
    option('legacy-encoding', 'Thôøi haïn giaûi quyeát'),
    option('legacy-encoding', 'Së Néi vô'),
    option('legacy-encoding', 'h\u00adíng dÉn'),
    cell('legacy-encoding', 'Điều 3 NghÞ ®Þnh'),
    title('legacy-encoding', 'title: Cuéc thi t×m hiÓu'),
  ],
  'garbled-letters': [
    option('garbled-letters', 'Sá»Ÿ Ná»™i vá»¥'),
    option('garbled-letters', 'S? N?i v?'),
    cell('garbled-letters', 'Nguyá»…n'),
  ],
  markup: [
    option('markup', 'Sở&nbsp;Nội vụ'),
    option('markup', '<b>Sở Nội vụ</b>'),
    option('markup', 'Sở<br/>Nội vụ'),
    option('markup', 'S&#7903; Nội vụ'),
    option('markup', '**Sở Nội vụ**'),
    option('markup', '![](a.png)'),
    cell('markup', 'Điều 3 &amp; 4'),
  ],
  'author-mark': [
    ...[
      '(Đáp án đúng) Sở Nội vụ',
      'Sở Nội vụ *',
      'Sở Nội vụ (Đ)',
      "'Sở Nội vụ",
      'Sở Nội vụ ✓',
      '* Sở Nội vụ',
    ],
    ...[
      'Sở Nội vụ [x]',
      'Đáp án: Sở Nội vụ',
      'Sở Nội vụ (đúng)',
      'Sở Nội vụ => đúng',
      '✗ Sở Nội vụ',
      'Sở Nội vụ (sai)',
      'Sở Nội vụ - ĐÚNG',
      '**Sở Nội vụ',
    ],
  ].map(text => option('author-mark', text)),
  placeholder: [
    option('placeholder', '-'),
    one('placeholder', bank, ['Vì “thế”.', '...'], 5, 'Giải thích', 4),
    one('placeholder', agencies, ['Sở Tư pháp', '-'], 4, 'Tên cơ quan, đơn vị', 3),
  ],
  'doubled-text': [option('doubled-text', 'Sở Nội vụ, Sở Nội vụ')],
  'number-for-date': [option('number-for-date', '45566')],
  'numbered-question': [
    one('numbered-question', bank, ['Câu hỏi thứ ba?', 'Câu 3: Ai quyết định?'], 5, 'Câu hỏi', 4),
  ],
  'key-in-question': [
    one('key-in-question', bank, ['Câu hỏi thứ ba?', 'Ai quyết định? (Đáp án: B)'], 5, 'Câu hỏi', 4),
  ],
  'options-in-question': [
    one('options-in-question', bank, ['Câu hỏi thứ ba?', 'Ai? A. Sở B. Bộ C. Tỉnh'], 5, 'Câu hỏi', 4),
  ],
  'unknown-separator': [
    {
      files: put(bank, (goodFiles[bank] ?? '').replaceAll(';', '|')),
      faults: [['unknown-separator', bank, 1, 1, null]],
    },
  ],
  'lettered-option': ['B. Sở Nội vụ', 'B) Sở Nội vụ', 'b. Sở Nội vụ', 'B: Sở Nội vụ'].map(text =>
    option('lettered-option', text),
  ),
  'option-by-letter': [
    ...[
      'Cả A và B',
      'A và B đúng',
      'Cả A, B và C đều đúng',
      'Phương án A và B',
      'Cả “A” và “B”',
      'Cả a và b.',
    ],
    ...['Chỉ phương án A', 'A và C', 'Cả phương án A và phương án B', 'Cả A lẫn B', 'Đáp án A'],
  ].map(text => last('option-by-letter', text)),
  'unpinned-option': [
    ...[
      'Tất cả các phương án trên',
      'Cả hai phương án trên',
      'Cả 3 phương án trên',
      'Tất cả đều đúng',
      'Cả hai đều đúng',
    ],
    ...[
      'Không có phương án nào đúng',
      'Tất cả các ý trên đều đúng.',
      'Cả ba ý trên',
      'Các phương án trên đều sai',
    ],
    ...[
      'Tất cả',
      'Cả ba phương án còn lại',
      'Không có đáp án đúng',
      'Phương án khác',
      'Không phương án nào',
      'Tất cả các đáp án trên đều đúng',
      'Cả 2 câu trên đều đúng',
    ],
  ].map(text => last('unpinned-option', text)),
  'pinned-not-an-option': [
    {
      files: withPinned('Tất cả các phương án trên', 'D'),
      faults: [
        ['pinned-not-an-option', bank, 5, 4, 'Giữ vị trí cuối'],
        ['unpinned-option', bank, 5, 4, 'Phương án C'],
      ],
    },
    {
      files: withPinned('Chín mươi', 'x'),
      faults: [['pinned-not-an-option', bank, 5, 4, 'Giữ vị trí cuối']],
    },
  ],
  'missing-space': [
    one('missing-space', rules, ['  options: 3', '  options:3'], 23, 'options'),
    one('missing-space', rules, ['  validFor: 24', '  validFor:24'], 25, 'validFor'),
    one('missing-space', rules, ['organiser: Sở', 'organiser:Sở'], 3, 'organiser'),
    one('missing-space', rules, ['organiser: Sở', 'organiser：Sở'], 3, 'organiser'),
    one('missing-space', rules, ['  - most-right', '  -most-right'], 72, null),
  ],
  'odd-space': [
    one('odd-space', rules, ['  options: 3', '\u00a0 options: 3'], 23, 'options'),
    one('odd-space', rules, ['  options: 3', '  options:\u00a03'], 23, 'options'),
    one('odd-space', rules, ['  options: 3', '\u3000options: 3'], 23, 'options'),
  ],
  'cut-by-hash': [
    title('cut-by-hash', 'title: Hội thi CCHC #ChuyểnĐổiSố 2024'),
    title('cut-by-hash', 'title: #CảiCáchHànhChính'),
    one('cut-by-hash', rules, ['label: Cán bộ', 'label: Cán bộ #1'], 60, 'label'),
  ],
  'cut-by-mark': [title('cut-by-mark', 'title: &cuộc thi'), title('cut-by-mark', 'title: !Hội thi')],
  'identity-is-shared': [
    one(
      'identity-is-shared',
      rules,
      ['label: Số điện thoại\n    type: phone', 'label: Họ và tên\n    type: name'],
      42,
      'identity',
    ),
    one(
      'identity-is-shared',
      rules,
      ['label: Số điện thoại\n    type: phone', 'label: Ngày sinh\n    type: date'],
      42,
      'identity',
    ),
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
