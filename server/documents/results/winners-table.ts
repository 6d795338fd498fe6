import { choicesOf } from '../../contest/public-contest.ts'
import type { Cell, Table } from '../table.ts'
import { nameStanding, type Results } from './results.ts'
import { sayMoment } from './say-reasons.ts'

/** What a person declared when they registered; undefined: erased since. */
export type Declared = (attempt: string) => Readonly<Record<string, string>> | undefined

/** Who has a prize, or is equal at the boundary of one: those whom the committee calls. */
export function candidatesOf({
  stand: { awards },
}: Results): { person: string; prize: string; standing: string; state: string }[] {
  return [
    ...awards.winners.map(({ person, prize, standing, isProvisional }) => ({
      ...{ person, prize, standing, state: isProvisional ? 'tạm tính' : 'đạt giải' },
    })),
    ...awards.undecided.flatMap(({ among, prize, standing }) =>
      among.map(person => ({ person, prize, standing, state: 'bằng nhau, chưa quyết định' })),
    ),
  ]
}

const ERASED = 'đã xoá theo yêu cầu'

/** Names, and whatever else the rules ask of a person, of those with a prize: only for who calls them. */
export function winnersTable(results: Results, declared: Declared, purpose: string): Table {
  const { contest, stand } = results
  return {
    name: 'Người đạt giải',
    heading: [
      contest.rules.title,
      `Số liệu đến ${sayMoment(stand.asOf)}. Mục đích: ${purpose}. Người đã yêu cầu xoá dữ liệu không còn trong bảng.`,
      'Dữ liệu cá nhân: chỉ dùng đúng mục đích trên, không gửi tiếp, xoá khi xong việc.',
    ],
    columns: [
      { title: 'Bảng xếp hạng', kind: 'text', width: 24 },
      { title: 'Giải', kind: 'text', width: 24 },
      { title: 'Tình trạng', kind: 'text', width: 24 },
      { title: 'Hạng', kind: 'number' },
      { title: 'Biên nhận', kind: 'text', width: 22 },
      ...contest.rules.fields.map(({ label }) => ({ title: label, kind: 'text' as const, width: 26 })),
    ],
    rows: rowsOf(results, declared),
  }
}

function rowsOf(results: Results, declared: Declared): Cell[][] {
  const { contest, stand, receiptOf } = results
  const rows = new Map(
    [...stand.standings].map(([name, standing]) => [
      name,
      new Map(standing.rows.map(row => [row.person, row])),
    ]),
  )
  return candidatesOf(results).map(({ person, prize, standing, state }) => {
    const row = rows.get(standing)?.get(person)
    const attempt = row?.attempts[0]?.attempt.id
    return [
      ...[nameStanding(contest, standing), prize, state, row?.place ?? null],
      attempt === undefined ? null : receiptOf(attempt),
      ...sayDeclared(contest, attempt === undefined ? undefined : declared(attempt)),
    ]
  })
}

/** What was declared, a choice by its label; that it was erased stands in the first cell. */
const sayDeclared = (contest: Results['contest'], own: ReturnType<Declared>): Cell[] =>
  contest.rules.fields.map((field, at) => {
    const value = own?.[field.name]
    if (value === undefined) return at === 0 && !own ? ERASED : null
    return choicesOf(contest, field).find(choice => choice.value === value)?.label ?? value
  })
