import {
  isStrictDynamic,
  type PageRequest,
  type Policy,
  policiesOf,
  type RequestKind,
  type Violation,
  violations,
  widened,
} from './content-policy.ts'
import { type Finding, finding } from './finding.ts'
import { type OurTag, type PageFacts, placeOf } from './page-facts.ts'

/** What the page's policies stop of what is on it. */
export function checkPolicies(facts: PageFacts): Finding[] {
  const { ours, policies } = facts
  const found = [
    ...ours.scripts.flatMap(script => blockedScript(script, policies, facts)),
    ...(ours.scripts.length > 0 ? blockedCalls(policies, facts) : []),
    ...ours.frames.flatMap(({ url }) => blockedAs('csp-frame', { kind: 'frame', url }, policies, facts)),
    ...(ours.scripts.length > 0 ? [...checkSandbox(facts), ...checkTrustedTypes(facts)] : []),
    ...checkReports(facts),
  ]
  return [...new Map(found.map(each => [`${each.code} ${each.where}`, each])).values()]
}

/** The request a script tag makes, as a policy sees it. */
export const requestOf = ({ tag, url }: OurTag): PageRequest => ({
  ...{ kind: 'script', url },
  nonce: tag.attributes.get('nonce'),
  integrity: tag.attributes.get('integrity'),
})

function blockedScript(script: OurTag, policies: readonly Policy[], facts: PageFacts): Finding[] {
  const { serverFacts, page } = facts
  return violations(policies, requestOf(script), page.url).map(violation => {
    if (!isStrictDynamic(violation.sources))
      return cspFinding('csp-script', violation, 'script', script.url.origin)
    const hash = serverFacts.hashes.find(each => each.startsWith('sha384-'))
    return finding('csp-nonce', { where: placeIn(violation), ...(hash && { fix: `'${hash}'` }) })
  })
}

const blockedCalls = (policies: readonly Policy[], facts: PageFacts): Finding[] =>
  blockedAs(
    'csp-connect',
    { kind: 'connect', url: new URL('/v1/contests/', facts.serverFacts.server) },
    policies,
    facts,
  )

const blockedAs = (
  code: 'csp-connect' | 'csp-frame',
  request: PageRequest,
  policies: readonly Policy[],
  { page }: PageFacts,
): Finding[] =>
  violations(policies, request, page.url).map(violation =>
    cspFinding(code, violation, request.kind, request.url.origin),
  )

const cspFinding = (
  code: 'csp-script' | 'csp-connect' | 'csp-frame',
  violation: Violation,
  kind: RequestKind,
  origin: string,
) => finding(code, { where: placeIn(violation), fix: widened(violation, kind, origin) })

const placeIn = ({ policy, name }: Violation): string => `${policy.where}, chỉ thị ${name}`

function checkSandbox({ policies }: PageFacts): Finding[] {
  for (const { directives, where } of policies) {
    const allowed = directives.get('sandbox')
    if (allowed === undefined) continue
    if (!allowed.includes('allow-scripts')) return [finding('csp-sandbox', { where })]
    if (!allowed.includes('allow-same-origin')) return [finding('origin-hidden', { where })]
  }
  return []
}

/** A list of policy names matters only where Trusted Types are demanded: without that the widget does without one. */
export function checkTrustedTypes({ policies }: Pick<PageFacts, 'policies'>): Finding[] {
  const isRequired = policies.some(({ directives }) =>
    directives.get('require-trusted-types-for')?.includes("'script'"),
  )
  if (!isRequired) return []
  return policies.flatMap(({ directives, where }) => {
    const names = directives.get('trusted-types')
    if (!names || names.includes('*') || names.includes('agency-quiz')) return []
    const kept = names.filter(name => name !== "'none'")
    return [finding('trusted-types', { where, fix: ['trusted-types', ...kept, 'agency-quiz'].join(' ') })]
  })
}

/** A policy on trial is worth a word: it will block on the day it is switched on. */
function checkReports({ page, ours }: PageFacts): Finding[] {
  const written = page.headers.get('content-security-policy-report-only')
  if (written === undefined || ours.scripts.length === 0) return []
  const onTrial = policiesOf(new Map([['content-security-policy', written]]), [])
  return ours.scripts.flatMap(script =>
    violations(onTrial, requestOf(script), page.url).map(violation =>
      finding('csp-report-only', {
        where: placeOf(script.tag),
        fix: widened(violation, 'script', script.url.origin),
      }),
    ),
  )
}
