import { describe, expect, it } from 'vitest'
import { resultsTables } from '../../../server/documents/results/results-tables.ts'
import { drawNumbers } from '../../../server/standing/draw/rfc3797.ts'
import { emptyRegister, type Register } from '../../../server/standing/register.ts'
import { standingContest, standOf } from '../../../server/standing/stand-of.ts'
import { asOf, attempts, contest } from './results-contest.ts'

const out = [
  { at: 0, document: 'BB 01', person: 'p001', reason: 'excluded', afterPublication: false } as const,
]

/** The papers of a contest whose ties are drawn so: three people are equal on the third place, for the second of two Nhì. */
function papers(draw: object, decided: Partial<Register> = {}) {
  const { prizes } = contest.rules
  const individual = prizes.individual.slice(0, 2)
  const rules = { ...contest.rules, draw, prizes: { ...prizes, individual, ties: 'draw' as const } }
  const drawn = { ...contest, rules }
  const stand = standOf(standingContest(drawn), attempts, { ...emptyRegister, out, ...decided }, asOf)
  const tables = resultsTables({ contest: drawn, stand, isFrozen: true, receiptOf: id => id })
  const of = (file: string) => tables.find(table => table.file === file)
  const summary = of('tom-tat')?.rows.find(([what]) => String(what).startsWith('Bốc thăm'))
  return { list: of('boc-tham')?.rows, summary, files: tables.map(({ file }) => file) }
}

const NAME = 'Bốc thăm lần 1, Cả cuộc thi, hạng 3'
const sources = [
  { id: 's', title: 'Xổ số', at: 0, pick: 2, of: 45 },
  { id: 't', title: 'Giải đặc biệt', at: 0, of: 100_000 },
]
const pool = ['R2-004', 'R2-005', 'R2-006']
const row = (at: number, order: number | null, prize: string | null) => [
  ...[1, 'Cả cuộc thi', 3, at + 1, pool[at], order, prize],
]

describe('the list of a draw', () => {
  it('is there before anything was drawn, with the number of each', () => {
    const { list, summary, files } = papers({ by: 'hall' })
    expect(files).toEqual(['tom-tat', 'so-sanh', 'xep-hang-1', 'boc-tham', 'luot-thi'])
    expect(list).toEqual(pool.map((_, at) => row(at, null, 'Giải Nhì: chưa quyết định')))
    expect(summary).toEqual([
      NAME,
      '03 người bằng nhau, 01 giải; chưa ghi kết quả bốc thăm tại hội trường vào sổ quyết định',
    ])
  })

  it('says who was drawn in the hall', () => {
    const lots = { at: 1, document: 'BB 02', standing: 'contest', place: 3, pool: 3, selected: [3] }
    const { list, summary } = papers({ by: 'hall' }, { hallDraws: [lots] })
    expect(list).toEqual([row(0, null, null), row(1, null, null), row(2, 1, 'Giải Nhì (bốc thăm)')])
    expect(summary).toEqual([NAME, '03 người bằng nhau, 01 giải'])
  })

  it('holds what anybody needs to draw again from the public numbers, and how much chance they hold', () => {
    const numbers = [
      { at: 1, document: 'BB 02', source: 's', numbers: [38, 7] },
      { at: 1, document: 'BB 02', source: 't', numbers: [61_804] },
    ]
    const { list, summary } = papers({ sources }, { numbers })
    const order = drawNumbers('7.38./61804./1./', 3)
    expect(list?.map(cells => cells[5])).toEqual([1, 2, 3].map(each => order.indexOf(each) + 1))
    expect(list?.find(cells => cells[5] === 1)?.[6]).toBe('Giải Nhì (bốc thăm)')
    // log2(45 × 44 / 2 × 100,000) = 26.56; log2(3) + 16 = 17.58
    expect(summary?.[1]).toBe(
      '03 người bằng nhau, 01 giải; chuỗi để ai cũng tính lại được theo RFC 3797: 7.38./61804./1./; các nguồn số chứa 26,6 bit, cần 17,6',
    )
  })

  it('is not written where no lots are drawn', () => {
    expect(papers({ by: 'hall' }, { out: [] }).files).not.toContain('boc-tham')
  })
})
