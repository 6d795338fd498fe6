import type { Page } from 'puppeteer-core'
import { beCitizen, type Sight, type Task } from './citizen-in-page.ts'
import { isStored } from './stored.ts'
import type { Told } from './told.ts'

/** A tab with a citizen in it. */
export interface Tab {
  readonly page: Page
  /** Every paper handed out in this tab, in order, as it stands. */
  readonly papers: readonly Told[]
  /** Let the citizen do this, from whatever is on the screen, until it is done. */
  play(task: Task, patience?: number): Promise<void>
}

/** What has been told so far. */
type Draft = { -readonly [Key in keyof Told]: Told[Key] } & { isSent: boolean }

const PATIENCE_MS = 60_000

/**
 * Put a citizen at `page`; what the store of `data` holds is looked up in the moment a receipt is shown. `begun` are
 * papers that this tab has from another one.
 */
export async function openTab(page: Page, data: string, begun: readonly Told[] = []): Promise<Tab> {
  const papers: Draft[] = begun.map(told => ({ ...told, isSent: false }))
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
    papers,
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

/** What the element says now, as far as it can be seen. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const card = document.querySelector('agency-quiz')?.shadowRoot?.querySelector('section')
    return card?.innerText ?? '(nothing)'
  })

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
  if (sight.kind === 'chose') draft.chosen = new Map([...draft.chosen, [sight.question, sight.options]])
  if (sight.kind === 'predicted') draft.prediction = sight.prediction
  if (sight.kind === 'sent') draft.isSent = true
  if (sight.kind === 'said' && draft.isSent && !draft.receipt) draft.words = [...draft.words, sight.words]
  if (sight.kind !== 'receipt') return
  draft.receipt = sight.receipt
  draft.wasStored = isStored(data, sight.receipt)
}
