import type { Formula } from '../../contest/rules/comparison-rules.ts'
import type { Rules } from '../../contest/rules.ts'
import type { AgencyRow } from '../../standing/collective/agency-row.ts'
import type { Cell, Column, Table } from '../table.ts'
import type { Results } from './results.ts'
import { sayNote, sayValue } from './say-reasons.ts'

/** What a formula is called over its column: by its number where it has one. */
const titles: Readonly<Record<Formula, string>> = {
  attempts: '1. Lượt hợp lệ',
  people: '2. Số người',
  rate: '3. Tỷ lệ',
  'rate-minimum': '4. Tỷ lệ, có mức tối thiểu',
  'rate-mandatory': '5. Tỷ lệ, có nhóm bắt buộc',
  'rate-points': '6. Tỷ lệ và điểm giải',
  'rate-block': '7. Tỷ lệ trong khối',
  gross: 'Lượt, kể cả bị huỷ',
  winners: 'Số giải cá nhân',
  manual: 'Điểm nhập tay',
}

/** The order of the columns: the seven, then what stands beside them. */
const order = Object.keys(titles)

/** The agencies by every formula, side by side: value, place, and why there is none. */
export function formulasTable({ contest, stand }: Results): Table {
  const shown = stand.agencies.shown
    .map(({ formula, standings }) => ({
      formula,
      rows: new Map(standings.flatMap(({ rows }) => rows.map(row => [row.agency, row]))),
    }))
    .sort((a, b) => order.indexOf(a.formula) - order.indexOf(b.formula))
  const columns: Column[] = [
    { title: 'Mã', kind: 'text', width: 18 },
    { title: 'Cơ quan', kind: 'text', width: 34 },
    { title: 'Khối', kind: 'text', width: 22 },
    { title: 'Biên chế', kind: 'number' },
    ...shown.flatMap(({ formula }) => columnsOf(formula)),
    { title: 'Ghi chú', kind: 'text', width: 50 },
  ]
  return {
    name: 'So sánh',
    columns,
    rows: contest.agencies.map(({ id, name, block, headcount }) => [
      ...[id, name, block, headcount],
      ...shown.flatMap(({ formula, rows }) => cellsOf(formula, rows.get(id))),
      notesOf(
        shown.map(({ formula, rows }) => [formula, rows.get(id)] as const),
        contest.rules,
      ),
    ]),
  }
}

const isShare = (formula: Formula): boolean => formula.startsWith('rate') && formula !== 'rate-points'

function columnsOf(formula: Formula): Column[] {
  const title = titles[formula]
  const place: Column = { title: `Hạng (${title.replace(/\..*/, '')})`, kind: 'number' }
  if (formula === 'rate-points') return [{ title, kind: 'text', width: 22 }, place]
  return [{ title, kind: isShare(formula) ? 'share' : 'number' }, place]
}

function cellsOf(formula: Formula, row: AgencyRow | undefined): Cell[] {
  const { value = null, place = null } = row ?? {}
  if (value === null) return [null, place]
  if (formula === 'rate-points') return [sayValue(value), place]
  return [value.of === null ? value.count : { n: value.count, of: value.of }, place]
}

/**
 * Each thing that is to be said of an agency once, by whichever formula. That nobody took part is told by their number alone: no
 * prize is another thing.
 */
function notesOf(rows: readonly (readonly [Formula, AgencyRow | undefined])[], rules: Rules): string {
  const said = rows.flatMap(([formula, row]) =>
    (row?.notes ?? [])
      .filter(({ code }) => code !== 'zero' || formula === 'people')
      .map(note => sayNote(note, rules)),
  )
  return [...new Set(said)].join('; ')
}
