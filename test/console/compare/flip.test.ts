import { expect, it } from 'vitest'
import type { Compare } from '../../../server/contract/console/compare.ts'
import { CompareScreen } from '../../../widget/console/compare/compare-screen.ts'
import { count } from '../../../widget/messages/console/say-console.ts'
import { openApp } from '../../open-app.ts'
import { OPENS } from '../../sample-contest.ts'
import { drawn } from '../linked-numbers.ts'
import { signInAs } from '../sign-in-as.ts'
import { attemptsOf, crowdedContest, handIn } from './crowd.ts'

it('the rate says whose staff would change who leads, and how many of them', async () => {
  const contest = crowdedContest(12)
  const opened = await openApp(contest)
  opened.clock.now = OPENS + 30 * 86_400_000
  await handIn(opened.store, attemptsOf(contest, 400))
  const secretary = await signInAs(opened, 'secretariat')
  const compare = await secretary.body<Compare>(`/console/${contest.rules.id}/compare`)
  const flip = compare.ways[2]?.fronts[0]?.flip
  if (!flip) throw new Error('the crowd has a leader by rate, and somebody behind')
  const html = drawn(CompareScreen, { id: contest.rules.id }, compare)
  expect(html).toContain(`${flip.agency.name} thêm ${count(flip.more)} cán bộ là đổi`)
})
