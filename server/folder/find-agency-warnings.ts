import type { Parts } from './check-contest.ts'
import { nameOfPlace } from './fault.ts'
import { placeOf } from './parse-table.ts'
import { type Warning, warning } from './warning.ts'

/** What deserves a look in agencies.csv: where portals are, and how many people there are. */
export const findAgencyWarnings = ({ agencies }: Pick<Parts, 'agencies'>): Warning[] => [
  ...agencies.flatMap(findAlone),
  ...findAlike(agencies),
]

type Agency = Parts['agencies'][number]

/** A private address (RFC 1918, 3927), the machine itself, a name of an inner network: no citizen reaches them, and two networks may both have one. */
const INNER =
  /^(?:(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+|localhost|[^.]+|.*\.(?:local|lan|internal|intranet|home|test|invalid))$/

const hostOf = (site: string): string => (URL.canParse(site) ? new URL(site).hostname : '')

function findAlone({ value: { sites, headcount }, row }: Agency): Warning[] {
  const place = placeOf(row, 'Trang')
  return [
    ...(sites.length === 0 ? [warning('agency-without-site', place)] : []),
    ...sites
      .filter(site => hostOf(site) !== '' && INNER.test(hostOf(site)))
      .map(site => warning('site-not-public', place, site)),
    ...(headcount === 0 ? [warning('headcount-zero', placeOf(row, 'Biên chế'))] : []),
  ]
}

/** Two agencies whose sites differ by `www.` alone: portals answer at both, and attempts go now to the one, now to the other. */
function findAlike(agencies: readonly Agency[]): Warning[] {
  const first = new Map<string, Agency>()
  return agencies.flatMap(agency =>
    agency.value.sites.flatMap(site => {
      const host = hostOf(site)
      const bare = host.replace(/^www\./, '')
      const twin = first.get(bare)
      if (twin === undefined) first.set(bare, agency)
      if (host === '' || twin === undefined || twin === agency) return []
      if (twin.value.sites.some(other => hostOf(other) === host)) return []
      const where = `${twin.value.name} (${nameOfPlace(placeOf(twin.row))})`
      return [warning('site-like-another', placeOf(agency.row, 'Trang'), site, where)]
    }),
  )
}
