import { sayCount } from '../../contest/say-rules/say-numbers.ts'
import type { Draw } from '../../standing/draw/draw-lots.ts'
import { findRow } from '../../standing/ranking/rank-people.ts'
import { number, type Table, text } from '../table.ts'
import { nameStanding, type Results } from './results.ts'
import { sayBits, undecidedReasons } from './say-blockers.ts'
import { prizesIn } from './standing-table.ts'

/**
 * Who is in each draw, under which number, and what came of it: the list that is published before lots are drawn, in the hall or
 * from public numbers, and by which anybody can draw again (RFC 3797; decisions.md 23, 39). People go by their receipts.
 */
export function drawsTable(results: Results): Table {
  const { contest, stand } = results
  return {
    name: 'Bốc thăm',
    heading: [
      'Danh sách bốc thăm',
      ...stand.awards.draws.map(draw => `${nameDraw(draw, results)}: ${sayDraw(draw)}`),
    ],
    columns: [
      ...[number('Lần bốc'), text('Bảng xếp hạng', 24), number('Hạng'), number('Số thứ tự')],
      ...[text('Biên nhận', 22), number('Thứ tự bốc được'), text('Giải', 26)],
    ],
    rows: stand.awards.draws.flatMap(draw => {
      const standing = stand.standings.get(draw.standing)
      const prizes = prizesIn(stand.awards, draw.standing)
      const order = new Map(
        typeof draw.order === 'string' ? [] : draw.order.map((person, at) => [person, at + 1]),
      )
      const receiptsOf = (person: string) =>
        (standing && findRow(standing, person))?.attempts.map(({ attempt }) =>
          results.receiptOf(attempt.id),
        ) ?? []
      return draw.pool.map((person, at) => [
        ...[draw.ordinal, nameStanding(contest, draw.standing), draw.place, at + 1],
        ...[receiptsOf(person).join(' '), order.get(person) ?? null, prizes.get(person) ?? null],
      ])
    }),
  }
}

/** `Bốc thăm lần 1, Cả cuộc thi, hạng 3`. */
export const nameDraw = ({ ordinal, standing, place }: Draw, { contest }: Results): string =>
  `Bốc thăm lần ${ordinal}, ${nameStanding(contest, standing)}, hạng ${place}`

/** How many are drawn for, of how many, from what, or why nothing is drawn yet. */
export function sayDraw({ pool, seats, key, order, bits }: Draw): string {
  return [
    `${sayCount(pool.length)} người bằng nhau, ${sayCount(seats)} giải`,
    ...(typeof order === 'string' ? [undecidedReasons[order]] : []),
    ...(key === null ? [] : [`chuỗi để ai cũng tính lại được theo RFC 3797: ${key}`]),
    ...(bits === null ? [] : [`các nguồn số chứa ${sayBits(bits.held)} bit, cần ${sayBits(bits.asked)}`]),
  ].join('; ')
}
