import { viewsVi } from '../../widget/messages/console/compare-views.ts'
import { tallyVi } from '../../widget/messages/tally-vi.ts'
import { awardRules } from '../contest/award-rules.ts'
import type { Agency, Contest } from '../contest/contest.ts'
import { choicesOf } from '../contest/public-contest.ts'
import { type CountsAsOf, newcomersByDay, noCount, type PlaceCount, peopleOf } from '../tally/count-as-of.ts'
import { type Cell, number, share, type Table, text } from './table.ts'

/** The tables of participation as they stood at an instant, of which `said` is the line: by host, by unit, both, by day. */
export function countTables(contest: Contest, counts: CountsAsOf, said: string): Table[] {
  const heading = [contest.rules.title, said]
  return [
    { name: viewsVi.host, file: 'theo-cong', heading, ...byAgency(contest, counts) },
    { name: viewsVi.unit, file: 'theo-don-vi', heading, ...byUnit(contest, counts) },
    { name: viewsVi.hostsTable, file: 'cong-va-don-vi', heading, ...byPair(contest, counts) },
    { name: 'Theo ngày', file: 'theo-ngay', heading, ...byDay(counts) },
  ]
}

type Body = Pick<Table, 'columns' | 'rows'>

function byAgency(contest: Contest, { agencies, whole }: CountsAsOf): Body {
  const rowOf = (name: string, block: string, count: PlaceCount): Cell[] => [
    ...[name, block, count.attempts, count.attempts, peopleOf(count)],
    ...[count.via.script, count.via.frame, count.via.link, count.via.unknown],
  ]
  return {
    columns: [
      ...[text('Cơ quan, đơn vị có cổng', 44), text('Khối', 24), number('Lượt thi'), number('Bài hợp lệ')],
      ...[
        number('Người dự thi'),
        number('Qua thẻ'),
        number('Qua khung'),
        number('Qua liên kết'),
        number('Không rõ'),
      ],
    ],
    rows: [
      ...listed(contest, agencies).map(({ name, block, count }) => rowOf(name, block, count)),
      rowOf(tallyVi.unknownAgency, '', agencies.get('') ?? noCount()),
      rowOf(tallyVi.whole, '', whole),
    ],
  }
}

/** Staff over headcount where the rules say who is staff: written as it was counted, beside the percentage. */
function byUnit(contest: Contest, { units }: CountsAsOf): Body {
  const { staff } = awardRules(contest.rules).compare
  const rowOf = (name: string, block: string, headcount: number | null, count: PlaceCount): Cell[] => {
    const counted = peopleOf(count, staff)
    const rate = headcount === null || headcount === 0 ? null : { n: counted, of: headcount }
    return [name, block, count.attempts, count.attempts, peopleOf(count), counted, headcount, rate]
  }
  const field = contest.rules.fields.find(({ name }) => name === 'unit')
  const others = (field ? choicesOf(contest, field) : []).filter(
    ({ value }) => !contest.agencies.some(({ id }) => id === value),
  )
  return {
    columns: [
      ...[text('Đơn vị khai', 44), text('Khối', 24), number('Lượt thi'), number('Bài hợp lệ')],
      ...[number('Người dự thi'), number(staff ? 'Cán bộ dự thi' : 'Người tính tỷ lệ'), number('Biên chế')],
      share('Tỷ lệ trên biên chế'),
    ],
    rows: [
      ...listed(contest, units).map(({ name, block, headcount, count }) =>
        rowOf(name, block, headcount, count),
      ),
      ...others.map(({ value, label }) => rowOf(label, '', null, units.get(value) ?? noCount())),
      rowOf('Không khai đơn vị nào', '', null, units.get('') ?? noCount()),
    ],
  }
}

/** Every agency of the list, also those at zero; then those that were counted and are listed no more, by their ids. */
function listed({ agencies, rules }: Contest, counts: ReadonlyMap<string, PlaceCount>) {
  const known: Pick<Agency, 'id' | 'name' | 'block' | 'headcount'>[] = [...agencies]
  const offered = rules.fields.flatMap(({ options }) => (Array.isArray(options) ? options : []))
  const isNamed = (id: string) =>
    id === '' ||
    id === 'other' ||
    offered.some(({ value }) => value === id) ||
    known.some(each => each.id === id)
  const gone = [...counts.keys()].filter(id => !isNamed(id)).sort()
  known.push(...gone.map(id => ({ id, name: id, block: '', headcount: null })))
  return known.map(agency => ({ ...agency, count: counts.get(agency.id) ?? noCount() }))
}

function byPair({ agencies }: Contest, { pairs }: CountsAsOf): Body {
  const nameOf = (id: string, none: string) =>
    id === '' ? none : (agencies.find(agency => agency.id === id)?.name ?? id)
  const order = new Map(agencies.map(({ id }, at) => [id, at]))
  const rank = (id: string | undefined) => order.get(id ?? '') ?? agencies.length
  const rows = [...pairs].map(([pair, attempts]) => ({ ids: pair.split(' '), attempts }))
  rows.sort(
    (a, b) => rank(a.ids[0]) - rank(b.ids[0]) || rank(a.ids[1]) - rank(b.ids[1]) || compare(a.ids, b.ids),
  )
  return {
    columns: [text('Cổng của', 44), text('Đơn vị khai', 44), number('Lượt thi')],
    rows: rows.map(({ ids: [agency = '', unit = ''], attempts }) => [
      nameOf(agency, tallyVi.unknownAgency),
      nameOf(unit, 'Không khai'),
      attempts,
    ]),
  }
}

const compare = (a: readonly string[], b: readonly string[]): number => (a.join(' ') < b.join(' ') ? -1 : 1)

function byDay(counts: CountsAsOf): Body {
  const newcomers = newcomersByDay(counts)
  const days = [...counts.days.keys()].sort((a, b) => a - b)
  return {
    columns: [text('Ngày', 12), number('Lượt thi'), number('Người dự thi lần đầu')],
    rows: days.map(day => [sayDay(day), counts.days.get(day) ?? 0, newcomers.get(day) ?? 0]),
  }
}

function sayDay(day: number): string {
  const [year = '', month = '', date = ''] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}
