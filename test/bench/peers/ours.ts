import { citizen, register } from '../../e2e/citizen.ts'
import { isVisible } from './peer.ts'
import type { Subject } from './subject.ts'
import { openVisit } from './visit.ts'

const inElement = (selector: string): string =>
  isVisible(`document.querySelector('agency-quiz')?.shadowRoot?.querySelector('${selector}')`)

/** Where the script and the contest are all that was fetched, and a person may begin. */
export const FIRST_SCREEN = 'agency-quiz, first screen'
/** The real contest asks who takes part before it asks anything else. */
export const FIRST_QUESTION = 'agency-quiz, first question'

/**
 * Our tag on a page at `address`, measured at the first screen, and again at the first question after a person
 * has typed a name and a phone number: the second row counts that typing, and the tool that types, as script.
 */
export const ourTagAt = (address: string): Subject => ({
  rows: [FIRST_SCREEN, FIRST_QUESTION],
  measure: async round => {
    const visit = await openVisit(address)
    try {
      const first = await visit.costUntil(inElement('[data-action=begin]'))
      await register(visit.page, citizen(round))
      return [first, await visit.costUntil(inElement('fieldset input'))]
    } finally {
      await visit.close()
    }
  },
})
