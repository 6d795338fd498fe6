import { canRender } from '../script-tag/trusted-types.ts'
import { AgencyQuiz } from './agency-quiz.ts'

/**
 * Register <agency-quiz> once per page, whichever copy came first. On a page whose Trusted Types refuse our policy
 * nothing is registered, and the link inside the tag stays what it is.
 */
export function register(): void {
  if (!customElements.get('agency-quiz') && canRender()) customElements.define('agency-quiz', AgencyQuiz)
}
