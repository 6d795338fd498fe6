import type { CommitteeFile } from './committee-file.ts'
import type { Member } from './role.ts'

/** Who a session belongs to, and until when it does (epoch ms). */
export interface SessionOf {
  readonly member: Member | undefined
  readonly until: number
}

/** Sessions kept in mind at a time; a committee with its agencies' leaders has fewer. */
const MOST_KEPT = 500

/**
 * Who comes with these cookies, looked up once for as long as nobody writes to the file of people, in this process or in
 * another: a page asks for its numbers every few seconds, and the look-up is most of what that costs. Whoever is removed,
 * or whose link is revoked, is unknown at once, since that is such a write.
 */
export function knownSessions(
  file: CommitteeFile,
  clock: () => number,
  lookUp: (headers: Headers) => Promise<SessionOf | null>,
): (headers: Headers) => Promise<Member | undefined> {
  // Of other connections, and of this one (sqlite.org/pragma.html#pragma_data_version: it does not tell one's own).
  const others = file.prepare('pragma data_version').pluck()
  const ours = file.prepare('select total_changes()').pluck()
  const written = () => `${others.get()} ${ours.get()}`
  const kept = new Map<string, SessionOf>()
  let keptAt = ''
  return async headers => {
    const now = written()
    if (now !== keptAt) kept.clear()
    keptAt = now
    const cookies = headers.get('cookie') ?? ''
    const known = kept.get(cookies)
    if (known && clock() < known.until) return known.member
    const found = await lookUp(headers)
    // What was written while it was looked up may be about this very session.
    if (!found || written() !== now) return found?.member
    kept.set(cookies, found)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return found.member
  }
}
