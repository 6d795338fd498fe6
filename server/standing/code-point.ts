/** Surrogates stand behind every character of one unit: UTF-16 has them before U+E000. */
const SURROGATES = 0xd800
const BEHIND_SURROGATES = 0xe000
const MOVED_DOWN = 0x800
const MOVED_UP = 0x2000

function rankOf(unit: number): number {
  if (unit >= BEHIND_SURROGATES) return unit - MOVED_DOWN
  return unit >= SURROGATES ? unit + MOVED_UP : unit
}

/**
 * The canonical order of ids: by code point, as UTF-8 bytes sort, so that no collation of a machine decides who is listed or
 * drawn first (decisions.md 9, 23). Negative where `a` comes first.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const difference = rankOf(a.charCodeAt(index)) - rankOf(b.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const surrogate = /[\ud800-\udfff]/

/** Things in the canonical order of their ids. A million ids are sorted by the engine's own comparison where it says the same. */
export function sortById<Each extends { readonly id: string }>(list: readonly Each[]): Each[] {
  if (list.some(({ id }) => surrogate.test(id))) return [...list].sort((a, b) => byCodePoint(a.id, b.id))
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Keys in canonical order, each once. */
export const inOrder = (keys: Iterable<string>): string[] => [...new Set(keys)].sort(byCodePoint)
