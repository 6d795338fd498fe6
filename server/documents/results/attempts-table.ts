import type { Column, Table } from '../table.ts'
import { DURATION_TITLE, nameAgencies, nameKinds, nameScope, nameUnits, type Results } from './results.ts'
import { sayMoment } from './say-reasons.ts'

const columns: readonly Column[] = [
  { title: 'Biên nhận', kind: 'text', width: 22 },
  { title: 'Đợt thi', kind: 'text', width: 16 },
  { title: 'Mở đề', kind: 'text', width: 20 },
  { title: 'Nộp bài', kind: 'text', width: 20 },
  { title: DURATION_TITLE, kind: 'number' },
  { title: 'Số câu đúng', kind: 'number' },
  { title: 'Trên số câu', kind: 'number' },
  { title: 'Số dự đoán', kind: 'number' },
  { title: 'Cơ quan có trang', kind: 'text', width: 30 },
  { title: 'Kênh', kind: 'text' },
  { title: 'Đơn vị khai', kind: 'text', width: 30 },
  { title: 'Đối tượng', kind: 'text' },
  { title: 'Nhóm', kind: 'text' },
  { title: 'Kết quả', kind: 'text' },
  { title: 'Chính thức', kind: 'text' },
]

/** Every attempt up to the instant, by the instant of handing in: whose it is stands nowhere. */
export function attemptsTable({ contest, stand, receiptOf }: Results): Table {
  const [agencyOf, unitOf] = [nameAgencies(contest), nameUnits(contest)]
  const [kindOf, groupOf] = [nameKinds(contest), nameKinds(contest, 'group')]
  const officials = new Set(
    [...stand.officials.values()].flat().flatMap(({ attempts }) => attempts.map(({ attempt }) => attempt.id)),
  )
  const kept = stand.people.flatMap(({ attempts }) => attempts)
  kept.sort((a, b) => a.attempt.submittedAt - b.attempt.submittedAt || (a.attempt.id < b.attempt.id ? -1 : 1))
  return {
    name: 'Lượt thi',
    columns,
    rows: kept.map(({ attempt, right, total, isValid }) => [
      ...[receiptOf(attempt.id), nameScope(contest, attempt.round)],
      ...[sayMoment(attempt.startedAt), sayMoment(attempt.submittedAt)],
      Math.floor((attempt.submittedAt - attempt.startedAt) / 1000),
      ...[right, total, attempt.prediction],
      ...[agencyOf(attempt.agency), attempt.via, unitOf(attempt.unit)],
      ...[kindOf(attempt.kind), groupOf(attempt.group)],
      ...[isValid ? 'hợp lệ' : 'bị huỷ', officials.has(attempt.id) ? 'chính thức' : null],
    ]),
  }
}
