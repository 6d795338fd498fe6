import { lookup } from 'node:dns/promises'
import { isLocalName } from './local-name.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

/** Where the doctor may go, and how it finds the way. */
export interface Reach {
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
export function reachFrom(publicUrl: string, registered?: ReadonlySet<string>): Reach {
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
