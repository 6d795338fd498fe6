import type { Agency } from '../contest/contest.ts'
import { type Fault, fault, nameOfPlace } from './fault.ts'
import { type Placed, placeOf } from './parse-table.ts'

interface Claim {
  readonly agency: Agency
  readonly where: string
}

/**
 * A host belongs to one agency: two agencies may not split it by scheme either. One agency may register a portal
 * under http and https, but not the same origin twice.
 */
export function checkSites(agencies: readonly Placed<Agency>[]): Fault[] {
  const claims = new Map<string, Claim>()
  return agencies.flatMap(({ value: agency, row }) => {
    const own = new Set<string>()
    return agency.sites.flatMap(site => {
      const host = URL.canParse(site) ? new URL(site).host : site
      const place = placeOf(row, 'Trang')
      const claim = claims.get(host)
      if (claim !== undefined && claim.agency !== agency) {
        return [fault('host-claimed-twice', place, `${host} đã thuộc ${claim.agency.name} (${claim.where})`)]
      }
      if (own.has(site)) return [fault('host-claimed-twice', place, `${site} ghi hai lần`)]
      own.add(site)
      claims.set(host, { agency, where: nameOfPlace(place) })
      return []
    })
  })
}
