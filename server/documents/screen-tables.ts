import { compareVi } from '../../widget/messages/console/compare.ts'
import { tallyVi } from '../../widget/messages/tally-vi.ts'
import type { Agencies } from '../contract/console/agencies.ts'
import type { Compare, CompareRow, Place } from '../contract/console/compare.ts'
import { type Cell, number, share, type Table, text } from './table.ts'

/** A table of the console without the lines above it, which say what it is and as of when. */
type Body = Omit<Table, 'heading'>

/** The ways to compare, as the screen numbers them. */
const ways = ['①', '②', '③', '④', '⑤', '⑥', '⑦']

/** So sánh as a table, of the rows and in the order the screen has: the counts of each agency, staff over headcount as it was counted, and its place by each formula. */
export function compareTable({ rows, apart, total, rule, ways: asked }: Compare): Body {
  const signed = new Set(asked.filter(({ isSigned }) => isSigned).map(({ way }) => way))
  const rowOf = (row: CompareRow): Cell[] => [
    ...[row.name, row.block, row.attempts, row.valid, row.people, row.staff, row.headcount],
    row.headcount ? { n: row.staff, of: row.headcount } : null,
    ...[[row.source, row.date].filter(Boolean).join(', ') || null, ...viaCells(row.via)],
    ...ways.map((_, at) => sayPlace(row.places[at])),
  ]
  const { rate } = total
  const nobodys = { ...apart, name: compareVi[`apart-${rule?.by ?? 'host'}`] }
  return {
    name: 'So sánh',
    columns: [
      ...[text(tallyVi.agency, 44), text('Khối', 24), number('Lượt thi'), number('Bài hợp lệ')],
      ...[number('Người dự thi'), number('Người trên biên chế'), number('Biên chế')],
      ...[share('Tỷ lệ'), text('Nguồn biên chế', 30)],
      ...[number('Qua thẻ'), number('Qua khung'), number('Qua liên kết'), number('Không rõ')],
      ...ways.map((sign, at) => text(`Hạng ${sign}${signed.has(at + 1) ? ' ★' : ''}`, 10)),
    ],
    rows: [
      ...[...rows, nobodys].map(rowOf),
      [
        ...[tallyVi.whole, null, total.attempts, total.valid, total.people, total.staff, rate.of],
        ...[rate.of > 0 ? { n: rate.staff, of: rate.of } : null, null, ...viaCells(total.via)],
      ],
    ],
  }
}

const viaCells = (via: CompareRow['via']): Cell[] => [
  ...[via.script ?? 0, via.frame ?? 0, via.link ?? 0, via.unknown ?? 0],
]

/** `?`: no headcount to divide by; `–`: no place for another reason. Never a 0 that nobody counted. */
function sayPlace(place: Place | undefined): Cell {
  if (!place) return null
  if (place.place !== null) return place.place
  return place.notes.some(({ code }) => code.includes('headcount')) ? '?' : '–'
}

/** Cơ quan & cổng as a table: a line for each registered site, or for the agency where it has none. */
export function agenciesTable({ rows }: Agencies): Body {
  return {
    name: 'Cơ quan, cổng',
    columns: [
      ...[text(tallyVi.agency, 44), text('Khối', 24), number('Biên chế'), text('Nguồn biên chế', 30)],
      ...[text('Trang đã đăng ký', 38), number('Lượt từ trang'), text('Lượt gần nhất', 20)],
      ...[number('Số ngày im lặng'), number('Lượt qua liên kết'), number('Lượt của cơ quan')],
    ],
    rows: rows.flatMap(({ name, block, headcount, sites, byLink, attempts }): Cell[][] => {
      const source = [headcount?.source, headcount?.date].filter(Boolean).join(', ') || null
      const own: Cell[] = [name, block, headcount?.count ?? null, source]
      const rest: Cell[] = [byLink, attempts]
      if (sites.length === 0) return [[...own, null, null, null, null, ...rest]]
      return sites.map(site => [
        ...own,
        ...[site.site, site.attempts, site.lastAt && sayInstant(site.lastAt), site.silentDays],
        ...rest,
      ])
    }),
  }
}

/** `2024-10-02T14:32:07…` as `02/10/2024 14:32`. */
function sayInstant(instant: string): string {
  const [year, month, day, time = ''] = instant.split(/[-T]/)
  return `${day}/${month}/${year} ${time.slice(0, 5)}`
}
