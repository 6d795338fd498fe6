import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { awardRules } from '../../../server/contest/award-rules.ts'
import { sayRules } from '../../../server/contest/say-rules/say-rules.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'

const root = join(import.meta.dirname, '../../fixtures/played')
const sets = readdirSync(root, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? [entry.name] : [],
)

/** Of each rule set, a sentence that no other folder of ours could print. */
const sentences: Readonly<Record<string, string>> = {
  '1-phu-tho-2024': '01 Tập thể có tổng số lượt người thi nhiều nhất: xếp theo số lượt thi hợp lệ.',
  '2-hue-2025':
    '01 Giải Nhất tuần (người dân), mỗi đợt thi, dành cho Người dân, chỉ xét người trả lời đúng tất cả các câu.',
  '3-quang-nam-2022':
    'Người dự thi được xếp hạng lần lượt theo: (1) trả lời đúng nhiều câu hơn; (2) dự đoán đúng chính xác; (3) dự đoán gần đúng hơn; (4) làm bài trong thời gian ngắn hơn; (5) mở đề của lượt thi chính thức sớm hơn; (6) có nhiều lượt thi đúng tất cả các câu hơn.',
  '4-dak-lak-2023': 'Trưởng phòng: ít nhất 50% số người của nhóm phải dự thi.',
  '5-soc-trang-2022': 'Đơn vị có biên chế từ 50 đến dưới 100: tỷ lệ tối thiểu 25%.',
  '6-vcnet-2021':
    'Con số thực tế là số người có ít nhất một lượt thi hợp lệ đúng tất cả các câu trong đợt thi của lượt đó.',
  '7-quang-ninh-2023':
    '03 Giải Ba, mỗi đợt thi, chỉ xét người trả lời đúng tất cả các câu và dự đoán đúng chính xác con số thực tế.',
  '8-binh-tan-2019': 'Đăng ký sai thông tin (Thể lệ, mục đăng ký dự thi).',
}

describe.each(sets)('the rules of %s', set => {
  const { contest, faults, warnings } = readFolder(join(root, set))

  it('load without a fault, and warn of nothing but their made-up bank', () => {
    expect(faults).toEqual([])
    const told = warnings.filter(({ file }) => !file.startsWith('bank')).map(({ code }) => code)
    expect(told).toEqual(set === '1-phu-tho-2024' ? ['repetition-pays'] : [])
  })

  it('print what sets them apart', () => {
    const printed = contest ? sayRules(contest.rules).flatMap(section => section.sentences) : []
    expect(printed).toContain(sentences[set])
  })
})

it('are all eight', () => expect(sets).toEqual(Object.keys(sentences)))

describe('what the rules of 0.1.0 could not say', () => {
  const award = (set: string) => {
    const { contest } = readFolder(join(root, set))
    if (!contest) throw new Error(`${set} does not load`)
    return awardRules(contest.rules)
  }

  it('is a prize for each of two kinds every week, and one a person', () => {
    const { individual, perPerson } = award('2-hue-2025')
    expect(individual).toHaveLength(6 * 4)
    expect(perPerson).toBe('earliest')
  })

  it('is five tiers of prizes in one standing of agencies', () => {
    expect(
      award('5-soc-trang-2022').collective.map(({ prizes }) => prizes.map(({ count }) => count)),
    ).toEqual([[1, 2, 3, 4, 10]])
  })

  it('is a headcount for each mandatory group, where none is not unknown', () => {
    const { contest } = readFolder(join(root, '4-dak-lak-2023'))
    expect(contest?.agencies[0]?.groups).toEqual({
      'lanh-dao': 2,
      'mot-cua': 1,
      'nhan-vien': 5,
      'truong-phong': 2,
    })
    expect(contest?.agencies[0]).toMatchObject({ source: 'Quyết định giao biên chế', date: '01/01/2022' })
  })
})
