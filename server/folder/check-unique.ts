import { type Fault, fault, nameOfPlace } from './fault.ts'
import type { KeyPath, PlaceOf } from './rules-document.ts'

/** Ids of a list, each used once. `path` leads to the list, `key` to the id of an entry. */
export function checkUnique(ids: readonly string[], path: KeyPath, key: string, placeOf: PlaceOf): Fault[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    if (first === index) return []
    return [
      fault('duplicate-id', placeOf([...path, index, key]), id, nameOfPlace(placeOf([...path, first, key]))),
    ]
  })
}
