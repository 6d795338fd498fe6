/** Schema changes since counts are told by the day, in order; those before them, and the rules for both, are in migrations.ts. */
export const laterMigrations = [
  `
  -- What was told of a round as of a midnight: the first that was made of it, and no more than was told.
  create table told (
    contest text not null,
    round   text not null,
    as_of   integer not null,
    body    text not null,
    primary key (contest, round, as_of)
  ) without rowid;

  -- How far the rounds of a contest that is tried out were moved, when it was first started so.
  create table shifts (
    contest text primary key,
    ms      integer not null
  ) without rowid;

  -- The first opening of each paper, where the rules measure from it. number: the paper's; attempts: those the person had
  -- handed in by then; until: when its time was up, as its reader was told.
  create table openings (
    contest     text not null,
    participant text not null,
    round       text not null,
    number      integer not null,
    attempts    integer not null,
    opened_at   integer not null,
    until       integer not null,
    primary key (contest, participant, round, number)
  ) without rowid;
  `,
  '-- Counts are made anew: by agency and unit in place of host and unit, since a link has no host.',
  `
  -- latest: when the latest of the attempts up to number latest_of was handed in, for a server that starts again. Such
  -- attempts are not in the order of their instants where a clock was set back.
  alter table service add column latest integer not null default 0;
  alter table service add column latest_of integer not null default 0;
  update service set
    latest = (select ifnull(max(submitted_at), 0) from attempts),
    latest_of = (select ifnull(max(seq), 0) from attempts);
  `,
  `
  -- Where a person has been is asked of participation, a page that an attempt writes anyhow: an index of every attempt by
  -- its person took two pages more of each. host: the registered origin; '' is any other, which anybody can make up, so
  -- that those alone have an index. last_day: the day in Việt Nam of the latest attempt, counted since 1970;
  -- on_last_day: those recorded since the first of that day.
  drop index attempts_of_person;
  create index attempts_from_elsewhere on attempts (contest, participant, host) where agency is null;
  drop table participation;
  create table participation (
    contest     text not null,
    participant text not null,
    round       text not null,
    agency      text not null,
    host        text not null,
    unit        text not null,
    "group"     text not null,
    attempts    integer not null,
    last_day    integer not null,
    on_last_day integer not null,
    first_at    integer not null,
    first       integer not null,
    first_kind  text not null,
    primary key (contest, participant, round, agency, host, unit, "group")
  ) without rowid;
  `,
] as const
