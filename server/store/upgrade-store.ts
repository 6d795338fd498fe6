import * as z from 'zod'
import { COUNTED_ANEW, DECLARED, migrations } from './migrations.ts'
import type { Connection } from './open-database.ts'
import { rebuildCounts } from './recount.ts'
import type { DeclaredUnit } from './store.ts'
import { StoreRefused } from './store-refused.ts'

/** What a store of an earlier release is brought up to date with. */
export interface Upgrade {
  /**
   * Of one kept contest version, what its sealed tokens declare; undefined for one that no key at hand opens. The
   * store itself has no keys.
   */
  declaredIn(content: string): (attempt: string, sealed: string) => DeclaredUnit | undefined
  /** Tell the operator how far it has come. */
  say(line: string): void
}

/** For a store whose attempts, if it has any, are of this release. */
export const noUpgrade: Upgrade = {
  declaredIn: () => {
    throw new StoreRefused(
      'Kho dữ liệu của phiên bản trước phải được mở bằng lệnh serve, cùng secrets.json của nó.',
    )
  },
  say: () => {},
}

/** Attempts read and filled at a time, and after how many the operator is told. */
const CHUNK = 1000
const TELL_EVERY = 50_000

/**
 * Bring the schema up to date: columns that say what was declared are filled from the sealed tokens, and every count is
 * made anew from the attempts. All of it is one transaction: whatever stops it leaves the store as it was.
 */
export function upgradeStore(db: Connection, upgrade: Upgrade): void {
  const done = () => Number(db.pragma('user_version', { simple: true }))
  if (done() >= migrations.length) return
  const run = db.transaction(() => {
    const before = done()
    if (before >= migrations.length) return
    for (const sql of migrations.slice(before)) db.exec(sql)
    if (before < DECLARED) fillDeclared(db, upgrade)
    if (before < COUNTED_ANEW) rebuildCounts(db)
    db.pragma(`user_version = ${migrations.length}`)
  })
  run.immediate()
}

const OldRows = z.array(
  z.object({
    seq: z.int(),
    attempt: z.string(),
    contest: z.string(),
    version: z.string(),
    sealed: z.string().nullable(),
  }),
)

/** An attempt is never edited by anybody; here it gets columns that it did not have. */
function fillDeclared(db: Connection, upgrade: Upgrade): void {
  const total = Number(db.prepare('select count(*) from attempts').pluck().get())
  if (total === 0) return
  const stands = db.prepare(`select sql from sqlite_schema where name = 'attempts_stand'`).pluck().get()
  db.exec('drop trigger attempts_stand')
  const next = db.prepare(`
    select seq, attempt, contest, version, sealed from attempts left join personal using (seq)
      where seq > ? order by seq limit ${CHUNK}`)
  const fill = db.prepare('update attempts set unit = @unit, kind = @kind, "group" = @group where seq = @seq')
  const declaredBy = declaredReader(db, upgrade)
  let [last, filled, unread] = [0, 0, 0]
  for (;;) {
    const rows = OldRows.parse(next.all(last))
    for (const row of rows) {
      const declared = declaredBy(row)
      if (declared) fill.run({ ...declared, seq: row.seq })
      else unread += 1
    }
    last = rows.at(-1)?.seq ?? last
    filled += rows.length
    if (filled % TELL_EVERY === 0 && rows.length > 0) upgrade.say(sayProgress(filled, total))
    if (rows.length < CHUNK) break
  }
  db.exec(String(stands))
  if (unread > 0) upgrade.say(sayUnread(unread))
}

type OldRow = z.infer<typeof OldRows>[number]

/** What each old attempt declared, by the version of the contest that it was started with. */
function declaredReader(db: Connection, { declaredIn }: Upgrade): (row: OldRow) => DeclaredUnit | undefined {
  const contentOf = db.prepare('select content from versions where contest = ? and version = ?').pluck()
  const readers = new Map<string, ReturnType<Upgrade['declaredIn']> | undefined>()
  return ({ attempt, contest, version, sealed }) => {
    const key = `${contest} ${version}`
    if (!readers.has(key)) {
      const content = contentOf.get(contest, version)
      readers.set(key, content === undefined ? undefined : declaredIn(String(content)))
    }
    return sealed === null ? undefined : readers.get(key)?.(attempt, sealed)
  }
}

const sayProgress = (filled: number, total: number): string =>
  `agency-quiz: đang nâng cấp kho dữ liệu: ${filled.toLocaleString('vi-VN')} trong ${total.toLocaleString('vi-VN')} lượt thi; dừng lúc nào thì lần sau làm lại từ đầu, không mất gì.`

const sayUnread = (unread: number): string =>
  `agency-quiz: ${unread.toLocaleString('vi-VN')} lượt thi của phiên bản trước không mở được phần khai (đã xoá, hoặc thiếu khoá trong secrets.json): được đếm, nhưng không theo đơn vị tự khai.`
