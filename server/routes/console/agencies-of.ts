import { byBlock, type Contest } from '../../contest/contest.ts'
import type { Agencies, AgenciesFilter, AgencyRow, AgencySheet } from '../../contract/console/agencies.ts'
import type { Dependencies } from '../../dependencies.ts'
import { embeddingOf } from '../../portal/offer.ts'
import { qrPath } from '../../portal/poster-page.ts'
import { linkTag, quizUrl, scriptTag } from '../../portal/snippets.ts'
import { SILENT_DAYS } from '../../signs/silence.ts'
import { agencyRows, filterRows, totalsOf } from './agency-rows.ts'
import { HOSTS_A_PAGE, readPortals, unknownTable } from './unknown-hosts.ts'

type Reading = Pick<Dependencies, 'store' | 'publicUrl'>

/** Everything on Cơ quan & cổng at `now` that these filters leave. */
export async function agenciesOf(
  deps: Reading,
  contest: Contest,
  filter: AgenciesFilter,
  now: number,
): Promise<Agencies> {
  const page = { from: (filter.page - 1) * HOSTS_A_PAGE, most: HOSTS_A_PAGE }
  const { counts, sites, unknown } = await readPortals(deps.store, contest, page)
  const rows = agencyRows({ contest, now, counts, sites })
  const open = rows.find(({ agency }) => agency === filter.agency)
  return {
    filter,
    blocks: byBlock(contest.agencies).map(([block]) => block),
    rows: filterRows(rows, filter),
    totals: totalsOf(rows),
    silentDays: SILENT_DAYS,
    sheet: open ? agencySheet(deps, contest, open) : null,
    unknown: unknownTable(contest, unknown),
  }
}

/** What is handed out to one agency. */
function agencySheet({ publicUrl }: Reading, contest: Contest, row: AgencyRow): AgencySheet {
  const agency = contest.agencies.find(({ id }) => id === row.agency)
  const to = embeddingOf({ contest, agency, server: publicUrl })
  const address = quizUrl(to)
  const query = new URLSearchParams({ contest: contest.rules.id, agency: row.agency })
  return {
    ...{ row, tag: scriptTag(to), anchor: linkTag(to), address, qr: qrPath(address) },
    poster: `/embed/poster?${query}`,
    guide: `/embed?${query}`,
    view: 'not-told',
  }
}
