import { guidePages } from './cms/guide-pages.ts'
import { upgradedPages } from './cms/upgraded-pages.ts'
import { wordpressNoFrames, wordpressOembed } from './cms/wordpress-pages.ts'
import { controls } from './controls.ts'
import type { HostPage } from './host-page.ts'
import { amd } from './pages/amd.ts'
import { backAndForth } from './pages/back-and-forth.ts'
import { baseElsewhere } from './pages/base-elsewhere.ts'
import { belowTheFold } from './pages/below-the-fold.ts'
import { byKeyboard } from './pages/by-keyboard.ts'
import { connectRefused } from './pages/connect-refused.ts'
import { doubleScript } from './pages/double-script.ts'
import { everyState } from './pages/every-state.ts'
import { fetchBroken } from './pages/fetch-broken.ts'
import { frameInOwnSandbox } from './pages/frame-in-own-sandbox.ts'
import { frameInSandbox } from './pages/frame-in-sandbox.ts'
import { frameLie } from './pages/frame-lie.ts'
import { frameLieInSandbox } from './pages/frame-lie-in-sandbox.ts'
import { frameLieWithoutReferrer } from './pages/frame-lie-without-referrer.ts'
import { frameRung } from './pages/frame-rung.ts'
import { frameUnclaimed } from './pages/frame-unclaimed.ts'
import { frameWithoutReferrer } from './pages/frame-without-referrer.ts'
import { framedPortal } from './pages/framed-portal.ts'
import { hashOnly } from './pages/hash-only.ts'
import { importantStyle } from './pages/important-style.ts'
import { insecure } from './pages/insecure.ts'
import { insertedLate } from './pages/inserted-late.ts'
import { jqueryHtml } from './pages/jquery-html.ts'
import { lineWePrint } from './pages/line-we-print.ts'
import { mootools } from './pages/mootools.ts'
import { moved } from './pages/moved.ts'
import { noPolicy } from './pages/no-policy.ts'
import { noReferrer } from './pages/no-referrer.ts'
import { nonceStrictDynamic } from './pages/nonce-strict-dynamic.ts'
import { oldBuild } from './pages/old-build.ts'
import { pageNavigation } from './pages/page-navigation.ts'
import { plainLink } from './pages/plain-link.ts'
import { prototype } from './pages/prototype.ts'
import { rehosted } from './pages/rehosted.ts'
import { requireCorp } from './pages/require-corp.ts'
import { rootFontSize } from './pages/root-font-size.ts'
import { sandboxedSrcdoc } from './pages/sandboxed-srcdoc.ts'
import { scriptRefused } from './pages/script-refused.ts'
import { sealCopied } from './pages/seal-copied.ts'
import { sealCopiedInSandbox } from './pages/seal-copied-in-sandbox.ts'
import { sturdyRefused } from './pages/sturdy-refused.ts'
import { styleSelf } from './pages/style-self.ts'
import { twoWidgets } from './pages/two-widgets.ts'
import { typesJquery } from './pages/types-jquery.ts'
import { typesLitHtml } from './pages/types-lit-html.ts'
import { typesNone } from './pages/types-none.ts'
import { typesNoneRequired } from './pages/types-none-required.ts'
import { typesOurs } from './pages/types-ours.ts'
import { typesRequired } from './pages/types-required.ts'
import { upgradedLink } from './pages/upgraded-link.ts'
import { webForms } from './pages/web-forms.ts'
import { wrongIntegrity } from './pages/wrong-integrity.ts'

/** Every kind of page a tag meets, in the order of the table: policies, old habits, life of a page, refusals. */
export const pages: readonly HostPage[] = [
  noPolicy,
  lineWePrint,
  styleSelf,
  hashOnly,
  nonceStrictDynamic,
  typesRequired,
  typesOurs,
  typesLitHtml,
  typesJquery,
  typesNone,
  typesNoneRequired,
  requireCorp,
  sandboxedSrcdoc,
  noReferrer,
  insecure,
  webForms,
  jqueryHtml,
  mootools,
  prototype,
  amd,
  importantStyle,
  rootFontSize,
  baseElsewhere,
  doubleScript,
  twoWidgets,
  rehosted,
  oldBuild,
  insertedLate,
  belowTheFold,
  moved,
  pageNavigation,
  backAndForth,
  everyState,
  ...byKeyboard,
  upgradedLink,
  plainLink,
  frameRung,
  frameInSandbox,
  frameInOwnSandbox,
  frameWithoutReferrer,
  frameUnclaimed,
  frameLie,
  frameLieInSandbox,
  frameLieWithoutReferrer,
  framedPortal,
  sealCopied,
  sealCopiedInSandbox,
  scriptRefused,
  sturdyRefused,
  connectRefused,
  wrongIntegrity,
  fetchBroken,
  ...guidePages,
  ...upgradedPages,
  wordpressOembed,
  wordpressNoFrames,
  ...controls,
]
