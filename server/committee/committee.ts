import type { Act, ActKind } from './act.ts'
import type { AgencyLinks } from './agency-links.ts'
import type { Door, OneTimeLink, Opened } from './arrival.ts'
import type { DemoPeople } from './demo-people.ts'
import type { OwnAccount } from './own-account.ts'
import type { People } from './people.ts'
import type { Member, Role } from './role.ts'

/** The people of the console: one file, read by every process at each request, so that what one revokes all refuse. */
export interface Committee {
  /** Who sends these headers; undefined: nobody we know, or no longer. */
  memberOf(headers: Headers): Promise<Member | undefined>
  /** Whether nobody has an account yet. */
  isEmpty(): boolean
  readonly door: Door
  readonly people: People
  readonly account: OwnAccount
  readonly agencyLinks: AgencyLinks
  readonly demo: DemoPeople
  /** What was done, the newest first. */
  acts(most: number): readonly Act[]
  /** Write down what was done; by nobody: at the server's command line. */
  note(by: Member | null, kind: ActKind, subject: string): void
  /** Make a one-time link; gives its secret, which is kept nowhere. */
  makeLink(link: Omit<OneTimeLink, 'expires'>, lastsMs: number, by: Member | null): string
  /** Begin a session of somebody new without a link: for tests and the demonstration. */
  admit(role: Role, name: string, of?: { contest: string; agency: string }): Promise<Opened>
  close(): void
}
