import { canRender } from '../script-tag/lit-global.ts'
import { AgencyTallyElement } from './agency-tally.ts'

const NAME = 'agency-tally'

// The same script twice, or beside the module, is one definition and no error.
if (!customElements.get(NAME) && canRender()) customElements.define(NAME, AgencyTallyElement)
