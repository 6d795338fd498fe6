import { type Kind, type Policy, policiesOf } from './content-policy.ts'
import { type Examined, placeOf } from './examined.ts'
import { type Finding, finding } from './finding.ts'
import type { OurTag } from './our-tags.ts'
import { type Asked, type Blocked, blockedBy, isStrictDynamic, widened } from './policy-verdict.ts'

/** What the page's policies stop of what is on it. */
export function checkPolicies(examined: Examined): Finding[] {
  const { ours, policies } = examined
  const found = [
    ...ours.scripts.flatMap(script => blockedScript(script, policies, examined)),
    ...(ours.scripts.length > 0 ? blockedCalls(policies, examined) : []),
    ...ours.frames.flatMap(({ url }) => blockedAs('csp-frame', { kind: 'frame', url }, policies, examined)),
    ...(ours.scripts.length > 0 ? [...checkSandbox(examined), ...checkTrustedTypes(examined)] : []),
    ...checkReports(examined),
  ]
  return [...new Map(found.map(each => [`${each.code} ${each.where}`, each])).values()]
}

/** The request a script tag makes, as a policy sees it. */
export const askedBy = ({ tag, url }: OurTag): Asked => ({
  ...{ kind: 'script', url },
  nonce: tag.attributes.get('nonce'),
  integrity: tag.attributes.get('integrity'),
})

function blockedScript(script: OurTag, policies: readonly Policy[], examined: Examined): Finding[] {
  const { facts, page } = examined
  return blockedBy(policies, askedBy(script), page.url).map(blocked => {
    if (!isStrictDynamic(blocked.sources)) return told('csp-script', blocked, 'script', script.url.origin)
    const hash = facts.hashes.find(each => each.startsWith('sha384-'))
    return finding('csp-nonce', { where: placeIn(blocked), ...(hash && { fix: `'${hash}'` }) })
  })
}

const blockedCalls = (policies: readonly Policy[], examined: Examined): Finding[] =>
  blockedAs(
    'csp-connect',
    { kind: 'connect', url: new URL('/v1/contests/', examined.facts.server) },
    policies,
    examined,
  )

const blockedAs = (
  code: 'csp-connect' | 'csp-frame',
  asked: Asked,
  policies: readonly Policy[],
  { page }: Examined,
): Finding[] =>
  blockedBy(policies, asked, page.url).map(blocked => told(code, blocked, asked.kind, asked.url.origin))

const told = (
  code: 'csp-script' | 'csp-connect' | 'csp-frame',
  blocked: Blocked,
  kind: Kind,
  origin: string,
) => finding(code, { where: placeIn(blocked), fix: widened(blocked, kind, origin) })

const placeIn = ({ policy, name }: Blocked): string => `${policy.where}, chỉ thị ${name}`

function checkSandbox({ policies }: Examined): Finding[] {
  for (const { directives, where } of policies) {
    const allowed = directives.get('sandbox')
    if (allowed === undefined) continue
    if (!allowed.includes('allow-scripts')) return [finding('csp-sandbox', { where })]
    if (!allowed.includes('allow-same-origin')) return [finding('origin-hidden', { where })]
  }
  return []
}

/** A list of policy names matters only where Trusted Types are demanded: without that the widget does without one. */
export function checkTrustedTypes({ policies }: Pick<Examined, 'policies'>): Finding[] {
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
function checkReports({ page, ours }: Examined): Finding[] {
  const written = page.headers.get('content-security-policy-report-only')
  if (written === undefined || ours.scripts.length === 0) return []
  const onTrial = policiesOf(new Map([['content-security-policy', written]]), [])
  return ours.scripts.flatMap(script =>
    blockedBy(onTrial, askedBy(script), page.url).map(blocked =>
      finding('csp-report-only', {
        where: placeOf(script.tag),
        fix: widened(blocked, 'script', script.url.origin),
      }),
    ),
  )
}
