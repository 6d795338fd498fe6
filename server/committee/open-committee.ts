import { type Accounts, accounts } from './accounts.ts'
import type { Committee, NewAccount, Opened } from './committee.ts'
import { openCommitteeFile } from './committee-file.ts'
import { members } from './members.ts'
import { type OneTimeLinks, oneTimeLinks } from './one-time-links.ts'
import { signInEngine } from './sign-in-engine.ts'

export interface CommitteeSettings {
  /** The folder of `committee.db`. */
  readonly folder: string
  readonly secret: string
  readonly publicUrl: string
  readonly clock: () => number
  readonly random: (bytes: number) => Buffer
  readonly say: (line: string) => void
}

/** Open the people of the console. Sessions are judged by the engine's own clock and chance, everything else by ours. */
export function openCommittee({
  folder,
  secret,
  publicUrl,
  clock,
  random,
  say,
}: CommitteeSettings): Committee {
  const file = openCommitteeFile(folder)
  const people = members(file)
  const links = oneTimeLinks(file, random)
  const who = accounts(signInEngine({ file, secret, publicUrl, say }), people, clock)
  return {
    memberOf: who.memberOf,
    signIn: who.signIn,
    signOut: who.signOut,
    isEmpty: () => people.count() === 0,
    oneTimeLink: secret => links.find(secret, clock()),
    makeLink: (link, lastsMs, by) =>
      links.make({ ...link, expires: clock() + lastsMs }, clock(), by?.id ?? null),
    useLink: (secret, account, headers) => followLink({ links, who, clock }, secret, account, headers),
    admit: async (role, name, of) => {
      const login = random(12).toString('hex')
      const place = { role, contest: of?.contest ?? null, agency: of?.agency ?? null }
      return who.begin(await who.make({ name, login }, place), new Headers())
    },
    close: () => void file.close(),
  }
}

interface Parts {
  readonly links: OneTimeLinks
  readonly who: Accounts
  readonly clock: () => number
}

async function followLink(
  { links, who, clock }: Parts,
  secret: string,
  account: NewAccount,
  headers: Headers,
): Promise<Opened | 'taken-login' | undefined> {
  const link = links.find(secret, clock())
  if (link === undefined) return undefined
  if (await who.isTaken(account.login)) return 'taken-login'
  if (!links.use(secret, clock())) return undefined
  const place = { role: link.role, contest: null, agency: null }
  return who.begin(await who.make(account, place, account.password), headers)
}
