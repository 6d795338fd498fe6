import { expect, it } from 'vitest'
import { openStage } from './stage.ts'
import { stored } from './stored.ts'
import { wordsOf } from './tab.ts'

const LIMIT_MS = 60_000

/**
 * While a phone sleeps, `performance.now()` stands still in Chromium on Android, Linux and macOS, and in Safari;
 * `Date` and the server go on (W3C hr-time, issue 115).
 */
function sleepOfTheMonotonicClock(): void {
  const clock = performance.now.bind(performance)
  let asleep = 0
  let since: number | undefined
  performance.now = () => (since ?? clock()) - asleep
  Reflect.set(window, 'fallAsleep', () => {
    since = clock()
  })
  Reflect.set(window, 'wakeUp', () => {
    asleep += clock() - (since ?? clock())
    since = undefined
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

it('a phone that slept past the deadline of its paper promises nobody time that is over', async () => {
  const { visit, server } = await openStage(1)
  const tab = await visit()
  await tab.page.evaluate(sleepOfTheMonotonicClock)
  await tab.play({ phones: ['0950000001'], until: 'review' })
  expect(await wordsOf(tab.page)).toMatch(/Còn 00:0(1:00|0:[345]\d)/)
  const devtools = await tab.page.createCDPSession()
  await tab.page.evaluate('fallAsleep()')
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await new Promise(resolve => setTimeout(resolve, LIMIT_MS))
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await tab.page.evaluate('wakeUp()')
  await new Promise(resolve => setTimeout(resolve, 3000))
  const words = await wordsOf(tab.page)
  console.log(`· after waking it says: ${words.replaceAll('\n', ' | ')}`)
  expect(words).not.toMatch(/Còn 00:00:\d*[1-9]/)
  const isTold = words.includes('quá hạn') || words.includes('Đã nhận bài dự thi')
  expect(isTold).toBe(true)
  expect(stored(server.data)).toHaveLength(words.includes('Đã nhận bài dự thi') ? 1 : 0)
})
