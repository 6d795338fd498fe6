import { type Street, takePart } from '../../demo/citizen.ts'
import { BURST_AGENCY } from '../../demo/registry.ts'
import { dice } from '../console/compare/crowd.ts'
import { openPortal } from './portal.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { CONTEST } from './visitor.ts'

const KEY = 'a-key-of-this-test'
const AGENCIES = ['so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-y-te', 'so-cong-thuong'] as const
/** Attempts of the day, and how many of them are the burst. */
export const ATTEMPTS = 200
const BURST = 120
const AT_ONCE = 8

/** A server as `npm start` has it, six portals on origins of their own, and the links it prints. */
export interface CommitteeDay {
  readonly server: ServerProcess
  readonly links: { readonly secretary: string; readonly head: string; readonly leader: string }
  /** Hand in all attempts over HTTP, each from its own portal. */
  hold(): Promise<void>
}

/** Begin it. Sites of the folder that nobody visits stay silent. */
export async function beginDay(): Promise<CommitteeDay> {
  const portals = await Promise.all([...AGENCIES, BURST_AGENCY].map(openPortal))
  const server = await startServer({ sites: portals.map(({ site }) => site), demoKey: KEY, processes: 1 })
  const link = `${server.url}/console/demo/${KEY}`
  const draw = dice('a day')
  const street: Street = {
    ...{ server: server.url, contest: CONTEST, signal: new AbortController().signal },
    random: () => draw(1_000_000) / 1_000_000,
    wait: async () => {},
  }
  const burst = portals.at(-1)
  const visits = Array.from({ length: ATTEMPTS }, (_, at) => {
    const portal = at < BURST ? burst : portals[draw(AGENCIES.length)]
    if (!portal) throw new Error('no portal')
    const stranger = { unit: 'other', kind: 'nguoi-dan' }
    return { origin: portal.origin, agency: portal.agency, ...(at < BURST && { chosen: stranger }) }
  })
  return {
    server,
    links: {
      ...{ secretary: `${link}/secretariat`, head: `${link}/committee` },
      leader: `${link}/agency/${CONTEST}/so-noi-vu`,
    },
    hold: async () => {
      const queue = [...visits]
      const come = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await takePart(street, next, 0)
      }
      await Promise.all(Array.from({ length: AT_ONCE }, come))
    },
  }
}
