import { type Cms, recogniseCms, remedyIn } from './cms.ts'
import { examine, type ServerFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Severity } from './finding-sentences.ts'
import { checkBuried, checkElements, checkHost, checkPage, checkPresence } from './page-rules.ts'
import { checkPolicies } from './policy-rules.ts'
import { checkFrame, checkScript } from './tag-rules.ts'
import type { FetchedPage } from './visit/fetch-page.ts'
import { openRungs, type Rung, standingOn } from './ways-in.ts'

/** What the doctor says of one page. */
export interface Diagnosis {
  readonly url: string
  readonly assumed: FetchedPage['assumed']
  readonly cms: Cms | undefined
  /** The best way in that works as the page stands; undefined when a visitor finds none. */
  readonly rung: Rung | undefined
  /** Every way in that the page's own policies leave open. */
  readonly open: readonly Rung[]
  /** The worst first. */
  readonly findings: readonly Finding[]
  readonly registered: ServerFacts['registered']
  readonly heard: ServerFacts['heard']
}

const order: readonly Severity[] = ['error', 'warning', 'note']

/** Examine a page that has been read. Pure: the same page and facts always give the same diagnosis. */
export function diagnose(page: FetchedPage, facts: ServerFacts, contest?: string): Diagnosis {
  const examined = examine(page, facts, contest)
  const cms = recogniseCms(page, examined.tags)
  const findings = [
    ...checkPage(examined),
    ...checkPresence(examined),
    ...examined.ours.scripts.flatMap(script => checkScript(script, examined)),
    ...checkElements(examined),
    ...examined.ours.frames.flatMap(frame => checkFrame(frame, examined)),
    ...checkBuried(examined),
    ...checkPolicies(examined),
    ...checkHost(examined),
  ].map(found => inCms(found, cms))
  return {
    ...{ url: page.url.href, assumed: page.assumed, cms },
    rung: standingOn(examined),
    open: openRungs(examined),
    findings: findings.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    registered: facts.registered,
    heard: facts.heard,
  }
}

function inCms(found: Finding, cms: Cms | undefined): Finding {
  const remedy = cms && remedyIn(cms, found.code)
  return remedy ? { ...found, remedy: `${found.remedy} ${remedy}` } : found
}
