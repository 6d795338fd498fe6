import { type Cms, recogniseCms, remedyIn } from './cms.ts'
import { type Finding, worstFirst } from './finding.ts'
import {
  checkAddresses,
  checkFrameAddresses,
  checkMarkup,
  checkSpelling,
  checkTwice,
} from './markup-rules.ts'
import { gatherPageFacts, type PageFacts } from './page-facts.ts'
import { checkHost, checkInert, checkPage } from './page-rules.ts'
import { checkPolicies } from './policy-rules.ts'
import { checkPresence } from './presence-rules.ts'
import type { ServerFacts } from './server-facts.ts'
import { checkElements, checkFrames, checkLinks, checkScripts } from './tag-rules.ts'
import type { FetchedPage } from './visit/fetch-page.ts'
import { bestWayIn, openWaysIn, type WayIn } from './ways-in.ts'

/** What the doctor says of one page. */
export interface Diagnosis {
  readonly url: string
  readonly assumed: FetchedPage['assumed']
  readonly cms: Cms | undefined
  /** The best way in that works as the page stands; undefined when a visitor finds none. */
  readonly wayIn: WayIn | undefined
  /** Every way in that the page's own policies leave open. */
  readonly open: readonly WayIn[]
  /** The worst first. */
  readonly findings: readonly Finding[]
  readonly registered: ServerFacts['registered']
  readonly received: ServerFacts['heard']
}

/** Every rule, in the order in which findings of one severity are told. */
const rules: readonly ((facts: PageFacts) => Finding[])[] = [
  checkPage,
  checkMarkup,
  checkSpelling,
  checkPresence,
  checkScripts,
  checkElements,
  checkLinks,
  checkFrames,
  checkFrameAddresses,
  checkAddresses,
  checkTwice,
  checkInert,
  checkPolicies,
  checkHost,
]

/** Examine a page that has been read. Pure: the same page and facts always give the same diagnosis. */
export function diagnose(page: FetchedPage, serverFacts: ServerFacts, contest?: string): Diagnosis {
  const facts = gatherPageFacts(page, serverFacts, contest)
  const cms = recogniseCms(page, facts.tags)
  const findings = rules.flatMap(rule => rule(facts)).map(found => inCms(found, cms))
  return {
    ...{ url: page.url.href, assumed: page.assumed, cms },
    wayIn: bestWayIn(facts),
    open: openWaysIn(facts),
    findings: worstFirst(findings),
    registered: serverFacts.registered,
    received: serverFacts.heard,
  }
}

function inCms(found: Finding, cms: Cms | undefined): Finding {
  const remedy = cms && remedyIn(cms, found.code)
  return remedy ? { ...found, remedy: `${found.remedy} ${remedy}` } : found
}
