import type { Awards } from '../../standing/awards/award-people.ts'
import type { PersonRow, Standing } from '../../standing/ranking/rank-people.ts'
import type { Column, Table } from '../table.ts'
import { DURATION_TITLE, nameKinds, nameStanding, nameUnits, type Results } from './results.ts'
import { sayMoment, sayPlace } from './say-reasons.ts'

const columns: readonly Column[] = [
  { title: 'Hạng', kind: 'number' },
  { title: 'Biên nhận', kind: 'text', width: 22 },
  { title: 'Giải', kind: 'text', width: 26 },
  { title: 'Số câu đúng', kind: 'share' },
  { title: 'Dự đoán lệch', kind: 'number' },
  { title: DURATION_TITLE, kind: 'number' },
  { title: 'Nộp bài', kind: 'text', width: 20 },
  { title: 'Lượt hợp lệ', kind: 'number' },
  { title: 'Đối tượng', kind: 'text' },
  { title: 'Đơn vị khai', kind: 'text', width: 30 },
  { title: 'Vì sao', kind: 'text', width: 70 },
]

/** Longest name of a sheet, and what none may have in it. */
const NAME = 31
const UNFIT = /[[\]*?:/\\]/g

/** A standing with the reason of every place. `at`: which sheet of its kind it is, so that two never share a name. */
export function standingTable(results: Results, standing: Standing, at: number): Table {
  const { contest, stand, receiptOf } = results
  const title = nameStanding(contest, standing.name)
  const unitOf = nameUnits(contest)
  const prizes = prizesIn(stand.awards, standing.name)
  return {
    name: `XH ${at} ${title}`.replace(UNFIT, ' ').slice(0, NAME).trim(),
    heading: [`Xếp hạng: ${title}`],
    columns,
    rows: standing.rows.map(row =>
      cellsOf(row, prizes.get(row.person) ?? null, { unitOf, receiptOf, kindOf: nameKinds(contest) }),
    ),
  }
}

interface Names extends Pick<Results, 'receiptOf'> {
  readonly unitOf: (id: string | null) => string
  readonly kindOf: ReturnType<typeof nameKinds>
}

function cellsOf(row: PersonRow, prize: string | null, { unitOf, kindOf, receiptOf }: Names) {
  const { measures, attempts, place, kind } = row
  return [
    ...[place, attempts.map(({ attempt }) => receiptOf(attempt.id)).join(' '), prize],
    ...[{ n: measures.right, of: measures.total }, measures.distance, measures.duration / 1000],
    ...[sayMoment(measures.submittedAt), measures.attempts, kindOf(kind)],
    ...[unitOf(attempts[0]?.attempt.unit ?? null), sayPlace(row)],
  ]
}

const how = { place: '', draw: ' (bốc thăm)', shared: ' (đồng giải)' } as const

/** What people of a standing have won in it, or could still win. */
export function prizesIn({ winners, undecided, vacated }: Awards, standing: string): Map<string, string> {
  const prizes = new Map<string, string[]>()
  const add = (person: string, prize: string) => prizes.set(person, [...(prizes.get(person) ?? []), prize])
  for (const won of winners)
    if (won.standing === standing)
      add(won.person, `${won.prize}${how[won.how]}${won.isProvisional ? ' (tạm tính)' : ''}`)
  for (const open of undecided)
    if (open.standing === standing)
      for (const person of open.among) add(person, `${open.prize}: chưa quyết định`)
  for (const left of vacated) if (left.standing === standing) add(left.person, `${left.prize}: thôi nhận`)
  return new Map([...prizes].map(([person, said]) => [person, said.join('; ')]))
}
