import { accounts } from './accounts.ts'
import { acts } from './act.ts'
import { agencyLinks } from './agency-links.ts'
import type { Committee } from './committee.ts'
import { openCommitteeFile } from './committee-file.ts'
import { demoPeople } from './demo-people.ts'
import { door } from './door.ts'
import { hashQueue } from './hash-queue.ts'
import { knownDevices } from './known-device.ts'
import { members } from './members.ts'
import { oneTimeLinks } from './one-time-links.ts'
import { ownAccount } from './own-account.ts'
import { people } from './people.ts'
import { cookiePrefix, isHttps, sessionCookie, signInEngine } from './sign-in-engine.ts'
import { wrongTries } from './wrong-tries.ts'

export interface CommitteeSettings {
  /** The folder of `committee.db`. */
  readonly folder: string
  readonly secret: string
  readonly publicUrl: string
  /** What the links of the demonstration end in; undefined: its people are nobody here. */
  readonly demoKey?: string | undefined
  readonly clock: () => number
  readonly random: (bytes: number) => Buffer
  readonly say: (line: string) => void
}

/** Open the people of the console. Sessions begin and end by the engine's own clock and chance, everything else by ours. */
export function openCommittee(settings: CommitteeSettings): Committee {
  const { clock, random } = settings
  const parts = partsOf(settings)
  const { file, who, members, links, acts } = parts
  return {
    memberOf: who.memberOf,
    isEmpty: () => members.count() === 0,
    door: door(parts),
    people: people(parts),
    account: ownAccount(parts),
    agencyLinks: agencyLinks(parts),
    demo: demoPeople(parts),
    acts: acts.read,
    note: (by, kind, subject) => acts.write(clock(), by?.id ?? null, kind, subject),
    makeLink: (link, lastsMs, by) =>
      links.make({ ...link, expires: clock() + lastsMs }, clock(), by?.id ?? null),
    admit: async (role, name, of) => {
      const login = random(12).toString('hex')
      const place = { role, contest: of?.contest ?? null, agency: of?.agency ?? null }
      return who.begin(await who.make({ name, login }, place), new Headers())
    },
    close: () => void file.close(),
  }
}

/** What the verbs of the committee are made of; all of it stands on one file. */
function partsOf({ folder, secret, publicUrl, demoKey, clock, random, say }: CommitteeSettings) {
  const file = openCommitteeFile(folder)
  const hashing = hashQueue()
  const hasDemo = demoKey !== undefined
  const engine = signInEngine({ file, secret, publicUrl, hashing, say })
  const known = members(file, hasDemo)
  // What the engine only looks for when somebody comes with it.
  for (const table of ['session', 'verification'])
    file.exec(`delete from ${table} where expiresAt < strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`)
  return {
    ...{ file, engine, secret, hashing, clock, random, hasDemo, demoKey },
    members: known,
    who: accounts(engine, file, known, clock),
    links: oneTimeLinks(file, random),
    acts: acts(file),
    tries: wrongTries(file),
    devices: knownDevices(secret, random, cookiePrefix(publicUrl), isHttps(publicUrl)),
    session: sessionCookie(publicUrl),
  }
}
