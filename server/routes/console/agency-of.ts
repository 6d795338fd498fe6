import { awardRules } from '../../contest/award-rules.ts'
import type { Agency, Contest } from '../../contest/contest.ts'
import { midnightBefore, writeInstant } from '../../contest/instant.ts'
import { choicesOf } from '../../contest/public-contest.ts'
import type { AgencyPage } from '../../contract/console/agency.ts'
import type { AgencyTally, Tally, ToldCounts } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'
import { embeddingOf } from '../../portal/offer.ts'
import { qrPath } from '../../portal/poster-page.ts'
import { quizUrl, scriptTag } from '../../portal/snippets.ts'
import { told } from '../told.ts'

const HOUR_MS = 3_600_000

/** What an agency's own page shows at `now`. */
export async function agencyOf(
  deps: Dependencies,
  contest: Contest,
  agency: Agency,
  now: number,
): Promise<Omit<AgencyPage, 'isOwn'>> {
  const tally = await told(deps, contest, now)
  const row = tally.agencies.find(each => each.agency === agency.id)
  const to = embeddingOf({ contest, agency, server: deps.publicUrl })
  const address = quizUrl(to)
  const { disclosure = 'live' } = tally
  return {
    toldUpTo: disclosure === 'live' ? null : tally.asOf,
    ...{ agency: agency.id, name: agency.name, block: agency.block },
    staff: await staffOf(deps, contest, agency, now),
    told: {
      disclosure,
      asOf: tally.asOf,
      counts: countsOf(row ?? tally.totals, row !== undefined),
      withheld: tally.withheld ?? [],
    },
    place: placeOf(tally, agency),
    sites: await sitesOf(deps, contest, agency, now),
    ...{ tag: scriptTag(to), address, qr: qrPath(address) },
    poster: `/embed/poster?${new URLSearchParams({ contest: contest.rules.id, agency: agency.id })}`,
  }
}

async function staffOf(
  { store }: Dependencies,
  contest: Contest,
  agency: Agency,
  now: number,
): Promise<AgencyPage['staff']> {
  const { staff } = awardRules(contest.rules).compare
  const until = midnightBefore(now)
  const people = await store.console.peopleOfUnit(contest.rules.id, agency.id, Math.floor(until / HOUR_MS))
  const field = contest.rules.fields.find(({ name }) => name === 'kind')
  const labels = field ? choicesOf(contest, field) : []
  const { headcount, source = null, date = null } = agency
  return {
    people: people
      .filter(({ kind }) => staff === null || staff.includes(kind))
      .reduce((sum, each) => sum + each.people, 0),
    headcount: headcount === null ? null : { count: headcount, source, date },
    kinds: (staff ?? []).map(kind => labels.find(({ value }) => value === kind)?.label ?? kind),
    until: writeInstant(until),
  }
}

function countsOf({ attempts, valid, people, via, below, hidden }: ToldCounts, isThere: boolean): ToldCounts {
  if (!isThere) throw new Error('a tally tells every agency of its contest')
  return { attempts, valid, people, via, ...(below && { below }), ...(hidden && { hidden }) }
}

/** In the order in which a count is chosen to be placed by: the first that is told. */
const measures = ['valid', 'attempts', 'people'] as const

/** Places only where the public would read them too: by a count that is told, and not among those told as “under”. */
function placeOf({ agencies, withheld = [], disclosure }: Tally, { id, block }: Agency): AgencyPage['place'] {
  const by = measures.find(each => !withheld.includes(each))
  const peers = agencies.filter(each => each.block === block && each.agency !== null)
  const own = peers.find(({ agency }) => agency === id)
  if (disclosure === 'sealed' || by === undefined || !own || own[by] === 0) return null
  const isEqual = (each: AgencyTally) => each !== own && each[by] === own[by]
  const place = 1 + peers.filter(each => each[by] > own[by]).length
  return { by, place, of: peers.length, isShared: peers.some(isEqual) }
}

/** Never how much or when: an agency could tell from that what its rivals' silence means. */
async function sitesOf({ store }: Dependencies, { rules }: Contest, { sites }: Agency, now: number) {
  const heard = await store.console.sites(rules.id, sites)
  const today = midnightBefore(now)
  return sites.map(site => ({
    site,
    today: heard.some(({ host, lastAt }) => host === site && lastAt >= today),
  }))
}
