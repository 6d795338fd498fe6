import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { mixWithoutColumn } from './drawing-fault-cases.ts'
import { agencies, bank, edit, type FaultCase, one, other, put, rules } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
const latin1 = (file: string, from: string): Uint8Array => {
  const [before = '', after = ''] = (goodFiles[file] ?? '').split(from)
  return Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)])
}

/** Broken files, tables and texts, by the code that must be told. */
export const tableFaultCases = {
  'missing-file': [
    { files: put(rules, null), faults: [['missing-file', rules, null, null, null]] },
    { files: put(agencies, null), faults: [['missing-file', agencies, null, null, null]] },
    {
      files: { ...put(bank, null), [other]: null },
      faults: [['missing-file', 'bank/*.csv', null, null, null]],
    },
  ],
  'unreadable-file': [
    {
      files: { ...goodFiles, 'bank/3.csv/inside.txt': '' },
      faults: [['unreadable-file', 'bank/3.csv', null, null, null]],
    },
  ],
  'not-csv': [{ files: put('bank/3.xlsx', 'PK'), faults: [['not-csv', 'bank/3.xlsx', null, null, null]] }],
  'utf-16': [
    {
      files: put(agencies, utf16(goodFiles[agencies] ?? '')),
      faults: [['utf-16', agencies, null, null, null]],
    },
  ],
  'not-utf8': [
    {
      files: put(agencies, latin1(agencies, 'Sở Tư pháp')),
      faults: [['not-utf8', agencies, 4, 4, null]],
    },
  ],
  'bad-quotes': [
    one('bad-quotes', bank, ['Câu hỏi thứ ba?', '"Câu hỏi" thứ ba?'], 5, null, 4),
    one('bad-quotes', bank, ['Câu hỏi thứ ba?', 'Câu "hỏi" thứ ba?'], 5, null, 4),
    one('bad-quotes', bank, ['Vì “thế”.', '"Vì thế.'], 5, null, 4),
  ],
  'missing-column': [
    {
      files: edit(agencies, 'Khối;', 'Cụm;'),
      faults: [
        ['missing-column', agencies, 1, 1, 'Khối'],
        ['extra-column', agencies, 1, 1, 'Cụm'],
      ],
    },
    mixWithoutColumn,
  ],
  'extra-column': [
    {
      files: edit(rules, 'options: 3', 'options: 2'),
      faults: [
        ['extra-column', bank, 1, 1, 'Phương án C'],
        ['all-options-right', bank, 3, 3, 'Đáp án'],
        ['extra-column', other, 1, 1, 'Phương án C'],
      ],
    },
  ],
  'duplicate-column': [one('duplicate-column', bank, ['Đối chiếu', 'Căn cứ'], 1, 'Căn cứ')].map(each => ({
    ...each,
    faults: [...each.faults, ['empty-cell', bank, 5, 4, 'Căn cứ'] as const],
  })),
  'wrong-cell-count': [
    one('wrong-cell-count', bank, ['Bảy;Tám', 'Bảy; Tám; ba'], 5, null, 4),
    one('wrong-cell-count', agencies, [';2100', ''], 5, null, 4),
  ],
  'no-rows': [
    {
      files: put(agencies, 'Mã;Tên cơ quan, đơn vị;Khối;Biên chế;Trang\n;;;;\n'),
      faults: [['no-rows', agencies, null, null, null]],
    },
  ],
  'empty-cell': [
    one('empty-cell', bank, ['Câu hỏi thứ ba?', ''], 5, 'Câu hỏi', 4),
    one('empty-cell', bank, ['Tám', ' '], 5, 'Phương án B', 4),
    one('empty-cell', bank, ['Nghị định số 61/2018/NĐ-CP, Điều 3', ''], 5, 'Căn cứ', 4),
    one('empty-cell', bank, ['Vì “thế”.', ''], 5, 'Giải thích', 4),
    one('empty-cell', agencies, ['Sở Tư pháp', ''], 4, 'Tên cơ quan, đơn vị', 3),
  ],
  'decomposed-text': [
    one('decomposed-text', bank, ['Tám', 'Tám'.normalize('NFD')], 5, 'Phương án B', 4),
    one(
      'decomposed-text',
      rules,
      ['Giải Nhất', 'Giải Nhất'.normalize('NFD')],
      35,
      'prizes.individual.1.name',
    ),
  ],
  'hidden-character': [
    one('hidden-character', bank, ['Tám', 'T\u200bám'], 5, 'Phương án B', 4),
    one('hidden-character', bank, ['Tám', 'Tám\u202e'], 5, 'Phương án B', 4),
    one('hidden-character', bank, ['Tám', '"Tám\ntuổi"'], 5, 'Phương án B', 4),
    one('hidden-character', bank, ['Điều 3', 'Điều\t3'], 5, 'Căn cứ', 4),
    one('hidden-character', rules, ['Kế hoạch số', 'Kế hoạch\u00ad số'], 4, 'basis'),
  ],
  'spreadsheet-damage': [
    '#NAME?',
    '########',
    '=A1',
    '2,02E+03',
    '29-Mar',
    '1-Thg9',
    'Sep-24',
    '01-Thg9-24',
    'Thg9-24',
    '#ERROR!',
    'Loading...',
    'Err:502',
    'Theo #REF! ngày',
    'Đang tải…',
    'TRUE',
    '2024-03-01 00:00:00',
  ].map(debris => one('spreadsheet-damage', bank, ['Tám', debris], 5, 'Phương án B', 4)),
  'stray-space': [
    one('stray-space', bank, ['Tám', ' Tám'], 5, 'Phương án B', 4),
    one('stray-space', bank, ['thứ ba', 'thứ  ba'], 5, 'Câu hỏi', 4),
    one('stray-space', bank, ['thứ ba', 'thứ\u00a0ba'], 5, 'Câu hỏi', 4),
    one('stray-space', bank, ['thứ hai\n', 'thứ hai \n'], 3, 'Câu hỏi'),
    one('stray-space', rules, ['Tôi đồng ý.', 'Tôi  đồng ý.'], 65, 'consent.text'),
  ],
  'lookalike-letter': [
    one('lookalike-letter', bank, ['Điều 3', '\u00d0iều 3'], 5, 'Căn cứ', 4),
    one('lookalike-letter', bank, ['Điều 3', 'Điều ３'], 5, 'Căn cứ', 4),
    one('lookalike-letter', bank, ['Đáp án', '\u00d0áp án'], 1, 'Đáp án'),
    one(
      'lookalike-letter',
      agencies,
      ['Khối', 'Kh\u043ei'.replace('i', '\u0301i').normalize('NFD')],
      1,
      'Khối',
    ),
  ],
  'bad-id': [
    one('bad-id', bank, ['cs-003', 'CS_003'], 5, 'Mã', 4),
    one('bad-id', agencies, ['so-tu-phap', 'sở-tư-pháp'], 4, 'Mã', 3),
    one('bad-id', rules, ['id: dot-2', 'id: Đợt 2'], 11, 'rounds.2.id'),
    one('bad-id', rules, ['name: kind', 'name: doi tuong'], 54, 'fields.3.name'),
  ],
  'reserved-id': [
    one('reserved-id', agencies, ['so-tu-phap', 'other'], 4, 'Mã', 3),
    ...['token', 'prediction', 'site', 'frame'].map(id =>
      one('reserved-id', bank, ['cs-003', id], 5, 'Mã', 4),
    ),
  ],
  'duplicate-id': [
    one('duplicate-id', other, ['kl-001', 'cs-002'], 2, 'Mã'),
    one('duplicate-id', agencies, ['ubnd-cam-khe', 'so-noi-vu'], 5, 'Mã', 4),
    one('duplicate-id', rules, ['id: dot-2', 'id: dot-1'], 11, 'rounds.2.id'),
    one('duplicate-id', rules, ['value: nguoi-dan', 'value: can-bo'], 61, 'fields.3.options.2.value'),
  ],
  'unknown-status': [
    one('unknown-status', bank, ['Vì “thế”.;đã thẩm định', 'Vì “thế”.;đã duyệt'], 5, 'Trạng thái', 4),
  ],
  'no-right-answer': [one('no-right-answer', bank, [';b;', ';;'], 5, 'Đáp án', 4)],
  'right-answer-not-an-option': [
    one('right-answer-not-an-option', bank, [';b;', ';D;'], 5, 'Đáp án', 4),
    one('right-answer-not-an-option', bank, [';b;', ';2;'], 5, 'Đáp án', 4),
    one('right-answer-not-an-option', bank, [';b;', ';AB;'], 5, 'Đáp án', 4),
  ],
  'repeated-answer': [one('repeated-answer', bank, [';b;', ';B,B;'], 5, 'Đáp án', 4)],
  'all-options-right': [one('all-options-right', bank, [';b;', ';C,A,B;'], 5, 'Đáp án', 4)],
  'identical-options': [
    one('identical-options', bank, ['Chín mươi', 'BẢY'], 5, 'Phương án C', 4),
    ...[
      ...[
        'Hòa giải;Hoà giải',
        'Quản lý;Quản lí',
        'Sở Nội vụ;Sở Nội vụ.',
        '2021-2025;2021–2025',
        '03 ngày;3 ngày',
      ],
      ...[
        '“Một cửa”;"Một cửa"',
        '1.200 hồ sơ;1200 hồ sơ',
        'Kỷ luật;Kỉ luật',
        '03/3/2024;3/3/2024',
        'Thủy;Thuỷ',
      ],
    ].map(twins =>
      one('identical-options', bank, ['Bảy;Tám', twins.replaceAll('"', '')], 5, 'Phương án B', 4),
    ),
    one('identical-options', rules, ['label: Người dân', 'label: CÁN BỘ'], 62, 'fields.3.options.2.label'),
    {
      files: edit(bank, 'Chín mươi', ' bảy'),
      faults: [
        ['stray-space', bank, 5, 4, 'Phương án C'],
        ['identical-options', bank, 5, 4, 'Phương án C'],
      ],
    },
  ],
  'unknown-topic': [one('unknown-topic', bank, ['cs-003;chinh-sach', 'cs-003;chinh-sách'], 5, 'Chủ đề', 4)],
  'duplicate-question': [
    one('duplicate-question', other, ['Câu hỏi về kỷ luật?', 'CÂU HỎI thứ hai có hai dòng?'], 2, 'Câu hỏi'),
  ],
  'quota-too-large': [
    one('quota-too-large', rules, ['quota: 2', 'quota: 4'], 18, 'topics.1.quota'),
    {
      files: edit(other, 'Đã thẩm định', 'nháp'),
      faults: [['quota-too-large', rules, 21, 21, 'topics.2.quota']],
    },
  ],
  'duplicate-name': [
    one('duplicate-name', agencies, ['UBND huyện Cẩm Khê', 'sở nội vụ'], 5, 'Tên cơ quan, đơn vị', 4),
    one('duplicate-name', agencies, ['UBND huyện Cẩm Khê', 'Sở Nội vụ.'], 5, 'Tên cơ quan, đơn vị', 4),
  ],
  'bad-headcount': [
    one('bad-headcount', agencies, [';80;', ';80,5;'], 2, 'Biên chế'),
    one('bad-headcount', agencies, [';2100;', ';2.100;'], 5, 'Biên chế', 4),
    one('bad-headcount', agencies, [';80;', ';-1;'], 2, 'Biên chế'),
  ],
  'bad-origin': [
    ...['https://camkhe.example.vn/', 'https://CamKhe.example.vn', 'https://camkhe.example.vn:443'],
    ...[
      'camkhe.example.vn',
      'ftp://camkhe.example.vn',
      'https://cẩmkhê.vn',
      'https://a@camkhe.example.vn',
      'https://',
      ...['https://camkhe.example.vn.', 'https://camkhe.example.vn)', 'https://camkhe.example.vn!'],
      ...['https://*.example.vn', 'https://camkhe..example.vn', 'https://camkhe.example.vn|x'],
      ...['https://camkhe.example.vn/tin-tuc', '“https://camkhe.example.vn”', 'https://a_b.example.vn'],
    ],
  ].map(site => one('bad-origin', agencies, ['https://camkhe.example.vn', site], 5, 'Trang', 4)),
  'host-claimed-twice': [
    one(
      'host-claimed-twice',
      agencies,
      ['https://camkhe.example.vn', 'https://cchc.example.vn'],
      5,
      'Trang',
      4,
    ),
    one(
      'host-claimed-twice',
      agencies,
      ['https://camkhe.example.vn', 'http://cchc.example.vn'],
      5,
      'Trang',
      4,
    ),
    one(
      'host-claimed-twice',
      agencies,
      ['https://cchc.example.vn', 'https://sonoivu.example.vn'],
      2,
      'Trang',
    ),
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
