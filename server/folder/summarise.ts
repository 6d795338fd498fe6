import { tallyVi } from '../../widget/messages/tally-vi.ts'
import type { Question } from '../contest/contest.ts'
import { formatClosing, formatInstant } from '../contest/instant.ts'
import type { ReadParts } from './read-folder.ts'
import { type Cell, layOut, tellsTable } from './tells-table.ts'

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const topicsOf = ({ rules, bank }: ReadParts): { id: string; quota: number | '?' }[] =>
  rules.topics ?? [...new Set(bank.map(({ topic }) => topic))].map(id => ({ id, quota: '?' }))

function bankTable(parts: ReadParts): string[] {
  const rows = topicsOf(parts).map(({ id, quota }) => {
    const own = parts.bank.filter(({ topic }) => topic === id)
    const count = (status: Question['status']) => own.filter(question => question.status === status).length
    return { id, counts: [count('appraised'), count('checked'), count('draft')], quota }
  })
  const totals = [0, 1, 2].map(at => sum(rows.map(({ counts }) => counts[at] ?? 0)))
  const { topics } = parts.rules
  return layOut([
    ['Chủ đề', 'Đã thẩm định', 'Đã đối chiếu', 'Nháp', 'Mỗi đề'],
    ...rows.map(({ id, counts, quota }) => [id, ...counts, quota]),
    ['Cộng', ...totals, topics === undefined ? '?' : sum(topics.map(({ quota }) => quota))],
  ])
}

function agencyTable({ agencies }: ReadParts): string[] {
  const line = (name: string, members: ReadParts['agencies']): Cell[] => {
    const headcounts = members.flatMap(({ headcount }) => (headcount === null ? [] : [headcount]))
    return [name, members.length, sum(headcounts), sum(members.map(({ sites }) => sites.length))]
  }
  const blocks = [...new Set(agencies.map(agency => agency.block))]
  return layOut([
    ['Khối', 'Cơ quan', 'Biên chế', 'Trang'],
    ...blocks.map(block =>
      line(
        block,
        agencies.filter(agency => agency.block === block),
      ),
    ),
    line('Cộng', agencies),
  ])
}

const tellsOf = (parts: ReadParts): string[] =>
  tellsTable(
    parts.tells,
    topicsOf(parts).map(({ id }) => id),
  )

const roundLines = ({ rules }: ReadParts): string[] =>
  (rules.rounds ?? []).map(
    ({ title, opens, closes }) => `${title}: ${formatInstant(opens)} – ${formatClosing(closes)} (+07:00)`,
  )

/** What was read of a contest folder, for the person who keeps it: lines of plain Vietnamese text. */
export function summarise(parts: ReadParts): string[] {
  const { rules } = parts
  const assumed = rules.assumed ?? []
  const sections: [string, string[]][] = [
    ['Đợt thi', roundLines(parts)],
    ['Bộ câu hỏi', bankTable(parts)],
    [
      'Dấu hiệu làm lộ đáp án hoặc làm câu hỏi kém giá trị, trong các câu được rút vào đề (! là ngoài mức)',
      tellsOf(parts),
    ],
    [tallyVi.agency, agencyTable(parts)],
    ['Quy định tạm, chờ Ban Tổ chức quyết định', assumed.map(({ rule, note }) => `${rule}: ${note}`)],
  ]
  return [
    `${rules.title ?? 'Chưa đọc được tên cuộc thi'} (${rules.id ?? 'chưa có mã'})`,
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ['', title, ...lines.map(each => `  ${each}`)],
    ),
  ]
}
