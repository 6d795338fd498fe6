import type { ProblemCode } from '../server/contract/problem-code.ts'
import type { FieldType } from '../server/contract/public.ts'

/** One type of field: how it is typed, what of it is taken and as what, and what is refused with which code. */
export interface FieldCase {
  readonly type: FieldType
  readonly label: string
  readonly input: { readonly type: string; readonly autocomplete: string; readonly inputmode: string | null }
  /** As typed or pasted, and as it is kept. */
  readonly taken: readonly (readonly [typed: string, kept: string])[]
  readonly refused: readonly (readonly [typed: string, code: ProblemCode])[]
}

const LRO = '\u202d'
const PDF = '\u202c'
const text = (autocomplete = 'off') => ({ type: 'text', autocomplete, inputmode: null })
const digits = (autocomplete = 'off') => ({ type: 'text', autocomplete, inputmode: 'numeric' })
const same = (...values: string[]) => values.map(value => [value, value] as const)

/** Every type but `choice`, which is not typed: good, bad and pasted, the same for the wire, the page and the element. */
export const fieldCases: readonly FieldCase[] = [
  {
    type: 'name',
    label: 'Họ và tên',
    input: text('name'),
    taken: [
      ...same('Ánh', 'Lò Thị Mây', "Y Ly Niê K'Đăm"),
      ['Lò Thị Mây\u200b', 'Lò Thị Mây'],
      ['  Lò\tThị\u00a0Mây ', 'Lò Thị Mây'],
      ['Lò Thị Mây'.normalize('NFD'), 'Lò Thị Mây'],
    ],
    refused: [
      ['1987', 'invalid-field'],
      ['025198001234', 'invalid-field'],
      ['Nguy&#7877;n', 'garbled-text'],
      ['Ă'.repeat(81), 'too-long'],
    ],
  },
  {
    type: 'phone',
    label: 'Số điện thoại di động',
    input: { type: 'tel', autocomplete: 'tel', inputmode: null },
    taken: [
      '0912345678',
      `${LRO}0912345678${PDF}`,
      '+84 912.345.678',
      'tel:0912345678',
      'SĐT: 0912.345.678',
      'Điện thoại di động: +84 912 345 678',
      '０９１２３４５６７８',
    ].map(typed => [typed, '+84912345678'] as const),
    refused: ['091234567', '0212345678', 'không có', 'hoa@x.vn'].map(
      typed => [typed, 'invalid-phone'] as const,
    ),
  },
  {
    type: 'email',
    label: 'Thư điện tử',
    input: { type: 'email', autocomplete: 'email', inputmode: null },
    taken: [
      ...[
        'hoa@x.vn',
        'Hoa@X.vn',
        'HOA@X.VN',
        ' hoa@x.vn\u200b',
        'mailto:hoa@x.vn',
        '<hoa@x.vn>',
        'hoa@x.vn.',
      ],
      ...['hoa @ x. vn', 'Lê Hoa <hoa@x.vn>', 'ｈｏａ＠ｘ．ｖｎ', '"hoa@x.vn"', 'hoa@x.vn,', 'hoa＠x。vn'],
    ].map(typed => [typed, 'hoa@x.vn'] as const),
    refused: [
      'hoa',
      'hoa@',
      '@x.vn',
      'hoa@x',
      'hoa@x,vn',
      'hòa@x.vn',
      'hoa@x..vn',
      'a b@x.vn',
      '0912345678',
    ].map(typed => [typed, 'invalid-email'] as const),
  },
  {
    type: 'date',
    label: 'Ngày sinh',
    input: digits('bday'),
    taken: [
      ...['05/09/1974', '5/9/1974', '05-09-1974', '5.9.1974', '05 09 1974', '05091974', '1974-09-05'],
      ...['ngày 5 tháng 9 năm 1974', '05 / 09 / 1974', '\u200e05/09/1974', '０５/０９/１９７４', '5–9–1974'],
      '1974-09-05T00:00:00',
    ].map(typed => [typed, '05/09/1974'] as const),
    refused: [
      '1987',
      '31/02/1974',
      '09/25/1974',
      '5/9/74',
      '05/09',
      'mồng năm',
      '05/09/1874',
      '00/01/1974',
    ].map(typed => [typed, 'invalid-date'] as const),
  },
  {
    type: 'national-id',
    label: 'Số căn cước',
    input: digits(),
    taken: [
      '025198001234',
      '025 198 001 234',
      '025.198.001.234',
      `${LRO}025198001234${PDF}`,
      "'025198001234",
    ].map(typed => [typed, '025198001234'] as const),
    refused: ['25198001234', '0251980012345', '025198O01234', '131234567', 'chưa có'].map(
      typed => [typed, 'invalid-national-id'] as const,
    ),
  },
  {
    type: 'number',
    label: 'Năm sinh',
    input: digits(),
    taken: [
      ...same('1987', '0', '12500'),
      ...['12.500', '12 500', '12,500', '12\u00a0500', '１２５００', "12'500"].map(
        typed => [typed, '12500'] as const,
      ),
    ],
    refused: ['-1', '1,5', '1e3', 'mười', '123456789', '12.50'].map(
      typed => [typed, 'invalid-number'] as const,
    ),
  },
  {
    type: 'text',
    label: 'Nơi ở',
    input: text(),
    taken: [
      ...same('025198001234', '1987', '12/03/1987', '3', `${'Ấ'.repeat(100)} 104`, 'Ấ'.repeat(200)),
      ['Tổ 3,\u200b phường\tTân Dân', 'Tổ 3, phường Tân Dân'],
    ],
    refused: [
      ['Ấ'.repeat(201), 'text-too-long'],
      ['Ph&#432;ờng', 'garbled-text'],
      ['Nguyá»…n Du', 'garbled-text'],
    ],
  },
]
