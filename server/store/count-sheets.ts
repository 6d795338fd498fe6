import type { Connection } from './open-database.ts'

/** A row that is added up: what it is known by, and how much is added to its counts. */
interface Entry {
  readonly key: readonly (string | number)[]
  readonly counts: number[]
}

/** Rows of one statement: sixteen together take a fifth less than one by one. */
const SIZES = [16, 4, 1]

/**
 * The additions of one commit to one table of counts, gathered in memory and posted once: twenty submissions to one
 * portal cost a few upserts instead of hundreds. `keys` are the table's primary key.
 */
function countSheet(db: Connection, table: string, keys: readonly string[], counts: readonly string[]) {
  const sheet = new Map<string, Entry>()
  const posts = SIZES.map(size => ({ size, statement: db.prepare(upsert(table, keys, counts, size)) }))
  const drop = db.prepare(
    `delete from ${table} where ${[...keys.map(name => `${name} = ?`), ...counts.map(name => `${name} = 0`)].join(' and ')}`,
  )
  return {
    clear: () => sheet.clear(),
    add: (key: Entry['key'], ...more: readonly number[]) => {
      const id = key.join('\n')
      const entry = sheet.get(id)
      if (entry) for (const [at, one] of more.entries()) entry.counts[at] = (entry.counts[at] ?? 0) + one
      else sheet.set(id, { key, counts: [...more] })
    },
    post: () => {
      const entries = [...sheet.values()].filter(({ counts }) => counts.some(count => count !== 0))
      let posted = 0
      for (const { size, statement } of posts)
        for (; posted + size <= entries.length; posted += size)
          statement.run(
            entries.slice(posted, posted + size).flatMap(({ key, counts }) => [...key, ...counts]),
          )
      // What moved away leaves no row behind, as a recount would make none.
      for (const { key, counts } of entries) if (counts.some(count => count < 0)) drop.run(...key)
    },
  }
}

/** A statement that adds so many rows. */
function upsert(table: string, keys: readonly string[], counts: readonly string[], size: number): string {
  const columns = [...keys, ...counts]
  const row = `(${columns.map(() => '?').join(', ')})`
  return `
    insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: size }, () => row).join(', ')}
    on conflict do update set ${counts.map(name => `${name} = ${name} + excluded.${name}`).join(', ')}`
}

/** Where people are counted, as one commit moves them who had handed in something before. */
export function countSheets(db: Connection) {
  const sheets = {
    sums: countSheet(
      db,
      'sums',
      ['contest', '"by"', 'round', 'key', 'kind'],
      ['attempts', 'valid', 'newcomers', 'people'],
    ),
    people: countSheet(db, 'people', ['contest', '"by"', 'round', 'hour', 'key', 'kind'], ['count']),
  }
  const all = Object.values(sheets)
  return {
    ...sheets,
    clear: () => {
      for (const sheet of all) sheet.clear()
    },
    post: () => {
      for (const sheet of all) sheet.post()
    },
  }
}
export type CountSheets = ReturnType<typeof countSheets>
