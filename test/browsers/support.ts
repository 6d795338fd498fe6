import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode'
import type { Browsers } from './named-browsers.ts'

/** MDN's data, by the path of a feature: `css`, `selectors`, `has`. Undefined where it has nothing. */
export function featureAt(...path: readonly string[]): Identifier | undefined {
  let found: Identifier | undefined = Object(bcd)
  for (const step of path) found = found && Object.hasOwn(found, step) ? found[step] : undefined
  return found
}

/** What stands under a path, by name. */
export const featuresIn = (...path: readonly string[]): readonly (readonly [string, Identifier])[] => {
  const { __compat, ...features } = featureAt(...path) ?? {}
  return Object.entries<Identifier>(features)
}

/** Browsers, with their versions, that lack a feature; none where the data says nothing of it. */
export function lacking(feature: Identifier | undefined, browsers: Browsers): string[] {
  const compat = feature?.__compat
  if (!compat) return []
  return Object.entries(browsers).flatMap(([name, version]) =>
    isIn(compat, name, version) ? [] : [`${name} ${version}`],
  )
}

function isIn({ support }: CompatStatement, name: string, version: string): boolean {
  const told = Object.entries(support).find(([browser]) => browser === name)?.[1]
  // What the data says of no browser of this name, it says of the one it is made from.
  return told === undefined || [told].flat().some(statement => has(statement, version))
}

function has(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = statement
  if (flags || prefix || other || typeof added !== 'string' || added === 'preview') return false
  if (typeof removed === 'string' && isAtMost(removed.replace('≤', ''), version)) return false
  return isAtMost(added.replace('≤', ''), version)
}

/** Whether a version is not newer than another: `15.4` is not newer than `16`, nor `9` than `10`. */
function isAtMost(one: string, other: string): boolean {
  const [left, right] = [one, other].map(text => text.split('.').map(Number))
  const place = [0, 1, 2].find(index => (left?.[index] ?? 0) !== (right?.[index] ?? 0))
  return place === undefined || (left?.[place] ?? 0) < (right?.[place] ?? 0)
}
