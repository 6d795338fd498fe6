import { formatClosing, formatInstant } from './instant.ts'
import type { ReadParts } from './read-folder.ts'

type Cell = string | number

/** Lines of a table: the first column to the left, the others to the right, two spaces between. */
function layOut(rows: readonly (readonly Cell[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => String(row[column] ?? '').length)),
  )
  return rows.map(row =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

function bankTable({ rules, bank }: ReadParts): string[] {
  const topics =
    rules.topics ?? [...new Set(bank.map(question => question.topic))].map(id => ({ id, quota: '?' }))
  const rows = topics.map(({ id, quota }) => {
    const own = bank.filter(question => question.topic === id)
    const appraised = own.filter(question => question.status === 'appraised').length
    return { id, appraised, draft: own.length - appraised, quota }
  })
  const total = ['Cộng', sum(rows.map(row => row.appraised)), sum(rows.map(row => row.draft))]
  return layOut([
    ['Chủ đề', 'Đã thẩm định', 'Nháp', 'Mỗi đề'],
    ...rows.map(row => [row.id, row.appraised, row.draft, row.quota]),
    [...total, rules.topics === undefined ? '?' : sum(rules.topics.map(topic => topic.quota))],
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
    ['Cơ quan, đơn vị', agencyTable(parts)],
    ['Quy định tạm, chờ Ban Tổ chức quyết định', assumed.map(({ rule, note }) => `${rule}: ${note}`)],
  ]
  return [
    `${rules.title ?? 'Chưa đọc được tên cuộc thi'} (${rules.id ?? 'chưa có mã'})`,
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ['', title, ...lines.map(each => `  ${each}`)],
    ),
  ]
}
