import { html, type LitElement, render } from 'lit'
import { ConsolePageElement } from '../../../widget/console/console-page.ts'
import { LiveStampElement, ServerClockElement } from '../../../widget/console/live-stamp.ts'
import type { Environment } from '../../../widget/environment.ts'

customElements.define('console-page', ConsolePageElement)
customElements.define('live-stamp', LiveStampElement)
customElements.define('server-clock', ServerClockElement)

/** When the numbers of a page that is opened were read, and what its clock shows. */
const AS_OF = '2024-10-02T14:32:07.000+07:00'

/** A page of the console around `screen`, with a network and a time of the test's own; `pass` lets so many ms go by. */
export async function openPage<Screen extends LitElement>(
  screen: Screen,
  body: unknown,
  answers: (() => Response | Promise<Response>)[],
  source: string | null = '/v1/n',
) {
  let now = 0
  const timers = new Set<{ at: number; then: () => void }>()
  const asked: RequestInit[] = []
  const environment: Environment = {
    fetch: async (_, init) => {
      asked.push(init)
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (!answer) throw new TypeError('no network')
      return answer()
    },
    after: (ms, then) => {
      const timer = { at: now + ms, then }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    now: () => now,
    random: () => 0,
    online: () => true,
  }
  const contest = { id: 'thi', title: 'Thi', status: 'open', rounds: [] }
  const member = { name: 'Ánh', role: 'Tổ Thư ký', may: [] }
  render(html`<script type="application/json" id="data"></script><div id="place"></div>`, document.body)
  const data = document.getElementById('data')
  if (data) data.textContent = JSON.stringify({ contest, member, now: AS_OF, asOf: AS_OF, source, body })
  const frame = new ConsolePageElement()
  const stamp = new LiveStampElement()
  const clock = new ServerClockElement()
  frame.environment = stamp.environment = clock.environment = environment
  frame.append(stamp, clock, screen)
  document.getElementById('place')?.append(frame)
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setTimeout(resolve))
    await screen.updateComplete
  }
  const pass = async (ms: number) => {
    const end = now + ms
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers.delete(next)
      now = next.at
      next.then()
      await settle()
    }
    now = end
    await settle()
  }
  await settle()
  return {
    screen,
    stamp,
    clock,
    asked,
    pass,
    text: () => (screen.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }
}
