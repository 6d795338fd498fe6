import { createHash } from 'node:crypto'
import type { Contest } from '../contest/contest.ts'

/** JSON with the keys of every object in code-unit order, so that equal content gives equal bytes (RFC 8785). */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** The name of a contest's content: the first 16 hex digits of SHA-256 over its canonical JSON. */
export function versionOf({ rules, bank, agencies }: Omit<Contest, 'version'>): string {
  const json = JSON.stringify(canonical({ rules, bank, agencies }))
  return createHash('sha256').update(json).digest('hex').slice(0, 16)
}
