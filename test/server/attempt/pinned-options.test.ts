import { describe, expect, it } from 'vitest'
import { type Draw, drawFrom } from '../../../server/attempt/paper/draw.ts'
import { drawPaper, paperSeedBytes, showPaper } from '../../../server/attempt/paper/paper.ts'
import type { Contest } from '../../../server/contest/contest.ts'
import { sampleContest } from '../../sample-contest.ts'

const pinning = (pinned: readonly number[] | undefined): Contest => ({
  ...sampleContest,
  bank: sampleContest.bank.map(question => (pinned ? { ...question, pinned } : question)),
})

/** A draw that repeats, another one for each `seed`. */
function drawOf(contest: Contest, seed: number): Draw {
  let state = seed * 2_654_435_761 + 1
  const bytes = Uint8Array.from({ length: paperSeedBytes(contest) }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 16
  })
  return drawFrom(bytes)
}
const papers = (contest: Contest) =>
  Array.from({ length: 300 }, (_, seed) => drawPaper(contest, drawOf(contest, seed)))

describe('options that are pinned', () => {
  it('stand last on every paper, while the others change places', () => {
    const orders = new Set(papers(pinning([2])).flatMap(paper => paper.map(({ order }) => order.join(''))))
    expect([...orders].sort()).toEqual(['012', '102'])
  })

  it('keep the order in which they are written, also where all are', () => {
    const orders = (pinned: number[]) =>
      new Set(papers(pinning(pinned)).flatMap(paper => paper.map(({ order }) => order.join(''))))
    expect([...orders([0, 2])]).toEqual(['102'])
    expect([...orders([0, 1, 2])]).toEqual(['012'])
  })

  it('change nothing else: a bank without them draws as before, with them the same questions under the same ids', () => {
    const before = papers(sampleContest).map(showPaper)
    expect(papers(pinning(undefined)).map(showPaper)).toEqual(before)
    const ids = (shown: typeof before) =>
      shown.map(paper => paper.map(({ id, options }) => [id, options.map(option => option.id)]))
    expect(ids(papers(pinning([2])).map(showPaper))).toEqual(ids(before))
  })
})
