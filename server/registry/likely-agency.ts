import type { Agency } from '../contest/contest.ts'

/**
 * The one agency to which an unregistered origin most likely belongs: whose registered site shares the most of its name
 * from the right, and at least the domain that is registered with a registry. Undefined where no site is that near, or
 * sites of several agencies are equally so. It is a guess to ask about, and registers nothing.
 */
export function likelyAgency(agencies: readonly Agency[], origin: string): Agency | undefined {
  const name = labelsOf(origin)
  const near = agencies
    .map(agency => ({
      agency,
      labels: Math.max(0, ...agency.sites.map(site => sharedLabels(labelsOf(site), name))),
    }))
    .filter(({ labels }) => labels >= domainOf(name))
  const most = Math.max(0, ...near.map(({ labels }) => labels))
  const nearest = near.filter(({ labels }) => labels === most)
  return nearest.length === 1 ? nearest[0]?.agency : undefined
}

/** The labels of a host's name from the right, without the `www` that everybody has: `['vn', 'gov', 'phutho', 'soyte']`. */
function labelsOf(origin: string): string[] {
  const { hostname } = URL.parse(origin) ?? { hostname: '' }
  return hostname
    .replace(/^www\./, '')
    .split('.')
    .reverse()
}

/** Second levels of `.vn` under which others register (Thông tư 21/2021/TT-BTTTT). */
const openToAll = ['com', 'net', 'org', 'edu', 'gov', 'ac', 'int', 'info', 'name', 'pro', 'biz', 'health']

/** How many labels from the right the domain has that somebody registered. */
const domainOf = ([top, second = '']: readonly string[]): number =>
  top === 'vn' && openToAll.includes(second) ? 3 : 2

function sharedLabels(site: readonly string[], other: readonly string[]): number {
  const differs = site.findIndex((label, at) => label !== other[at])
  return differs < 0 ? site.length : differs
}
