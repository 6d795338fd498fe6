import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { becomesReady, startContestServer } from '../../demo/contest-server.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { readFolder } from '../../server/folder/read-folder.ts'
import { embeddingOf } from '../../server/portal/offer.ts'
import { freePort } from '../free-port.ts'
import type { HostPage, Surroundings } from './host-page.ts'
import { otherPortal } from './pages/other-portal.ts'
import type { PortalHouse } from './portal-house.ts'
import { writeContest } from './small-contest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The contest server and the portals, with every page registered as the site of an agency of its own. */
export interface Stage {
  around(page: HostPage): Surroundings
  close(): Promise<unknown>
}

/** Start the built server on a contest of its own in `folder` and let the portals show the pages. */
export async function openStage(
  folder: string,
  house: PortalHouse,
  pages: readonly HostPage[],
): Promise<Stage> {
  const contest = join(folder, 'contest')
  const all = [...pages, otherPortal]
  const agencies = all.map(({ name, what }) => ({ id: name, name: what }))
  writeContest(join(root, 'demo/phu-tho-2024'), contest, agencies)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const sites = all.map(page => `${page.name}=${house.originOf(page)}`)
  const server = startContestServer(root, [
    ...[
      'serve',
      contest,
      '--port',
      String(port),
      '--public-url',
      url,
      '--data',
      join(folder, 'data'),
      '--open-now',
    ],
    ...sites.flatMap(site => ['--site', site]),
  ])
  if (!(await becomesReady(url, server, Date.now))) throw new Error('the contest server did not start')
  const other = house.originOf(otherPortal)
  const pinned = await pinnedFile(url)
  const { version, integrity } = pinned
  const read = readFolder(contest).contest
  if (!read) throw new Error('the small contest has faults')
  const built = { contest: read, server: url, version, integrity }
  const around = (page: HostPage): Surroundings => {
    const origin = house.originOf(page)
    const agency = { id: page.name, name: page.what, block: '', headcount: null, sites: [origin] }
    const offer = { ...built, agency }
    return { server: url, other, pinned, origin, offer, embedding: embeddingOf(offer) }
  }
  house.show(all, around)
  return { around, close: () => server.stop() }
}

async function pinnedFile(server: string): Promise<Surroundings['pinned']> {
  const { version } = packageJson
  const answer = await fetch(`${server}/v/${version}/agency-quiz.js`)
  if (!answer.ok) throw new Error('the server does not serve its version for ever; run npm run build')
  const text = await answer.text()
  return { version, text, integrity: `sha384-${createHash('sha384').update(text).digest('base64')}` }
}
