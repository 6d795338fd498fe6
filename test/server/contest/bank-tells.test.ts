import { describe, expect, it } from 'vitest'
import { measureBank } from '../../../server/contest/bank-tells/measure-bank.ts'
import type { TellCode } from '../../../server/contest/bank-tells/tell.ts'
import type { Question } from '../../../server/contest/contest.ts'

/** How many questions of a bank, whose contest opens in 2024, the ruler points at. */
const countHits = (bank: readonly Question[], code: TellCode): number =>
  measureBank(bank, 2024).find(tell => tell.code === code)?.hits.length ?? 0

const plain: Question = {
  id: 'cs-001',
  topic: 'chinh-sach',
  text: 'Công chức phải trả kết quả trong bao nhiêu ngày?',
  options: ['03 ngày', '05 ngày', '07 ngày'],
  right: [0],
  source: 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, Điều 17',
  explanation: 'Thời hạn này để tổ chức, cá nhân không phải chờ lâu.',
  status: 'checked',
}
const isHit = (code: TellCode, change: Partial<Question>, ...others: Partial<Question>[]): boolean =>
  countHits(
    [plain, ...others].map((each, at) => ({ ...plain, id: `cs-00${at + 1}`, ...(at ? each : change) })),
    code,
  ) > 0

describe.each<[TellCode, Partial<Question>[], Partial<Question>[]]>([
  [
    'middle-number',
    [{ right: [1] }, { options: ['42,33 điểm', '46,04 điểm', '38,97 điểm'], right: [0] }],
    [
      { right: [0] },
      { right: [0, 1] },
      { options: ['Nghị định số 61/2018/NĐ-CP', 'Nghị định số 45/2018/NĐ-CP', 'Nghị định số 73/2018/NĐ-CP'] },
    ],
  ],
  [
    'middle-date',
    [
      { options: ['19/01/2022', '06/9/2022', '19/5/2021'] },
      { options: ['Năm 2011', 'Năm 2006', 'Năm 2018'] },
    ],
    [{ options: ['19/01/2022', '06/9/2022', '19/5/2022'] }],
  ],
  [
    'absolute-word',
    [
      { options: ['Chỉ khi họp', 'Khi làm việc', 'Khi tiếp dân'] },
      { options: ['Mọi nơi', 'Ở nhà', 'Ở trường'] },
    ],
    [
      { options: ['Chỉ số hài lòng', 'Chỉ khi họp', 'Ban Chỉ đạo'] },
      { options: ['Địa chỉ', 'Chỉ thị', 'Chứng chỉ'] },
    ],
  ],
  [
    'document-trivia',
    [
      { text: 'Nghị định số 61/2018/NĐ-CP của Chính phủ có hiệu lực thi hành từ ngày nào?' },
      { text: 'Nghị định số 61/2018/NĐ-CP của Chính phủ quy định về nội dung nào?' },
      { text: 'Giấy tiếp nhận hồ sơ là mẫu số mấy ban hành theo Thông tư số 01/2018/TT-VPCP?' },
      { options: ['Nghị định số 61/2018/NĐ-CP', 'Nghị định số 63/2010/NĐ-CP', 'Luật Viên chức'] },
    ],
    [
      { text: 'Theo Nghị định số 61/2018/NĐ-CP của Chính phủ, công chức phải giao cho bà Lan văn bản nào?' },
      { text: 'Bà Hạnh nộp đủ hồ sơ. Công chức phải giao cho bà mẫu nào theo Thông tư số 01/2018/TT-VPCP?' },
      { text: 'Viên chức không giữ chức vụ có thể bị áp dụng hình thức kỷ luật nào?' },
      {
        text: 'Ông Nam nộp đủ hồ sơ ngày 02/10/2024, thời hạn là 05 ngày làm việc. Ông được trả kết quả vào ngày nào?',
        options: ['09/10/2024', '07/10/2024', '10/10/2024'],
      },
    ],
  ],
  [
    'trivia',
    [
      { text: 'Tỉnh Phú Thọ xếp thứ mấy về Chỉ số cải cách hành chính (PAR INDEX) năm 2022?' },
      { text: 'Địa phương nào đứng đầu về Chỉ số cải cách hành chính (PAR INDEX) năm 2023?' },
      { options: ['82,66%', '84,38%', '86,98%'] },
      { options: ['14.732 người dân', '19.536 người dân', '16.117 người dân'] },
    ],
    [
      { text: 'Tỉnh Phú Thọ xếp thứ mấy về Chỉ số cải cách hành chính (PAR INDEX) năm 2023?' },
      { options: ['500.000 đồng', '1.000.000 đồng', '2.340.000 đồng'] },
      { text: 'Theo Quyết định số 876/QĐ-BNV năm 2022 của Bộ Nội vụ, chỉ số này đánh giá kết quả nào?' },
    ],
  ],
  [
    'bare-explanation',
    [{ explanation: 'Công chức phải trả kết quả trong 03 ngày.' }],
    [{ explanation: 'Hạn ngắn hơn hạn chung vì hồ sơ này không phải xác minh.' }],
  ],
  [
    'incomplete-citation',
    [
      { source: 'Kết quả công bố PAR INDEX năm 2023' },
      { source: 'Luật Viên chức số 58/2010/QH12 ngày 15/11/2010' },
    ],
    [{ source: 'Báo cáo PAR INDEX năm 2023, công bố ngày 17/4/2024' }, {}],
  ],
  ['year-in-stem', [{ text: 'Năm 2021?', options: ['Năm 2021', '2022', '2023'] }], [{ text: 'Năm 2020?' }]],
])('%s', (code, offences, innocents) => {
  it.each(offences)('is seen: %j', change => expect(isHit(code, change)).toBe(true))
  it.each(innocents)('and nothing else is: %j', change => expect(isHit(code, change)).toBe(false))
})

describe('what one question tells of another', () => {
  const acronym = {
    text: 'SIPAS là tên viết tắt của chỉ số nào?',
    options: ['Chỉ số hài lòng', 'Chỉ số Xanh', 'GDP'],
  }
  const teller = { text: 'Chỉ số hài lòng (SIPAS) do cơ quan nào công bố?' }

  it('is seen, but not in one exclusion group', () => {
    expect(isHit('acronym-told', acronym, teller)).toBe(true)
    expect(
      isHit('acronym-told', { ...acronym, groups: ['sipas'] }, { ...teller, groups: ['a', 'sipas'] }),
    ).toBe(false)
    expect(isHit('near-double', {}, {})).toBe(true)
    expect(isHit('near-double', { groups: ['han'] }, { groups: ['han'] })).toBe(false)
    expect(isHit('near-double', { groups: ['han'] }, { groups: ['phi'] })).toBe(true)
  })

  it('whatever document both stems begin with', () => {
    const after = 'Theo Nghị định số 61/2018/NĐ-CP của Chính phủ về thực hiện cơ chế một cửa, '
    const stems = [{ text: `${after}ai trả kết quả?` }, { text: `${after}hồ sơ nộp ở đâu?` }]
    expect(isHit('near-double', stems[0] ?? {}, stems[1] ?? {})).toBe(false)
  })
})
