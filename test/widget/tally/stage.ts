import type { PublicContest, Tally } from '../../../server/contract/public.ts'
import type { AgencyTallyElement } from '../../../widget/tally/agency-tally.ts'
import '../../../widget/tally/define.ts'
import { contest, refusal } from '../quiz/scripted-server.ts'

/** What the server answers: a tally, a refusal with its status, or `lost` for a network that is gone. */
export type Reply =
  | Tally
  | { readonly status: number; readonly code: string; readonly after?: number }
  | 'lost'

/** An element whose network and time a test owns. */
export interface Stage {
  readonly element: AgencyTallyElement
  /** Addresses asked for, in order. */
  readonly asked: readonly string[]
  /** What the next readings get; the last one goes on for ever. */
  replies: Reply[]
  /** The contest itself, which is asked for beside the tally. */
  contest: PublicContest
  /** How often it was. */
  readonly askedForContest: () => number
  /** Seconds the element is waiting for, or undefined when it waits for nothing. */
  waiting(): number | undefined
  /** Let the time it waits for pass. */
  pass(): Promise<void>
  /** Let what is under way come to rest. */
  settle(): Promise<void>
  readonly text: () => string
  find(selector: string): HTMLElement
}

/** For so long the element waits for an answer at most: it is waiting for one. */
const CALL_MS = 12_000

/** Put `<agency-tally>` on the page with these attributes and these replies. */
export async function stage(
  replies: readonly Reply[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const asked: string[] = []
  const waits: { readonly ms: number; readonly then: () => void }[] = []
  let askedForContest = 0
  const element = document.createElement('agency-tally')
  const set: Stage = {
    element,
    asked,
    replies: [...replies],
    contest,
    askedForContest: () => askedForContest,
    waiting: () => waits[0] && waits[0].ms / 1000,
    pass: async () => {
      waits.shift()?.then()
      await set.settle()
    },
    settle: async () => {
      do await settle(element)
      while (waits.some(({ ms }) => ms === CALL_MS))
    },
    text: () => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '',
    find: selector => {
      const found = element.renderRoot.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`no ${selector} in: ${set.text()}`)
      return found
    },
  }
  element.environment = {
    ...element.environment,
    fetch: async url => {
      if (!url.endsWith('/tally')) {
        askedForContest += 1
        return Response.json(set.contest)
      }
      asked.push(url)
      return answer(set.replies.length > 1 ? set.replies.shift() : set.replies[0])
    },
    random: () => 0,
    after: (ms, then) => {
      const wait = { ms, then }
      waits.push(wait)
      return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1))
    },
  }
  const all = { contest: 'phu-tho-2024', api: 'https://thi.example', ...attributes }
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value)
  document.body.append(element)
  await set.settle()
  return set
}

/** Take away everything a test put on the page. */
export function clear(): void {
  document.body.replaceChildren()
  document.documentElement.lang = 'vi'
}

function answer(reply: Reply | undefined): Response {
  if (reply === undefined || reply === 'lost') throw new TypeError('network')
  if (!('status' in reply)) return Response.json(reply)
  return refusal(reply)
}

/** Two frames for the browser to say what is in sight, then the element's own rendering. */
async function settle(element: AgencyTallyElement): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
  await new Promise(resolve => setTimeout(resolve))
  await element.updateComplete
}
