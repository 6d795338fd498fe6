import { expect, it } from 'vitest'
import type { AttemptList } from '../../../server/contract/console/attempts.ts'
import type { Compare } from '../../../server/contract/console/compare.ts'
import { CompareScreen } from '../../../widget/console/compare/compare-screen.ts'
import { openApp, SITE_A } from '../../open-app.ts'
import { drawn, linkedNumbers } from '../linked-numbers.ts'
import { signInAs } from '../sign-in-as.ts'

it('what no registered page vouched for opens its attempts, also where people declare a unit that is no agency', async () => {
  const opened = await openApp()
  const attempts = [
    [SITE_A, 'other'],
    ['https://khac.example.com', 'so-a'],
    ['https://khac.example.com', 'other'],
  ] as const
  for (const [at, [site, unit]] of attempts.entries()) {
    const fields = { 'participant.phone': `091234567${at}`, 'participant.unit': unit }
    expect((await opened.submit(await opened.start(fields, site), [], site)).status).toBe(201)
  }
  const secretary = await signInAs(opened, 'secretariat')
  const compare = await secretary.body<Compare>('/console/thi-thu/compare')
  const html = drawn(CompareScreen, { id: 'thi-thu' }, compare)
  const row = html.slice(html.indexOf('<tr class="apart">'), html.indexOf('</tbody>'))
  const numbers = linkedNumbers('compare', row)
  expect(numbers.map(({ number }) => number)).toEqual([2, 2, 2])
  for (const { path, number } of numbers) expect((await secretary.body<AttemptList>(path)).count).toBe(number)
})
