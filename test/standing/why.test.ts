import { expect, it } from 'vitest'
import { sayPlace } from '../../server/documents/results/say-reasons.ts'
import { attempt, DAY, stand } from './contest.ts'
import type { VectorRules } from './vector.ts'

const paper = (person: string, right: number, own: Parameters<typeof attempt>[3] = {}, seconds = 60) =>
  attempt(person, right, seconds, own)
const later = (seconds: number) => ({
  startedAt: new Date(DAY + seconds * 1000).toISOString(),
  submittedAt: new Date(DAY + (seconds + 60) * 1000).toISOString(),
})
const one = { prediction: 1 }
const again = (person: string) => paper(person, 3, { id: `z-${person}` })

type Ranked = NonNullable<VectorRules['ranking']>[number]
/** Why `b` stands where it stands behind `a`, by this criterion. */
const cases: readonly [criterion: Ranked, papers: ReturnType<typeof paper>[], why: string][] = [
  ['most-right', [paper('a', 10), paper('b', 9)], 'trả lời đúng nhiều câu hơn: 10/10, người này 9/10'],
  [
    'nearest-prediction',
    [paper('a', 10, { prediction: 3 }), paper('b', 10, { prediction: 5 })],
    'dự đoán gần đúng hơn: lệch 1, người này lệch 3',
  ],
  [
    'exact-prediction',
    [paper('a', 10, { prediction: 2 }), paper('b', 10)],
    'dự đoán đúng chính xác: lệch 0, người này không ghi số',
  ],
  [
    'nearest-not-over',
    [paper('a', 10, one), paper('b', 10, { prediction: 3 })],
    'dự đoán gần đúng hơn mà không vượt quá con số thực tế: lệch 1, người này lệch 1 và vượt quá',
  ],
  [
    'shortest',
    [paper('a', 10), paper('b', 10, {}, 1205)],
    'làm bài trong thời gian ngắn hơn: 60 giây, người này 1.205 giây',
  ],
  [
    'earliest',
    [paper('a', 10), paper('b', 10, later(5))],
    'nộp bài sớm hơn: 01/09/2024 07:01:00, người này 01/09/2024 07:01:05',
  ],
  [
    'earliest-start',
    [paper('a', 10), paper('b', 10, later(5))],
    'mở đề của lượt thi chính thức sớm hơn: 01/09/2024 07:00:00, người này 01/09/2024 07:00:05',
  ],
  [
    'earliest-registration',
    [paper('a', 10), paper('b', 10, later(5))],
    'mở đề lần đầu trong cuộc thi sớm hơn: 01/09/2024 07:00:00, người này 01/09/2024 07:00:05',
  ],
  [
    'fewest-attempts',
    [paper('a', 10), paper('b', 10), again('b')],
    'có ít lượt thi hợp lệ hơn: 1, người này 2',
  ],
  [
    'most-attempts',
    [paper('a', 10), again('a'), paper('b', 10)],
    'có nhiều lượt thi hợp lệ hơn: 2, người này 1',
  ],
  [
    'most-perfect',
    [paper('a', 10), paper('a', 10, { id: 'z-a' }), paper('b', 10)],
    'có nhiều lượt thi đúng tất cả các câu hơn: 2, người này 1',
  ],
]

it.each(cases)('a boundary by %s is explained in a sentence', (criterion, papers, why) => {
  const { standings } = stand(papers, { ranking: [criterion] })
  const rows = standings.get('dot-1')?.rows ?? []
  expect(rows.map(({ person, place }) => `${place} ${person}`)).toEqual(['1 a', '2 b'])
  expect(rows.map(sayPlace)).toEqual(['Đứng đầu', `Người xếp trên ${why}`])
})

it('equals are told with how many they share a place', () => {
  const { standings } = stand(['a', 'b', 'c'].map(person => paper(person, 10)))
  expect(standings.get('dot-1')?.rows.map(sayPlace)).toEqual(
    Array.from({ length: 3 }, () => 'Đứng đầu; bằng 2 người khác ở mọi tiêu chí'),
  )
})
