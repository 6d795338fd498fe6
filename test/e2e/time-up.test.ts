import { beforeAll, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { playTimeUp } from './time-up.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  browser = await openBrowser()
})

// In every state and by every ending: test/long. The element's own tests play them all too, without a server.
it.each([
  ['limit', ['question', 'sending']],
  ['extended', ['offline', 'asleep']],
] as const)(
  'a paper whose time ends by its %s, in the states %j: no answer lost, one ending',
  async (by, names) => {
    await playTimeUp(browser, by, names)
  },
)
