import { type Contest, drawable } from '../contest/contest.ts'
import { readFolder, versionOf } from '../folder/read-folder.ts'
import type { Warning } from '../folder/warning.ts'
import type { ServeSettings } from '../settings.ts'

/**
 * The contests of the folders, with the further sites of these settings registered. Throws with a Vietnamese sentence when
 * a folder has a fault, or a site is nobody's. `warned` hears of each contest: its folder, and what deserves a look in it.
 */
export function loadContests(
  settings: Pick<ServeSettings, 'folders' | 'sites'>,
  warned: Warned = () => {},
): Contest[] {
  const contests = settings.folders.map(folder => loadFolder(folder, warned))
  for (const site of settings.sites) checkSite(site, contests, settings.sites)
  return contests.map(contest => registerSites(contest, settings.sites))
}

type Warned = (contest: string, warnings: readonly Warning[], folder: string) => void
type Site = ServeSettings['sites'][number]

/** A site of nobody counts for nobody, and one that another agency has would be taken from it. */
function checkSite({ agency, origin }: Site, contests: readonly Contest[], sites: readonly Site[]): void {
  const agencies = contests.flatMap(contest => contest.agencies)
  const refused = `--site ${agency}=${origin}:`
  if (!agencies.some(({ id }) => id === agency))
    throw new Error(
      `${refused} không có cơ quan nào mang mã “${agency}”; ghi đúng một mã ở cột “Mã” của agencies.csv.`,
    )
  const listed = agencies.flatMap(({ id, sites: own }) => own.map(site => ({ agency: id, origin: site })))
  const owner = [...listed, ...sites].find(
    other => other.agency !== agency && new URL(other.origin).host === new URL(origin).host,
  )
  if (owner)
    throw new Error(`${refused} trang này đã thuộc “${owner.agency}”; mỗi trang chỉ thuộc một cơ quan.`)
}

function loadFolder(folder: string, warned: Warned): Contest {
  const { contest, faults, warnings } = readFolder(folder)
  if (contest) warned(contest.rules.id, warnings, folder)
  if (contest) return contest
  throw new Error(sayFaulty(folder, faults.length))
}

/** That a folder has faults, and how to see them. */
export const sayFaulty = (folder: string, count: number): string =>
  `${folder} có ${count} lỗi; chạy “agency-quiz check ${folder}” để xem từng lỗi.`

function registerSites({ rules, bank, agencies }: Contest, sites: ServeSettings['sites']): Contest {
  const registered = agencies.map(agency => {
    const more = sites.filter(site => site.agency === agency.id).map(site => site.origin)
    return { ...agency, sites: [...agency.sites, ...more] }
  })
  const content = { rules, bank, agencies: registered }
  return { ...content, version: versionOf(content) }
}

/** What the committee should see at every start: questions that are drawn without having been appraised. */
export function unappraised({ rules, bank }: Contest): string[] {
  const count = bank.filter(({ status }) => status === 'checked').length
  const drawn = drawable(bank).length
  if (count === 0) return []
  return [
    `agency-quiz: ${rules.id}: ${count} trong ${drawn} câu hỏi được rút vào đề mới “đã đối chiếu”, chưa được hội đồng thẩm định.`,
  ]
}
