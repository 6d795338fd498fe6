import { type Fault, fault } from './fault.ts'
import { placeOf, type Row } from './parse-table.ts'

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The `Mã` of a row: lower case without accents, digits, hyphens between. An empty one is another fault. */
export function checkId(row: Row): Fault[] {
  const id = row.cells.get('Mã') ?? ''
  return id.trim() === '' || idForm.test(id) ? [] : [fault('bad-id', placeOf(row, 'Mã'), id)]
}
