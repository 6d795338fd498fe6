// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders belong to the program that is quoted
import type { Mutant } from './mutant.ts'

const writer = 'server/store/sqlite-writer.ts'
const open = 'server/store/open-database.ts'
const counter = 'server/store/attempt-counter.ts'
const keys = 'server/store/count-keys.ts'
const calendar = 'server/contest/calendar.ts'
const sheets = 'server/store/count-sheets.ts'
const participation = 'server/store/participation.ts'
const upgrade = 'server/store/upgrade-store.ts'
const activity = 'server/store/host-activity.ts'
const alike = 'server/store/alike-poster.ts'

/** Stores that do not keep their word. */
export const storeMutants: readonly Mutant[] = [
  {
    promise: 'counters are in the same commit as their attempts',
    file: writer,
    text: '    counts.post()\n    hosts.post()\n    return done\n  })\n  const commit = (group: readonly Work[]) => inOneCommit.immediate(group)\n',
    replacement:
      '    return done\n  })\n  const commit = (group: readonly Work[]) => {\n    const done = inOneCommit.immediate(group)\n    counts.post()\n    hosts.post()\n    return done\n  }\n',
  },
  {
    promise: 'a group is recorded whole or not at all',
    file: writer,
    text: '=> inOneCommit.immediate(group)',
    replacement: '=> group.flatMap(one => inOneCommit.immediate([one]))',
  },
  {
    promise: 'a refused commit leaves no count behind',
    file: writer,
    text: '    counts.clear()\n',
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
      'if (seq === undefined) counts.count(submission, 1, before)\n    if (seq === undefined) return compare(',
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
    text: 'countTurns({ ...submission, per, at }, before) < limit',
    replacement: 'countTurns({ ...submission, per, at }, before) <= limit',
  },
  {
    promise: 'a retry of the last attempt allowed gets its receipt',
    file: writer,
    text: 'const seq = mayInsert ? insertRow(submission) : undefined',
    replacement: "if (!mayInsert) return { outcome: 'over-limit' }\n    const seq = insertRow(submission)",
  },
  {
    promise: 'the limit counts the attempts of one round',
    file: participation,
    text: 'row.round === round ? row.attempts : 0',
    replacement: 'row.round ? row.attempts : 0',
  },
  {
    promise: 'a person is new to the contest once, whichever portals they use',
    file: counter,
    text: 'if (!first || counted.at < first.firstAt) alike.newcomers += 1',
    replacement: 'if (!before.some(row => row.agency === counted.agency)) alike.newcomers += 1',
  },
  {
    promise: 'under a clock set back the earlier attempt is the newcomer',
    file: counter,
    text: 'if (!first || counted.at < first.firstAt) alike',
    replacement: 'if (!first) alike',
  },
  {
    promise: 'of two attempts at one instant the one recorded first is the newcomer',
    file: counter,
    text: 'if (!first || counted.at < first.firstAt) alike',
    replacement: 'if (!first || counted.at <= first.firstAt) alike',
  },
  {
    promise: 'what a former newcomer counted is taken back',
    file: counter,
    text: 'labels.submittedAt)).newcomers -= 1',
    replacement: 'labels.submittedAt)).newcomers -= 0',
  },
  {
    promise: 'a person who is first no more is taken out of the hour they were counted in',
    file: counter,
    text: 'if (first) add(first.firstKind, first.firstAt, -1)',
    replacement: 'if (first) add(first.firstKind, at, -1)',
  },
  {
    promise: 'a person is taken out under the kind they were counted with',
    file: counter,
    text: 'if (first) add(first.firstKind,',
    replacement: 'if (first) add(kind,',
  },
  {
    promise: 'a person is new in a scope by the instant of their first attempt there',
    file: counter,
    text: 'if (first && first.firstAt <= at) return',
    replacement: 'if (first) return',
  },
  {
    promise: 'a person is new to an agency once, whichever rounds they take part in',
    file: counter,
    text: 'addFirst(sheets, counted, [scope, WHOLE, key], earliest(there))',
    replacement:
      'addFirst(sheets, counted, [scope, WHOLE, key], earliest(there.filter(row => row.round === counted.round)))',
  },
  {
    promise: 'a person is new to a round, also when they took part in another',
    file: counter,
    text: 'earliest(there.filter(({ round }) => round === counted.round))',
    replacement: 'earliest(there)',
  },
  {
    promise: 'a person is new to a unit, also when they declared another before',
    file: counter,
    text: 'before.filter(row => keyIn(scope, row) === key)',
    replacement: 'before.filter(row => keyIn(scope, row) !== undefined)',
  },
  {
    promise: 'the kind of a person is that of the first attempt',
    file: participation,
    text: 'then excluded.first_kind else first_kind end',
    replacement: 'then first_kind else excluded.first_kind end',
  },
  {
    promise: 'the first attempt of a person is the earliest',
    file: participation,
    text: 'first_at    = min(first_at, excluded.first_at)',
    replacement: 'first_at    = excluded.first_at',
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
    file: keys,
    text: "agency: labels.agency ?? ''",
    replacement: "agency: labels.agency ?? 'so-a'",
  },
  {
    promise: 'no origin that is not registered has a cell of its own',
    file: keys,
    text: "host: labels.agency === null ? '' : (labels.host ?? '')",
    replacement: "host: labels.host ?? ''",
  },
  {
    promise: 'agree counts only where host and declared unit are one agency',
    file: keys,
    text: "return agency !== '' && agency === unit ? agency : undefined",
    replacement: "return agency !== '' ? agency : undefined",
  },
  {
    promise: 'a day ends at midnight in Việt Nam',
    file: calendar,
    text: 'const OFFSET_HOURS = 7',
    replacement: 'const OFFSET_HOURS = 0',
  },
  {
    promise: 'an hour is an hour',
    file: calendar,
    text: 'const HOUR_MS = 3_600_000',
    replacement: 'const HOUR_MS = 3_000_000',
  },
  {
    promise: 'the unit is what was declared, not the host',
    file: 'server/attempt/registration.ts',
    text: "unit: chosen('unit')",
    replacement: "unit: chosen('kind')",
  },
  {
    promise: 'what was typed is no unit',
    file: 'server/attempt/registration.ts',
    text: " && field.type === 'choice'",
    replacement: '',
  },
  {
    promise: 'counts of one commit are added to those before',
    file: sheets,
    text: '`${name} = ${name} + excluded.${name}`',
    replacement: '`${name} = excluded.${name}`',
  },
  {
    promise: 'who is new in a cell is added to those before',
    file: alike,
    text: 'newcomers = newcomers + excluded.newcomers`',
    replacement: 'newcomers = excluded.newcomers`',
  },
  {
    promise: 'people are counted in each round and in the whole contest',
    file: alike,
    text: "const rounds = ['@round', `'${WHOLE}'`]",
    replacement: "const rounds = ['@round']",
  },
  {
    promise: 'an attempt of somebody known leaves no empty row of people',
    file: alike,
    text: 'if (strangers !== 0) people.run(bound)',
    replacement: 'people.run(bound)',
  },
  {
    promise: 'what moved away leaves no empty row',
    file: sheets,
    text: 'if (counts.some(count => count < 0)) drop',
    replacement: 'if (counts.some(count => count < -1)) drop',
  },
  {
    promise: 'what moved within one commit leaves no empty row',
    file: sheets,
    text: '.filter(({ counts }) => counts.some(count => count !== 0))',
    replacement: '',
  },
  {
    promise: 'when an origin last sent something never goes back',
    file: activity,
    text: 'last_at = max(last_at, excluded.last_at)',
    replacement: 'last_at = excluded.last_at',
  },
  {
    promise: 'the attempts of an origin are added to those before',
    file: activity,
    text: 'attempts = attempts + excluded.attempts',
    replacement: 'attempts = excluded.attempts',
  },
  {
    promise: 'a person is counted once at an origin',
    file: activity,
    text: 'before.some(row => row.host === host) ||',
    replacement: 'before.some(row => row.agency === host) ||',
  },
  {
    promise: 'a person is counted once at an origin that is not registered, or was not',
    file: activity,
    text: '(before.length > 0 && elsewhere.get(contest, participant, host, seq) !== undefined)',
    replacement: 'false',
  },
  {
    promise: 'a person who was elsewhere before is new at an origin',
    file: activity,
    text: 'before.some(row => row.host === host) ||',
    replacement: 'before.length > 0 ||',
  },
  {
    promise: 'the turns of a day are those of its own attempts',
    file: participation,
    text: 'then 1 else on_last_day + 1 end',
    replacement: 'then on_last_day + 1 else on_last_day + 1 end',
  },
  {
    promise: 'a clock set back to the day before gives no new turn',
    file: participation,
    text: 'row.lastDay >= dayOf(at)',
    replacement: 'row.lastDay === dayOf(at)',
  },
  {
    promise: 'an old attempt is filled from its own token',
    file: upgrade,
    text: 'if (declared) fill.run({ ...declared, seq: row.seq })',
    replacement: 'if (declared) fill.run({ ...declared, seq: last + 1 })',
  },
  {
    promise: 'an upgrade leaves no attempt open to editing',
    file: upgrade,
    text: '  db.exec(String(stands))\n',
    replacement: '',
  },
  {
    promise: 'an upgrade counts what is there already',
    file: upgrade,
    text: '    if (before < COUNTED_ANEW) rebuildCounts(db)\n',
    replacement: '',
  },
  {
    promise: 'an upgrade is done whole or not at all',
    file: upgrade,
    text: 'const run = db.transaction(() => {',
    replacement: 'const run = ((immediate: () => void) => ({ immediate }))(() => {',
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
  {
    promise: 'a restart keeps the clock of a paper',
    file: 'server/store/openings.ts',
    text: 'return { number: last.number, openedAt: last.openedAt }',
    replacement: 'return { number: last.number, openedAt: at }',
  },
  {
    promise: 'a paper whose time is up is not given again',
    file: 'server/store/openings.ts',
    text: ' && at < Math.max(last.until, last.openedAt + lasts)',
    replacement: '',
  },
  {
    promise: 'a day is told once, whatever is counted for it afterwards',
    file: 'server/store/first-keeper.ts',
    text: 'if (before !== undefined) return before',
    replacement: 'if (before !== undefined) return made',
  },
]
