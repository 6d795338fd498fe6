import type { HostPage } from './host-page.ts'
import { FRAME } from './shown-in-frame.ts'
import { takeQuiz } from './take-quiz.ts'

/** A whole attempt inside the page's frame. */
export const playInFrame: HostPage['play'] = async ({ tab, person }) => {
  await tab.enter(FRAME)
  return takeQuiz(tab, person)
}
