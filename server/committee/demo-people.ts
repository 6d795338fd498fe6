import { timingSafeEqual } from 'node:crypto'
import type { Accounts } from './accounts.ts'
import type { Acts } from './act.ts'
import type { Opened } from './arrival.ts'
import type { CommitteeFile } from './committee-file.ts'
import { addressOf } from './credentials.ts'
import { type Role, roleNames } from './role.ts'

/** Whom a link of the demonstration is for. */
export type DemoPlace =
  | { readonly role: Exclude<Role, 'agency'> }
  | { readonly role: 'agency'; readonly contest: string; readonly agency: string; readonly name: string }

/** Links that let anybody in as somebody who does not exist (liên kết dùng thử). */
export interface DemoPeople {
  /** Begin a session; undefined: another key, or a server that runs no demonstration. */
  open(key: string, place: DemoPlace, headers: Headers): Promise<Opened | undefined>
}

export interface DemoParts {
  readonly file: CommitteeFile
  readonly who: Accounts
  readonly acts: Acts
  readonly clock: () => number
  readonly demoKey: string | undefined
}

/** Where there is no key nobody is let in, and whoever was let in before is nobody. */
export const demoPeople = ({ file, who, acts, clock, demoKey }: DemoParts): DemoPeople => ({
  open: async (key, place, headers) => {
    if (demoKey === undefined || !isSame(key, demoKey)) return undefined
    const login = `demo-${place.role}${place.role === 'agency' ? `-${place.contest}-${place.agency}` : ''}`
    const found = file.prepare('select id from user where email = ?').pluck().get(addressOf(login))
    const user = found === undefined ? await makeDemo(who, login, place) : String(found)
    acts.write(clock(), user, 'signed-in', '')
    return who.begin(user, headers)
  },
})

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function makeDemo(who: Accounts, login: string, place: DemoPlace): Promise<string> {
  const isAgency = place.role === 'agency'
  const name = isAgency ? place.name : `${roleNames[place.role]} (dùng thử)`
  const of = isAgency ? place : { ...place, contest: null, agency: null }
  const { role, contest, agency } = of
  return who.make({ name, login }, { role, contest, agency, isDemo: true })
}
