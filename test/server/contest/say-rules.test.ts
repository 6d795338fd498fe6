import { describe, expect, it } from 'vitest'
import { Rules } from '../../../server/contest/rules.ts'
import { formulaNames } from '../../../server/contest/say-rules/say-comparison.ts'
import { sayCount, sayList, sayShare } from '../../../server/contest/say-rules/say-numbers.ts'
import { criterionNames } from '../../../server/contest/say-rules/say-ranking.ts'
import { sayRules } from '../../../server/contest/say-rules/say-rules.ts'
import { sampleRules } from '../../sample-contest.ts'

type Change = (rules: ReturnType<typeof written>) => object
const written = () => ({
  ...sampleRules,
  fields: [
    ...sampleRules.fields,
    {
      name: 'kind',
      label: 'Đối tượng',
      type: 'choice' as const,
      required: true,
      options: [
        { value: 'can-bo', label: 'Cán bộ' },
        { value: 'nguoi-dan', label: 'Người dân' },
      ],
    },
    {
      name: 'group',
      label: 'Nhóm',
      type: 'choice' as const,
      required: false,
      options: [
        { value: 'lanh-dao', label: 'Lãnh đạo' },
        { value: 'nhan-vien', label: 'Nhân viên' },
      ],
    },
  ],
})
const said = (change: Change) => {
  const rules = written()
  return sayRules(Rules.parse({ ...rules, ...change(rules) })).flatMap(({ sentences }) => sentences)
}
const individual =
  (more: object, rest: object = {}): Change =>
  ({ prizes }) => ({
    prizes: { ...prizes, individual: [{ name: 'Giải Nhất', count: 1, ...more }], ...rest },
  })
const collective =
  (more: object): Change =>
  () => ({
    prizes: { individual: [], collective: [{ name: 'Giải tập thể', count: 1, unit: 'declared', ...more }] },
  })
const twoRounds: Change = ({ rounds: [first] }) => ({
  rounds: [first, { ...first, id: 'dot-2', title: 'Đợt 2' }],
})
const both =
  (...changes: Change[]): Change =>
  rules =>
    Object.assign({}, ...changes.map(change => change(rules)))

/** A word of the rules, and the sentence a reader gets for it and not without it. */
const sentences: readonly [what: string, change: Change, sentence: string][] = [
  [
    'points',
    ({ paper }) => ({ paper: { ...paper, points: 10 } }),
    'Mỗi câu đúng được 10 điểm; tổng điểm tối đa 70 điểm.',
  ],
  [
    'a limit a day',
    () => ({ attempts: { limit: 3, limitPer: 'day', official: 'most-right' } }),
    'Mỗi người được dự thi tối đa 03 lượt mỗi ngày.',
  ],
  [
    'the last attempt',
    () => ({ attempts: { limit: null, official: 'last' } }),
    'Lượt thi nộp cuối cùng của mỗi người là kết quả chính thức.',
  ],
  [
    'a chain of one’s attempts',
    () => ({ attempts: { limit: null, official: ['shortest'] } }),
    'Kết quả chính thức của mỗi người là một lượt thi, chọn lần lượt theo: (1) làm bài trong thời gian ngắn hơn; (2) nộp bài sớm hơn.',
  ],
  [
    'a truth of perfect people',
    ({ prediction }) => ({ prediction: { ...prediction, of: 'perfect-people', scope: 'contest' } }),
    'Con số thực tế là số người có ít nhất một lượt thi hợp lệ đúng tất cả các câu trong cả cuộc thi.',
  ],
  [
    'milliseconds',
    () => ({ ranking: { criteria: ['shortest'], precision: { duration: '1ms' } } }),
    'Thời gian làm bài tính đến 1 phần nghìn giây, bỏ phần lẻ; sau đó bằng nhau là bằng nhau.',
  ],
  [
    'dense places',
    () => ({ ranking: { criteria: ['most-right'], places: 'dense' } }),
    'Những người bằng nhau ở mọi tiêu chí có cùng thứ hạng; hạng tiếp theo liền sau (1, 2, 2, 3).',
  ],
  [
    'a sum of rounds',
    both(twoRounds, () => ({ ranking: { criteria: ['most-right'], across: 'sum' } })),
    'Xếp hạng cả cuộc thi cộng kết quả chính thức của các đợt mà người đó dự thi.',
  ],
  [
    'a prize of each round for staff who are perfect',
    both(
      twoRounds,
      individual({ standing: 'each', kinds: ['can-bo'], qualify: { perfect: true }, worth: 2_000_000 }),
    ),
    '01 Giải Nhất, mỗi đợt thi, dành cho Cán bộ, chỉ xét người trả lời đúng tất cả các câu, trị giá 2.000.000 đồng.',
  ],
  [
    'at most half',
    individual({}, { share: '50%' }),
    'Số giải của mỗi bảng xếp hạng không quá 50% số người được xếp hạng, làm tròn xuống; bớt từ giải thấp nhất.',
  ],
  [
    'prizes shared',
    individual({}, { ties: 'share' }),
    'Khi số người bằng nhau nhiều hơn số giải còn lại, tất cả cùng nhận giải cao hơn; bớt đi số giải thấp hơn tương ứng.',
  ],
  [
    'the higher prize only',
    both(twoRounds, individual({ standing: 'each' }, { perPerson: 'highest' })),
    'Một người chỉ nhận một giải, là giải cao nhất; giải kia chuyển cho người kế tiếp.',
  ],
  [
    'a draw in the hall',
    both(individual({}, { ties: 'draw' }), () => ({ draw: { by: 'hall' } })),
    'Khi số người bằng nhau nhiều hơn số giải còn lại, bốc thăm tại hội trường và lập biên bản.',
  ],
  [
    'the sources of a draw',
    both(individual({}, { ties: 'draw' }), () => ({
      draw: {
        sources: [
          { id: 'xo-so', title: 'Xổ số điện toán 6/45', at: sampleRules.rounds[0]?.closes, pick: 6, of: 45 },
        ],
      },
    })),
    'Nguồn số bốc thăm: Xổ số điện toán 6/45 (31/10/2024 00:00).',
  ],
  [
    'who may not win',
    () => ({ excluded: { who: ['thành viên Ban Tổ chức', 'Tổ Thư ký'] } }),
    'Được dự thi nhưng không được xét giải: thành viên Ban Tổ chức; Tổ Thư ký.',
  ],
  [
    'who counts for no unit',
    () => ({ excluded: { who: ['Tổ Thư ký'], counted: false } }),
    'Lượt thi của những người này không tính cho đơn vị khi so sánh các đơn vị.',
  ],
  [
    'staff in the numerator',
    collective({ formula: 'rate', staff: ['can-bo'] }),
    'Tử số của tỷ lệ là số người dự thi thuộc đối tượng Cán bộ; mẫu số là biên chế.',
  ],
  [
    'a tier',
    collective({ formula: 'rate-minimum', minimum: [{ rate: '20/100' }, { below: 50, rate: '30%' }] }),
    'Đơn vị có biên chế dưới 50: tỷ lệ tối thiểu 30%.',
  ],
  [
    'the tier of larger units',
    collective({ formula: 'rate-minimum', minimum: [{ rate: '1/3' }, { below: 50, rate: '30%' }] }),
    'Đơn vị có biên chế từ 50 trở lên: tỷ lệ tối thiểu 1/3.',
  ],
  [
    'a mandatory group',
    collective({ formula: 'rate-mandatory', mandatory: [{ group: 'lanh-dao', count: 1, share: '1/2' }] }),
    'Lãnh đạo: ít nhất 01 người và ít nhất 50% số người của nhóm phải dự thi.',
  ],
  [
    'points of prizes',
    collective({ formula: 'rate-points', points: { 'Giải Nhất': 10, 'Giải Nhì': 8 } }),
    'Mỗi giải cá nhân cộng điểm: Giải Nhất 10 điểm, Giải Nhì 8 điểm.',
  ],
  [
    'one winner at least',
    collective({ formula: 'people', needsWinner: true }),
    'Đơn vị phải có ít nhất một người đạt giải cá nhân.',
  ],
  [
    'whose winners are counted',
    collective({ formula: 'winners' }),
    'Giải cá nhân tính cho đơn vị mà người đạt giải khai ở lượt thi chính thức.',
  ],
  [
    'what points by hand are for',
    collective({ formula: 'manual', of: 'công tác tuyên truyền', unit: undefined }),
    '01 Giải tập thể: xếp theo điểm do Ban Tổ chức chấm, nhập kèm số văn bản (công tác tuyên truyền).',
  ],
  ['who has no points', collective({ formula: 'manual' }), 'Đơn vị chưa được nhập điểm không được xếp hạng.'],
  [
    'each block',
    collective({ formula: 'people', block: 'each' }),
    '01 Giải tập thể, ở mỗi khối: xếp theo số người dự thi.',
  ],
  [
    'a cap',
    collective({ formula: 'attempts', cap: { max: 1, per: 'day' } }),
    'Mỗi người tính tối đa 01 lượt mỗi ngày cho một đơn vị.',
  ],
  [
    'ways in',
    collective({ formula: 'attempts', via: ['script', 'frame'] }),
    'Chỉ tính lượt thi đến từ bài thi nhúng trên trang và khung trên trang.',
  ],
  [
    'a tie-break of units',
    collective({ formula: 'attempts', tieBreak: ['people'] }),
    'Các đơn vị bằng nhau được phân định lần lượt theo: (1) số người dự thi nhiều hơn.',
  ],
  [
    'a reason to void',
    () => ({ voids: [{ code: 'sai-dang-ky', title: 'Đăng ký sai thông tin', article: 'Điều 7' }] }),
    'Đăng ký sai thông tin (Điều 7).',
  ],
  [
    'a reason without a title',
    () => ({ voids: [{ code: 'sai-dang-ky', article: 'Điều 7' }] }),
    'Lý do “sai-dang-ky” (Điều 7).',
  ],
  [
    'that some may not win, by decision',
    () => ({ excluded: { counted: true } }),
    'Được dự thi nhưng không được xét giải: những người Ban Tổ chức quyết định, ghi vào sổ quyết định.',
  ],
  [
    'counts told daily',
    ({ disclosure }) => ({ disclosure: { ...disclosure, tally: 'daily' } }),
    'Trong thời gian thi, số liệu dự thi được công bố mỗi ngày một lần, tính đến nửa đêm và làm tròn; con số đang được dự đoán chỉ công bố ở tổng số. Đợt thi đã đóng được công bố đúng số.',
  ],
]

describe('the Thể lệ in words', () => {
  it.each(sentences)('says %s', (_, change, sentence) => {
    expect(said(change)).toContain(sentence)
    expect(said(() => ({}))).not.toContain(sentence)
  })

  it('says of prizes and points nothing that is not counted for them', () => {
    for (const formula of ['winners', 'manual']) {
      const lines = said(collective({ formula, cap: { max: 1, per: 'day' } }))
      expect(
        lines.filter(line => /^(Lượt thi (chỉ )?tính|Người dự thi ở nhiều|Mỗi người tính)/.test(line)),
      ).toEqual([])
      expect(said(collective({ formula, tieBreak: ['people'] }))).toContain(
        'Người dự thi ở nhiều đơn vị được tính cho từng đơn vị.',
      )
    }
  })

  it('says what a folder of 0.1.0 leaves to the defaults', () => {
    expect(sayRules(sampleRules).map(({ section }) => section)).toEqual([
      'Thời gian',
      'Đề thi',
      'Lượt thi và kết quả chính thức',
      'Câu dự đoán',
      'Xếp hạng cá nhân',
      'Giải cá nhân',
      'Giải tập thể',
      'Công bố',
    ])
    expect(said(() => ({}))).toContain(
      'Khi số người bằng nhau nhiều hơn số giải còn lại, những người đó được công bố để Ban Tổ chức quyết định; trước đó chưa ai trong số họ được trao giải.',
    )
  })

  it('has words of its own for every criterion and formula, composed (NFC)', () => {
    const words = [...Object.values(criterionNames), ...Object.values(formulaNames)]
    expect(new Set(words).size).toBe(words.length)
    for (const word of [...words, ...sentences.map(([, , sentence]) => sentence)])
      expect(word.normalize('NFC')).toBe(word)
  })
})

it('writes counts, shares and lists as official papers do', () => {
  expect([1, 12, 1204].map(sayCount)).toEqual(['01', '12', '1.204'])
  expect(
    [
      [1, 8],
      [1, 3],
      [30, 100],
    ].map(([numerator = 0, denominator = 1]) => sayShare({ numerator, denominator })),
  ).toEqual(['12,5%', '1/3', '30%'])
  expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(words => sayList(words))).toEqual([
    'a',
    'a và b',
    'a, b và c',
  ])
})
