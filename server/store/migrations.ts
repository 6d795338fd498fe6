/** Schema changes in order; `user_version` says how many a file has had. Never edit one that has shipped. */
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
] as const
