import { declaredUnit } from '../attempt/declared-unit.ts'
import type { Contest } from '../contest/contest.ts'
import { unsealToken } from '../seal/attempt-token.ts'
import type { Keyring } from '../seal/keyring.ts'
import type { DeclaredUnit } from '../store/store.ts'

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
