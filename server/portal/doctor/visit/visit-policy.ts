import { lookup } from 'node:dns/promises'
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { VisitRefused } from './visit-refused.ts'

/** IPv4 blocks that are not the public Internet (IANA special-purpose registry, and multicast and above). */
const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** The only IPv6 block handed out for the public Internet, and the parts of it that lead elsewhere. */
const GLOBAL_V6 = ['2000::', 3] as const
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const special = new BlockList()
for (const [network, bits] of SPECIAL_V4) special.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of SPECIAL_V6) special.addSubnet(network, bits, 'ipv6')
const global = new BlockList()
global.addSubnet(...GLOBAL_V6, 'ipv6')
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/**
 * True for an address of the public Internet. Private, loopback, link-local, shared (CGNAT), multicast and
 * documentation addresses are not; neither is any IPv6 form that carries an IPv4 address in it (mapped, NAT64, 6to4,
 * Teredo), because what it leads to is somewhere else.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** True for an address of this very machine. */
function isLoopbackAddress(address: string): boolean {
  if (isIPv4(address)) return loopback.check(address, 'ipv4')
  return address === '::1'
}

/** RFC 6761: names under `localhost` are this machine; no resolver is asked. */
export const isLocalName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'

/** Where the doctor may go, and how it finds the way. */
export interface VisitPolicy {
  /** Whether this page may be asked for at all; asked again at every redirect. */
  readonly mayVisit: (url: URL) => boolean
  /** Every address of a host name. Asked once per hop: the connection goes to an address that was checked. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>
  readonly mayConnect: (address: string, hostname: string) => boolean
}

/**
 * Public addresses only. The pretend portals on `*.localhost` are let in when the server itself is on a loopback
 * address, which no server for citizens is. `registered` limits the visit to these hosts (`name:port`).
 */
export function visitPolicy(publicUrl: string, registered?: ReadonlySet<string>): VisitPolicy {
  const isDemo = isLocalName(new URL(publicUrl).hostname)
  return {
    mayVisit: url => registered?.has(url.host) ?? true,
    resolve: resolveHost,
    mayConnect: (address, hostname) =>
      isPublicAddress(address) || (isDemo && isLocalName(hostname) && isLoopbackAddress(address)),
  }
}

async function resolveHost(hostname: string): Promise<readonly string[]> {
  if (isLocalName(hostname)) return ['127.0.0.1']
  const found = await lookup(hostname, { all: true })
  return found.map(({ address }) => address)
}

/**
 * At most `most` visits at a time and one per host, so that nobody can aim this server at a portal.
 * @throws VisitRefused `busy` when there is no room.
 */
export function visitLimit(most: number): <T>(host: string, visit: () => Promise<T>) => Promise<T> {
  const visiting = new Set<string>()
  return async (host, visit) => {
    if (visiting.size >= most || visiting.has(host)) throw new VisitRefused('busy')
    visiting.add(host)
    try {
      return await visit()
    } finally {
      visiting.delete(host)
    }
  }
}
