import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { PHU_THO } from './server-process.ts'
import { tempFolder } from './temp-folder.ts'

const secretColumns = ['Căn cứ', 'Giải thích']

/** The shipped contest with `canary` written into every legal source and every explanation, and nowhere else. */
export function canaryContest(canary: string): string {
  const folder = join(tempFolder(), 'contest')
  cpSync(PHU_THO, folder, { recursive: true })
  for (const name of readdirSync(join(folder, 'bank'))) {
    const file = join(folder, 'bank', name)
    writeFileSync(file, mark(readFileSync(file, 'utf8'), canary))
  }
  return folder
}

function mark(csv: string, canary: string): string {
  const [header = [], ...rows]: string[][] = parse(csv, { bom: true, delimiter: ';' })
  const secret = header.map(column => secretColumns.includes(column))
  const marked = rows.map(row => row.map((cell, at) => (secret[at] ? `${cell} ${canary}` : cell)))
  return [header, ...marked].map(row => row.map(quote).join(';')).join('\r\n')
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
