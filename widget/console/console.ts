/** The console's one script: every element of every screen. The page around comes first: it answers what the others ask for. */
import { AgenciesScreen } from './agencies/agencies-screen.ts'
import { PortalVisit } from './agencies/portal-visit.ts'
import { AgencyScreen } from './agency/agency-screen.ts'
import { AttemptSheetElement } from './attempts/attempt-sheet.ts'
import { AttemptsScreen } from './attempts/attempts-screen.ts'
import { CompareScreen } from './compare/compare-screen.ts'
import { ConsolePageElement } from './console-page.ts'
import { CopyText } from './copy-text.ts'
import { DeskScreen } from './desk/desk-screen.ts'
import { LiveStampElement, ServerClockElement } from './live-stamp.ts'
import { PasskeyAdd, PasskeySignIn } from './passkey.ts'
import { ResultsScreen } from './results/results-screen.ts'

customElements.define('console-page', ConsolePageElement)
customElements.define('live-stamp', LiveStampElement)
customElements.define('server-clock', ServerClockElement)
customElements.define('passkey-sign-in', PasskeySignIn)
customElements.define('passkey-add', PasskeyAdd)
// One line a screen.
customElements.define('compare-screen', CompareScreen)
customElements.define('desk-screen', DeskScreen)
customElements.define('attempts-screen', AttemptsScreen)
customElements.define('results-screen', ResultsScreen)
customElements.define('copy-text', CopyText)
customElements.define('portal-visit', PortalVisit)
customElements.define('agencies-screen', AgenciesScreen)
customElements.define('attempt-sheet', AttemptSheetElement)
customElements.define('agency-screen', AgencyScreen)
