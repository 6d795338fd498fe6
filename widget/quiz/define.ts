import { canRender } from '../script-tag/lit-global.ts'
import { AgencyQuiz } from './agency-quiz.ts'

const NAME = 'agency-quiz'

// Once per page, whichever copy came first. On a page whose Trusted Types refuse our policy nothing is registered, and the
// link inside the tag stays what it is.
if (!customElements.get(NAME) && canRender()) customElements.define(NAME, AgencyQuiz)
