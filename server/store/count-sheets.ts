import type { Connection } from './open-database.ts'

/** A row that is added up: what it is known by, and how much is added to its counts. */
interface Entry {
  readonly key: readonly (string | number)[]
  readonly counts: number[]
}

/**
 * The additions of one commit to one table of counts, gathered in memory and posted once: twenty submissions to one
 * portal cost a few upserts instead of hundreds. `keys` are the table's primary key.
 */
function countSheet(db: Connection, table: string, keys: readonly string[], counts: readonly string[]) {
  const sheet = new Map<string, Entry>()
  const columns = [...keys, ...counts]
  const post = db.prepare(`
    insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
    on conflict do update set ${counts.map(name => `${name} = ${name} + excluded.${name}`).join(', ')}`)
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
      for (const { key, counts } of sheet.values()) {
        if (counts.every(count => count === 0)) continue
        post.run(...key, ...counts)
        // What moved away leaves no row behind, as a recount would make none.
        if (counts.some(count => count < 0)) drop.run(...key)
      }
    },
  }
}

/** The tables of counts as one commit adds to them. */
export function countSheets(db: Connection) {
  const place = ['agency', 'host', 'via', 'unit', 'kind', '"group"']
  const sheets = {
    cells: countSheet(
      db,
      'cells',
      ['contest', 'round', 'hour', ...place],
      ['attempts', 'valid', 'newcomers'],
    ),
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
