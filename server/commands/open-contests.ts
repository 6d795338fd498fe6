import { declaredUnit } from '../attempt/registration.ts'
import type { Contest } from '../contest/contest.ts'
import { Rules } from '../contest/rules.ts'
import type { Contests } from '../dependencies.ts'
import { unsealToken } from '../seal/attempt-token.ts'
import type { Keyring } from '../seal/keyring.ts'
import type { DeclaredUnit, Store } from '../store/store.ts'

/**
 * Put the contests in service. Each version's content is kept in the store, so that a paper begun before a
 * question was edited is graded by the question its reader saw; an earlier version is read when first asked for.
 */
export async function openContests(store: Store, loaded: readonly Contest[]): Promise<Contests> {
  const known = new Map<string, Contest>()
  for (const contest of loaded) {
    const { id } = contest.rules
    await store.keepVersion(id, contest.version, JSON.stringify(contest))
    known.set(`${id} ${contest.version}`, contest)
  }
  return {
    current: new Map(loaded.map(contest => [contest.rules.id, contest])),
    version: async (id, version) => {
      const key = `${id} ${version}`
      const contest = known.get(key) ?? restore(await store.version(id, version))
      if (contest) known.set(key, contest)
      return contest
    },
  }
}

function restore(content: string | undefined): Contest | undefined {
  if (content === undefined) return undefined
  const kept: Contest = JSON.parse(content)
  return { ...kept, rules: Rules.parse(kept.rules) }
}

/** What the tokens of a kept contest version declare, opened with the keys that sealed them; undefined: not openable. */
export const declaredIn =
  (keys: Keyring) =>
  (content: string): ((attempt: string, sealed: string) => DeclaredUnit | undefined) => {
    const { rules }: Contest = JSON.parse(content)
    return (attempt, sealed) => {
      const token = unsealToken(keys, attempt, sealed)
      return token && declaredUnit(rules, token.declared)
    }
  }
