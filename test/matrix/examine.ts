import { axeSource } from '../axe-source.ts'
import type { Tab } from './engine.ts'
import { until } from './until.ts'

/** What a page may have done to the loaders must not keep axe from being a plain global of it. */
const AXE = `void (function (define, module, exports) {\n${axeSource}\n})()`

/** axe asks these of the document it starts in, and starts in the frame only because we do. */
const OF_WHOLE_PAGES = `{ 'landmark-one-main': { enabled: self === top }, 'page-has-heading-one': { enabled: self === top } }`

/**
 * Let axe look at what is ours in this state: the element on somebody's page, the whole document on a page or in a
 * frame of our server. Every rule of WCAG 2.2 A and AA and of good practice; throws with the rules broken, and where.
 */
export async function examine(tab: Tab, state: string, quiz = 'document'): Promise<void> {
  if (!(await tab.value('!!window.axe'))) await tab.value(AXE)
  const place = `/^\\/(q|frame)\\//.test(location.pathname) ? document : (${quiz})`
  await tab.value(`void (window.axeFound = undefined, window.axe.run(${place}, { resultTypes: ['violations'], rules: ${OF_WHOLE_PAGES} }).then(
    function (found) { window.axeFound = { faults: found.violations.map(function (rule) {
      return rule.id + ' at ' + rule.nodes.map(function (node) { return node.html.slice(0, 150) }).join(' and ')
    }).join('; ') } },
    function (error) { window.axeFound = { faults: 'axe gave up: ' + error } }))`)
  await until(tab, '!!window.axeFound', `axe’s word on ${state}`)
  const faults = String(await tab.value('window.axeFound.faults'))
  if (faults !== '') throw new Error(`axe finds in ${state}: ${faults}`)
}
