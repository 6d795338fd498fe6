import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Identifier of the contest every page of the matrix carries. */
export const CONTEST = 'doi-chieu'

/** An agency and what it is called. */
export interface AgencyName {
  readonly id: string
  readonly name: string
}

/**
 * The shipped contest in `folder`, with papers of five questions so that an attempt takes seconds, and an agency for
 * every page. What is asked of a person stays as it is.
 */
export function writeContest(shipped: string, folder: string, agencies: readonly AgencyName[]): void {
  cpSync(shipped, folder, { recursive: true })
  const rules = readFileSync(join(folder, 'rules.yaml'), 'utf8')
    .replace('id: phu-tho-2024', `id: ${CONTEST}`)
    .replace('quota: 12', 'quota: 3')
    .replaceAll('quota: 9', 'quota: 1')
    .replace(/^ {4}difficulty: .*\n/gm, '')
  writeFileSync(join(folder, 'rules.yaml'), rules)
  const rows = agencies.map(({ id, name }) => `${id};"${name.replaceAll('"', '""')}";Ma trận;10;`)
  writeFileSync(
    join(folder, 'agencies.csv'),
    `${['Mã;Tên cơ quan, đơn vị;Khối;Biên chế;Trang', ...rows].join('\n')}\n`,
  )
}
