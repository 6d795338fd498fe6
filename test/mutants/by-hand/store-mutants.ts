// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders belong to the program that is quoted
import type { Mutant } from './mutant.ts'

const writer = 'server/store/sqlite-writer.ts'
const open = 'server/store/open-database.ts'

/** Stores that do not keep their word. */
export const storeMutants: readonly Mutant[] = [
  {
    promise: 'the best attempt is the one with most right',
    file: writer,
    text: 'excluded.best_right > best_right',
    replacement: 'excluded.best_right < best_right',
  },
  {
    promise: 'of equally good attempts the first is the best',
    file: writer,
    text: 'excluded.best_right > best_right',
    replacement: 'excluded.best_right >= best_right',
  },
  {
    promise: 'how many were right in the best attempt never falls',
    file: writer,
    text: 'max(best_right, excluded.best_right)',
    replacement: 'excluded.best_right',
  },
  {
    promise: 'counters are in the same commit as their attempts',
    file: writer,
    text: '    sheet.post()\n    hosts.post()\n    return outcomes\n  })\n  return group => inOneCommit.immediate(group)',
    replacement:
      '    return outcomes\n  })\n  return group => {\n    const outcomes = inOneCommit.immediate(group)\n    sheet.post()\n    hosts.post()\n    return outcomes\n  }',
  },
  {
    promise: 'a group is recorded whole or not at all',
    file: writer,
    text: 'return group => inOneCommit.immediate(group)',
    replacement: 'return group => group.flatMap(one => inOneCommit.immediate([one]))',
  },
  {
    promise: 'a refused commit leaves no count behind',
    file: writer,
    text: '    sheet.clear()\n',
    replacement: '',
  },
  {
    promise: 'a refused commit leaves no origin behind',
    file: writer,
    text: '    hosts.clear()\n',
    replacement: '',
  },
  {
    promise: 'a second equal submission is not counted',
    file: writer,
    text: 'if (seq === undefined) return compare(',
    replacement:
      'if (seq === undefined) sheet.count(submission, { toAgency: false, toContest: false })\n    if (seq === undefined) return compare(',
  },
  {
    promise: 'other answers under the same attempt are refused',
    file: writer,
    text: 'before.digest.equals(digest) ?',
    replacement: 'before && digest ?',
  },
  {
    promise: 'nobody has more attempts than the limit',
    file: writer,
    text: 'attemptsOf(contest, round, participant) < limit',
    replacement: 'attemptsOf(contest, round, participant) <= limit',
  },
  {
    promise: 'a retry of the last attempt allowed gets its receipt',
    file: writer,
    text: 'const seq = mayInsert ? insertRow(submission) : undefined',
    replacement: "if (!mayInsert) return { outcome: 'over-limit' }\n    const seq = insertRow(submission)",
  },
  {
    promise: 'the limit counts the attempts of one round',
    file: writer,
    text: 'where contest = ? and participant = ? and round = ?',
    replacement: 'where contest = ? and participant = ? and ? is not null',
  },
  {
    promise: 'a person is new to the contest once, whichever portals they use',
    file: writer,
    text: 'toContest: before.length === 0',
    replacement: 'toContest: !before.includes(host)',
  },
  {
    promise: 'a person is new to an agency once, whichever rounds they take part in',
    file: writer,
    text: "'select agency from participation where contest = ? and participant = ?'",
    replacement: '`select agency from participation where contest = ? and participant = ? and attempts < 2`',
  },
  {
    promise: 'the place in the ledger counts from zero, when recorded',
    file: writer,
    text: 'leaf: { index: seq - 1, hash: leaf }',
    replacement: 'leaf: { index: seq, hash: leaf }',
  },
  {
    promise: 'the place in the ledger counts from zero, when found again',
    file: 'server/store/attempt-row.ts',
    text: 'leaf: { index: seq - 1, hash: leaf }',
    replacement: 'leaf: { index: seq, hash: leaf }',
  },
  {
    promise: 'every commit is synced to the disk',
    file: open,
    text: "db.pragma('synchronous = FULL')",
    replacement: "db.pragma('synchronous = NORMAL')",
  },
  {
    promise: 'a connection that does not sync is refused',
    file: open,
    text: "if (is('synchronous') !== 2) throw",
    replacement: "if (is('synchronous') === 0) throw",
  },
  {
    promise: 'a connection outside WAL is refused',
    file: open,
    text: "if (is('journal_mode') !== 'wal')",
    replacement: "if (is('journal_mode') === 'off')",
  },
  {
    promise: 'a connection that checks no foreign keys is refused',
    file: open,
    text: "if (is('foreign_keys') !== 1) throw new",
    replacement: "if (is('foreign_keys') === 2) throw new",
  },
  {
    promise: 'a file of a newer release is refused and left alone',
    file: open,
    text: 'if (done > migrations.length)',
    replacement: 'if (done > 1000)',
  },
  {
    promise: 'the data folder is for its owner’s eyes',
    file: open,
    text: 'mkdirSync(folder, { recursive: true, mode: 0o700 })',
    replacement: 'mkdirSync(folder, { recursive: true })',
  },
  {
    promise: 'an attempt is never deleted',
    file: 'server/store/migrations.ts',
    text: "select raise(abort, 'an attempt is never deleted');",
    replacement: 'select 1;',
  },
  {
    promise: 'what was counted for nobody is counted apart',
    file: 'server/store/counters.ts',
    text: "const host = agency ?? ''",
    replacement: "const host = agency ?? 'so-a'",
  },
  {
    promise: 'counters of one commit are added to those before',
    file: 'server/store/counters.ts',
    text: 'count = count + excluded.count',
    replacement: 'count = excluded.count',
  },
  {
    promise: 'when an origin last sent something never goes back',
    file: 'server/store/host-activity.ts',
    text: 'last_at = max(last_at, excluded.last_at)',
    replacement: 'last_at = excluded.last_at',
  },
  {
    promise: 'the attempts of an origin are added to those before',
    file: 'server/store/host-activity.ts',
    text: 'attempts = attempts + excluded.attempts',
    replacement: 'attempts = excluded.attempts',
  },
  {
    promise: 'the version of a contest is kept as it first was',
    file: 'server/store/sqlite-store.ts',
    text: 'if (select.get(contest, id) === undefined) keep.run(contest, id, content)',
    replacement:
      "if (select.get(contest, id) !== undefined) db.exec('delete from versions')\n      keep.run(contest, id, content)",
  },
  {
    promise: 'a group waits while another process commits',
    file: 'server/store/group-commit.ts',
    text: 'if (isTaken(error) && retries > 0)',
    replacement: 'if (isTaken(error) && retries > 5000)',
  },
  {
    promise: 'nobody in a refused group is left without a word',
    file: 'server/store/group-commit.ts',
    text: 'for (const { reject } of group) reject(error)',
    replacement: 'group[0]?.reject(error)',
  },
  {
    promise: 'one server alone has the data folder',
    file: 'server/store/folder-lock.ts',
    text: "lock.exec('begin exclusive')",
    replacement: "lock.exec('begin')",
  },
]
