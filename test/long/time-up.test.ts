import { afterAll, beforeAll, it } from 'vitest'
import { openBrowser } from '../e2e/open-browser.ts'
import { endings, playTimeUp, states } from '../e2e/time-up.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  browser = await openBrowser()
})

const lines: string[] = []
afterAll(() => console.log(['state | ends by | submits judged | ending', ...lines].join('\n')))

it.each(endings)(
  'a paper whose time ends by its %s, in every state: no answer lost, one ending',
  async by => {
    lines.push(...(await playTimeUp(browser, by, Object.keys(states))))
  },
)
