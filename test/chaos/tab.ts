import type { Page } from 'puppeteer-core'
import { beCitizen, type Sight, type Task } from './citizen-in-page.ts'
import { isStored } from './stored.ts'
import type { Told } from './told.ts'

/** A tab with a citizen in it. */
export interface Tab {
  readonly page: Page
  /** Every paper handed out in this tab, in order. */
  told(): Told[]
  /** Let the citizen do this, from whatever is on the screen, until it is done. */
  play(task: Task, patience?: number): Promise<void>
}

interface Draft {
  attempt: string
  chosen: Map<string, readonly string[]>
  prediction: number | undefined
  isSent: boolean
  words: string[]
  receipt: string | undefined
  wasStored: boolean
}

const PATIENCE_MS = 60_000

/** Put a citizen at `page`; what the store of `data` holds is looked up in the moment a receipt is shown. */
export async function openTab(page: Page, data: string, papers: Draft[] = []): Promise<Tab> {
  let isFinished = false
  await page.exposeFunction('see', (sight: Sight) => {
    if (sight.kind === 'finished') isFinished = true
    else if (sight.kind === 'started') papers.push(newDraft(sight.attempt))
    else note(papers.at(-1), sight, data)
  })
  await page.evaluateOnNewDocument(() => {
    addEventListener('agency-quiz-start', ({ detail }: CustomEventInit) =>
      window.see({ kind: 'started', attempt: detail.attempt }),
    )
  })
  return {
    page,
    told: () => papers.map(draft => ({ ...draft })),
    play: async (task, patience = PATIENCE_MS) => {
      isFinished = false
      await page.evaluate(beCitizen, task)
      const latest = performance.now() + patience
      while (!isFinished) {
        if (performance.now() > latest) throw new Error(`not done; the element says: ${await wordsOf(page)}`)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
  }
}

/** What the element says now. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('agency-quiz')?.shadowRoot?.querySelector('section')?.innerText ?? '(nothing)',
  )

const newDraft = (attempt: string): Draft => ({
  attempt,
  chosen: new Map(),
  prediction: undefined,
  isSent: false,
  words: [],
  receipt: undefined,
  wasStored: false,
})

function note(draft: Draft | undefined, sight: Sight, data: string): void {
  if (!draft) return
  if (sight.kind === 'chose') draft.chosen.set(sight.question, sight.options)
  if (sight.kind === 'predicted') draft.prediction = sight.prediction
  if (sight.kind === 'sent') draft.isSent = true
  if (sight.kind === 'said' && draft.isSent && !draft.receipt) draft.words.push(sight.words)
  if (sight.kind !== 'receipt') return
  draft.receipt = sight.receipt
  draft.wasStored = isStored(data, sight.receipt)
}
