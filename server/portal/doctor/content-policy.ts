import type { Tag } from './page-parts.ts'

/** One Content-Security-Policy in force: several may be, and each must agree. */
export interface Policy {
  readonly directives: ReadonlyMap<string, readonly string[]>
  /** Vietnamese: where it is written. */
  readonly where: string
}

/** Directives a `<meta>` may not carry (CSP 3, section 3.3). */
const HEADER_ONLY = ['sandbox', 'frame-ancestors', 'report-uri']

/** Policies looked at: an honest page has one or two, and every tag is held against every one. */
const ENOUGH = 20

/** Every policy the page is under, from its header and from `<meta>` in its head. Report-only ones block nothing. */
export function policiesOf(headers: ReadonlyMap<string, string>, tags: readonly Tag[]): Policy[] {
  const header = (headers.get('content-security-policy') ?? '').split(',').map(parsePolicy)
  const inHeader = header.filter(({ size }) => size > 0)
  const fromHeader = inHeader.map((directives, at) => ({
    directives,
    where: `tiêu đề HTTP Content-Security-Policy${inHeader.length > 1 ? ` thứ ${at + 1}` : ''}`,
  }))
  return [...fromHeader, ...tags.filter(isPolicyMeta).map(metaPolicy)].slice(0, ENOUGH)
}

const isPolicyMeta = ({ name, isInHead, attributes }: Tag): boolean =>
  name === 'meta' && isInHead && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'

function metaPolicy({ attributes, line }: Tag): Policy {
  const written = parsePolicy(attributes.get('content') ?? '')
  const directives = new Map([...written].filter(([name]) => !HEADER_ONLY.includes(name)))
  return { directives, where: `thẻ <meta http-equiv="Content-Security-Policy">, dòng ${line}` }
}

/** Of a directive written twice the first counts. */
function parsePolicy(text: string): Map<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>()
  for (const part of text.split(';')) {
    const [name, ...values] = part.trim().split(/\s+/)
    const key = (name ?? '').toLowerCase()
    if (key !== '' && !directives.has(key)) directives.set(key, values)
  }
  return directives
}

const fallbacks = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
} as const

export type Kind = keyof typeof fallbacks

/** The directive that decides over a kind of request, or undefined when the policy is silent about it. */
export function governing(
  { directives }: Policy,
  kind: Kind,
): { name: string; sources: readonly string[] } | undefined {
  for (const name of fallbacks[kind]) {
    const sources = directives.get(name)
    if (sources) return { name, sources }
  }
  return undefined
}
