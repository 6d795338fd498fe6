import { laterMigrations } from './later-migrations.ts'

/**
 * Schema changes in order; `user_version` says how many a file has had. Never edit one that has shipped. Those after
 * the first KEYLESS leave something to be filled from what participants declared, which takes the keys: `upgradeStore`.
 */
export const migrations = [
  `
  create table versions (
    contest text not null,
    version text not null,
    content text not null,
    primary key (contest, version)
  ) without rowid;

  create table attempts (
    seq          integer primary key,
    receipt      text not null unique,
    attempt      text not null,
    contest      text not null,
    version      text not null,
    round        text not null,
    participant  text not null,
    agency       text,
    host         text,
    via          text not null check (via in ('script', 'frame', 'link', 'unknown')),
    started_at   integer not null,
    submitted_at integer not null,
    right        integer not null,
    total        integer not null,
    prediction   integer,
    answers      text not null,
    digest       blob not null,
    consent      text not null,
    leaf         blob not null,
    check ((agency is null) = (via = 'unknown'))
  );
  create trigger attempts_stay before delete on attempts begin select raise(abort, 'an attempt is never deleted'); end;
  create trigger attempts_stand before update on attempts begin select raise(abort, 'an attempt is never edited'); end;

  -- What the participant declared, sealed, apart from the attempt so that it can be erased and the attempt stay.
  create table personal (
    seq    integer primary key references attempts (seq),
    sealed text not null
  );

  -- Who took part where. One person's rows stand side by side, so a submission touches one page of it;
  -- agency '' is what no registered site vouched for.
  create table participation (
    contest     text not null,
    participant text not null,
    round       text not null,
    agency      text not null,
    attempts    integer not null,
    best        integer not null references attempts (seq),
    best_right  integer not null,
    primary key (contest, participant, round, agency)
  ) without rowid;

  create table counters (
    contest text not null,
    agency  text not null,
    name    text not null,
    count   integer not null,
    primary key (contest, agency, name)
  ) without rowid;

  -- What each page's origin has sent, through which via, and when last: the answer to "does it work on our portal?".
  create table hosts (
    contest  text not null,
    host     text not null,
    via      text not null,
    attempts integer not null,
    last_at  integer not null,
    primary key (contest, host, via)
  ) without rowid;
  `,
  `
  -- One row about the file itself. needs_log: what it says read without its log while a server has it open;
  -- file: which file it was then, to tell a copy; fold: the last time the log was folded into it, as its head says too;
  -- probes: written whenever somebody asks whether it can be.
  create table service (
    id        integer primary key check (id = 1),
    needs_log integer not null,
    file      text,
    fold      integer not null,
    probes    integer not null
  );
  insert into service values (1, 0, null, 0, 0);
  `,
  `
  -- What the participant declared by choosing from a list: which unit, what kind of participant, which group.
  alter table attempts add column unit text;
  alter table attempts add column kind text;
  alter table attempts add column "group" text;
  create index attempts_of_person on attempts (contest, participant, host);

  -- Who took part where; '' is what nobody vouched for, or what was not declared. first: the number of the first valid
  -- attempt, by the instant it was judged at.
  drop table participation;
  create table participation (
    contest     text not null,
    participant text not null,
    round       text not null,
    agency      text not null,
    unit        text not null,
    "group"     text not null,
    attempts    integer not null,
    first_at    integer not null,
    first       integer not null,
    first_kind  text not null,
    primary key (contest, participant, round, agency, unit, "group")
  ) without rowid;

  -- The finest counts there are. hour: UTC, since 1970; host: '' is every origin that is not registered;
  -- newcomers: first valid attempts of their people in the contest.
  drop table counters;
  create table cells (
    contest   text not null,
    round     text not null,
    hour      integer not null,
    agency    text not null,
    host      text not null,
    via       text not null,
    unit      text not null,
    kind      text not null,
    "group"   text not null,
    attempts  integer not null,
    valid     integer not null,
    newcomers integer not null,
    primary key (contest, round, hour, agency, host, via, unit, kind, "group")
  ) without rowid;

  -- What a screen asks for at once, by one dimension ("by") and kind. round '': the whole contest, kept only where
  -- people are, and by agency and via; people: those whose first valid attempt within round and key was of this kind,
  -- 0 for dimensions in which people are not counted.
  create table sums (
    contest   text not null,
    "by"      text not null,
    round     text not null,
    key       text not null,
    kind      text not null,
    attempts  integer not null,
    valid     integer not null,
    newcomers integer not null,
    people    integer not null,
    primary key (contest, "by", round, key, kind)
  ) without rowid;

  -- People by the hour of their first valid attempt within round and key: summed up to an hour, those there were then.
  create table people (
    contest text not null,
    "by"    text not null,
    round   text not null,
    hour    integer not null,
    key     text not null,
    kind    text not null,
    count   integer not null,
    primary key (contest, "by", round, hour, key, kind)
  ) without rowid;

  -- People are counted under the via of the first attempt that was recorded of theirs from the host.
  alter table hosts add column people integer not null default 0;
  `,
  ...laterMigrations,
] as const

/** How many of them need nothing but the file itself. */
export const KEYLESS = 2
/** A file that has had this many says in columns what was declared, and counts by them. */
export const DECLARED = 3
/** A file that has had this many counts everything that is counted today. */
export const COUNTED_ANEW = 7
