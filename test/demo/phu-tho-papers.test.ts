import { expect, it } from 'vitest'
import type { Paper } from '../../server/attempt/paper/paper.ts'
import { type Contest, difficulties } from '../../server/contest/contest.ts'
import { paperOf, phones } from '../banks/papers.ts'
import { phuTho } from './phu-tho.ts'

/** What is wrong with a paper of this contest. */
function faultsOf(paper: Paper, { rules }: Contest): string[] {
  const questions = paper.map(({ question }) => question)
  const groups = questions.flatMap(question => question.groups ?? [])
  const counts = rules.topics.flatMap(({ id, quota, difficulty }) => {
    const own = questions.filter(({ topic }) => topic === id)
    const mix =
      difficulty &&
      difficulties.map(each => own.filter(one => one.difficulty === each).length - difficulty[each])
    return own.length === quota && (mix?.every(excess => excess === 0) ?? true)
      ? []
      : [`${id}: ${own.length} ${mix}`]
  })
  const twice = groups.filter((group, at) => groups.indexOf(group) < at)
  const drafts = questions.filter(({ status }) => status === 'draft').map(({ id }) => id)
  const repeated = new Set(questions).size === questions.length ? [] : ['a question twice']
  return [...counts, ...twice, ...drafts, ...repeated]
}

it('10,000 papers keep quotas and mix and never hold two questions of one group', () => {
  const { contest } = phuTho
  if (contest === undefined) throw new Error(phuTho.faults.map(({ problem }) => problem).join('\n'))
  const papers = phones(2500).flatMap(phone => [0, 1, 2, 3].map(number => paperOf(contest, phone, number)))
  expect(papers).toHaveLength(10_000)
  expect(papers.flatMap(paper => faultsOf(paper, contest))).toEqual([])

  const times = new Map<string, number>()
  for (const { question } of papers.flat()) times.set(question.id, (times.get(question.id) ?? 0) + 1)
  const unseen = contest.bank.filter(({ id, status }) => status !== 'draft' && !times.has(id))
  expect(unseen.map(({ id }) => id)).toEqual([])
}, 120_000)
