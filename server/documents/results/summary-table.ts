import { nameRule } from '../../contest/say-rules/say-comparison.ts'
import { sayCount, sayList, sayNumber } from '../../contest/say-rules/say-numbers.ts'
import { findRow } from '../../standing/ranking/rank-people.ts'
import type { OutAct } from '../../standing/register.ts'
import type { Cell, Table } from '../table.ts'
import { nameDraw, sayDraw } from './draws-table.ts'
import { nameAgencies, nameScope, nameStanding, type Results } from './results.ts'
import { sayBlockers } from './say-blockers.ts'
import { sayAsOf } from './say-reasons.ts'

type Line = readonly [what: string, said: Cell]

/** The sheet that is read: what was counted, who won, and what still stands in the way. */
export function summaryTable(results: Results): Table {
  const { contest, stand } = results
  return {
    name: 'Tóm tắt',
    heading: [contest.rules.title, sayAsOf(stand.asOf)],
    columns: [
      { title: 'Nội dung', kind: 'text', width: 44 },
      { title: 'Kết quả', kind: 'text', width: 90 },
    ],
    rows: [
      ...sayCounts(results),
      ...sayOut(results),
      ...sayTruth(results),
      ...sayAwards(results),
      ...stand.awards.draws.map((draw): Line => [nameDraw(draw, results), sayDraw(draw)]),
      ...sayAgencies(results),
      ...sayBlockers(results).map((said): Line => ['Còn vướng', said]),
      ['Phiên bản nội dung', contest.version],
    ],
  }
}

const outOf: Readonly<Record<OutAct['reason'], string>> = {
  excluded: 'Không được xét giải',
  withdrawn: 'Xin rút',
  declined: 'Thôi nhận giải',
  erased: 'Yêu cầu xoá dữ liệu',
}

/** How many people the register takes out, so that nobody looks for them among the places in vain. */
function sayOut({ stand: { register } }: Results): Line[] {
  return Object.entries(outOf).flatMap(([reason, said]) => {
    const people = new Set(register.out.flatMap(act => (act.reason === reason ? [act.person] : [])))
    return people.size === 0 ? [] : [[said, `${sayCount(people.size)} người (sổ quyết định)`] as const]
  })
}

function sayCounts({ contest, stand: { totals } }: Results): Line[] {
  const { attempts, valid, people, peopleByRound } = totals
  return [
    ['Lượt thi', `${sayNumber(attempts)} lượt, trong đó ${sayNumber(valid)} hợp lệ`],
    ['Người dự thi', `${sayNumber(people)} người có ít nhất một lượt hợp lệ`],
    ...(peopleByRound.size > 1
      ? [...peopleByRound].map(
          ([round, count]): Line => [
            `Người dự thi, ${nameScope(contest, round)}`,
            `${sayNumber(count)} người`,
          ],
        )
      : []),
  ]
}

function sayTruth({ contest, stand: { truth }, isFrozen }: Results): Line[] {
  const { prediction, rounds } = contest.rules
  if (prediction === null || truth === null) return []
  const state = isFrozen ? 'đã chốt' : 'chưa chốt'
  if (prediction.scope === 'contest' || rounds.length === 1)
    return [['Con số thực tế của câu dự đoán', `${sayNumber(truth.contest)} (${state})`]]
  return [...truth.rounds].map(([round, count]) => [
    `Con số thực tế, ${nameScope(contest, round)}`,
    `${sayNumber(count)} (${state})`,
  ])
}

/** Each prize with the receipts of its winners; whose they are is in another file, for who hands the prizes out. */
function sayAwards({ contest, stand, receiptOf }: Results): Line[] {
  const { winners, undecided, empty } = stand.awards
  const receipts = (person: string, name: string) => {
    const standing = stand.standings.get(name)
    const row = standing && findRow(standing, person)
    return row?.attempts.map(({ attempt }) => receiptOf(attempt.id)) ?? []
  }
  const titleOf = (prize: string, standing: string) => `${prize}, ${nameStanding(contest, standing)}`
  const won = new Map<string, string[]>()
  for (const { person, prize, standing } of winners) {
    const title = titleOf(prize, standing)
    won.set(title, [...(won.get(title) ?? []), ...receipts(person, standing)])
  }
  return [
    ...[...won].map(([title, codes]): Line => [title, codes.join(', ')]),
    ...undecided.map(
      ({ prize, standing, seats, among, place }): Line => [
        titleOf(prize, standing),
        sayUndecided(seats, among.length, place),
      ],
    ),
    ...empty.map(
      ({ prize, standing, seats }): Line => [titleOf(prize, standing), `Để trống ${sayCount(seats)} giải`],
    ),
  ]
}

function sayAgencies({ contest, stand }: Results): Line[] {
  const name = nameAgencies(contest)
  return stand.agencies.awards.flatMap(({ rule, standing: { block }, winners, undecided, empty }) => {
    const how = `${nameRule(rule)}${block === null ? '' : `, khối ${block}`}`
    return [
      ...winners.map(({ agency, prize }): Line => [prize, `${name(agency)} (${how})`]),
      ...undecided.map(
        ({ prize, seats, among }): Line => [
          prize,
          `Chưa quyết định ${sayCount(seats)} giải: ${sayList(among.map(name))} bằng nhau (${how})`,
        ],
      ),
      ...empty.map(({ prize, seats }): Line => [prize, `Để trống ${sayCount(seats)} giải (${how})`]),
    ]
  })
}

/** Seats between whose equals nothing decides yet. */
export const sayUndecided = (seats: number, among: number, place: number): string =>
  `Chưa quyết định ${sayCount(seats)} giải: ${sayCount(among)} người bằng nhau ở hạng ${place}`
