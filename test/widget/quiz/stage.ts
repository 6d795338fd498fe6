import { expect } from 'chai'
import type { Environment } from '../../../widget/environment.ts'
import { AgencyQuiz } from '../../../widget/quiz/agency-quiz.ts'
import '../../../widget/quiz/define.ts'
import { type ScriptedServer, scriptedServer } from './scripted-server.ts'

// What portals get is built: lowered to ES2021, with Lit of production and as a guest.
const built: { AgencyQuiz: typeof AgencyQuiz } = await import(
  new URL('/dist/widget/element.js', location.href).href
)
customElements.define('agency-quiz-built', class extends built.AgencyQuiz {})

/** The element from its sources and from the built script: what a browser or a build could make different runs in both. */
export const tags = ['agency-quiz', 'agency-quiz-built'] as const
export type Tag = (typeof tags)[number]

/** An element whose network, clock and chance a test owns. */
export interface Stage {
  readonly element: AgencyQuiz
  readonly server: ScriptedServer
  /** Milliseconds it waits for, shortest first. */
  readonly waits: () => number[]
  /** Let this much time pass. */
  pass(ms: number): Promise<void>
  /** Let this much time pass in which no timer runs: the device sleeps, then wakes. */
  sleep(ms: number): Promise<void>
  /** Move the device's clock, and let a second pass. */
  move(ms: number): Promise<void>
  isOnline: boolean
  settle(): Promise<void>
  find(selector: string): HTMLElement
  has(selector: string): boolean
  text(): string
  press(action: string): Promise<void>
  /** Fill the form and get the paper. */
  register(): Promise<void>
  /** Choose an option of the open question. */
  choose(index?: number): Promise<void>
  /** From the first question to the review. */
  answerAll(): Promise<void>
}

interface Setting {
  readonly tag?: Tag
  readonly server?: ScriptedServer
  readonly attributes?: Readonly<Record<string, string>>
  readonly into?: Element
}

/** Put an element on the page and let it load. */
export async function stage({
  tag = 'agency-quiz',
  server = scriptedServer(),
  attributes = {},
  into = document.body,
}: Setting = {}): Promise<Stage> {
  const element = document.createElement(tag)
  if (!(element instanceof AgencyQuiz || element instanceof built.AgencyQuiz))
    throw new Error(`${tag} is not defined`)
  const clock = manualClock()
  const startsAt = Date.parse(server.contest.now)
  server.now = () => startsAt + clock.passed()
  const set = stageOf(element, server, clock)
  element.environment = {
    fetch: server.fetch,
    now: clock.now,
    after: clock.after,
    random: () => 0,
    online: () => set.isOnline,
  }
  for (const [name, value] of Object.entries({
    contest: 'thu-2024',
    api: 'https://thi.example',
    ...attributes,
  }))
    element.setAttribute(name, value)
  into.append(element)
  await set.settle()
  // On a machine that is busy with something else a browser says later what is in sight.
  for (let turn = 0; turn < 10 && /^(Đang tải|Loading)/.test(set.text()); turn++) await set.settle()
  return set
}

/** Take away what a test has left. */
export function clear(): void {
  document.body.replaceChildren()
  document.documentElement.lang = 'vi'
  sessionStorage.clear()
}

function stageOf(element: AgencyQuiz, server: ScriptedServer, clock: Clock): Stage {
  const set: Stage = {
    ...{ element, server, isOnline: true, waits: clock.waits },
    settle: () => settle(element),
    pass: async ms => {
      clock.pass(ms)
      await set.settle()
    },
    sleep: async ms => {
      clock.sleep(ms)
      await set.settle()
    },
    move: async ms => {
      clock.move(ms)
      clock.pass(1_000)
      await set.settle()
    },
    has: selector => element.shadowRoot?.querySelector(selector) !== null,
    find: selector => {
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`no ${selector} in: ${set.text()}`)
      return found
    },
    text: () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    press: async action => {
      set.find(`[data-action=${action}]`).click()
      await set.settle()
    },
    register: () => register(set),
    choose: async (index = 0) => {
      const inputs = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('fieldset input') ?? [])]
      inputs[index]?.click()
      await set.settle()
    },
    answerAll: () => answerAll(set),
  }
  return set
}

async function register(set: Stage): Promise<void> {
  await set.press('begin')
  fill(set, 'name', 'Nguyễn Thị Ánh')
  fill(set, 'phone', '0912345678')
  set.find('[name=consent]').click()
  await set.press('start')
}

async function answerAll(set: Stage): Promise<void> {
  while (set.has('fieldset')) {
    await set.choose()
    await set.press('next')
  }
  fill(set, 'prediction', '1200')
  await set.press('next')
  expect(set.has('[data-action=submit]'), set.text()).to.equal(true)
}

/** Type into a field, as its owner would leave it. */
export function fill(set: Stage, name: string, value: string): void {
  const input = set.find(`[name=${name}]`)
  if (!(input instanceof HTMLInputElement)) throw new Error(`${name} is not an input`)
  input.value = value
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

interface Clock extends Pick<Environment, 'now' | 'after'> {
  waits(): number[]
  pass(ms: number): void
  sleep(ms: number): void
  move(ms: number): void
  /** Time that has really passed. */
  passed(): number
}

/** A clock that stands still until a test lets time pass. */
function manualClock(): Clock {
  let now = 0
  let moved = 0
  let waits: { readonly at: number; readonly then: () => void }[] = []
  const clock: Clock = {
    now: () => now + moved,
    passed: () => now,
    move: ms => {
      moved += ms
    },
    sleep: ms => {
      now += ms
      clock.pass(0)
    },
    after: (ms, then) => {
      const wait = { at: now + ms, then }
      waits.push(wait)
      return () => {
        waits = waits.filter(other => other !== wait)
      }
    },
    waits: () => waits.map(({ at }) => at - now).sort((a, b) => a - b),
    pass: ms => {
      const end = now + ms
      for (;;) {
        const next = waits.sort((a, b) => a.at - b.at)[0]
        if (!next || next.at > end) break
        waits = waits.slice(1)
        now = Math.max(now, next.at)
        next.then()
      }
      now = end
    },
  }
  return clock
}

/** Frames for the browser to say what is in sight, then promises and the element's own rendering. */
async function settle(element: AgencyQuiz): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
  await new Promise(resolve => setTimeout(resolve))
  await element.updateComplete
}
