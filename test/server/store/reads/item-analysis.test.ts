import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ConsoleStore } from '../../../../server/store/read-worker.ts'
import { sqliteStore } from '../../../../server/store/sqlite-store.ts'
import { submission } from '../store-contract.ts'

const questions = [
  { id: 'easy', options: 3, right: [0] },
  { id: 'two', options: 4, right: [1, 3] },
  { id: 'upside-down', options: 3, right: [2] },
  { id: 'never-drawn', options: 2, right: [0] },
]
let store: ConsoleStore
beforeAll(() => {
  store = sqliteStore(mkdtempSync(join(tmpdir(), 'agency-quiz-')))
})
afterAll(() => store.close())

const take = (answers: Record<string, number[]>, contest = 'c') =>
  store.record(submission({ contest, answers: JSON.stringify(Object.entries(answers)) }))
const analyse = (asked = questions) => store.reads.run('itemAnalysis', { contest: 'c', questions: asked })

/** The correlation as a textbook writes it, of two columns. */
function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  const [mx, my] = [mean(xs), mean(ys)]
  const sum = (of: (x: number, y: number) => number) =>
    xs.reduce((total, x, at) => total + of(x, ys[at] ?? 0), 0)
  return (
    sum((x, y) => (x - mx) * (y - my)) / Math.sqrt(sum(x => (x - mx) ** 2) * sum((_, y) => (y - my) ** 2))
  )
}

it('counts what was drawn, chosen, blank and right, and how a question parts people', async () => {
  const knows = { easy: [0], two: [1, 3], 'upside-down': [0] }
  const doesNot = { easy: [1], two: [1], 'upside-down': [2] }
  for (const paper of [knows, knows, doesNot, { ...doesNot, two: [] }, { ...knows, two: [0, 1] }])
    await take(paper)
  await take(knows, 'another contest')
  const [easy, two, upsideDown, never] = await analyse()
  expect(easy).toMatchObject({ drawn: 5, blank: 0, right: 3, chosen: [3, 2, 0] })
  expect(two).toMatchObject({ drawn: 5, blank: 1, right: 2, chosen: [1, 4, 0, 2] })
  expect(never).toEqual({
    id: 'never-drawn',
    drawn: 0,
    blank: 0,
    right: 0,
    chosen: [0, 0],
    discrimination: null,
  })
  // Right here (x), and right elsewhere on the same paper (y), by hand.
  expect(easy?.discrimination).toBeCloseTo(pearson([1, 1, 0, 0, 1], [1, 1, 1, 1, 0]), 12)
  expect(upsideDown?.discrimination).toBeCloseTo(pearson([0, 0, 1, 1, 0], [2, 2, 0, 0, 1]), 12)
  expect(upsideDown?.discrimination).toBeLessThan(0)
})

it('goes on from where it was, and begins again with another key', async () => {
  const [before] = await analyse()
  await take({ easy: [2] })
  const [after] = await analyse()
  expect(after).toMatchObject({ drawn: (before?.drawn ?? 0) + 1, chosen: [3, 2, 1], right: before?.right })
  const [rekeyed] = await analyse([{ id: 'easy', options: 3, right: [2] }])
  expect(rekeyed).toMatchObject({ drawn: after?.drawn, right: 1 })
})
