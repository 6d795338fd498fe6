import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type CommitteeFile = Database.Database

/** The file of people, sessions and acts, beside the store of attempts: another lock, other rights, another life. */
export const COMMITTEE_FILE = 'committee.db'

const BUSY_MS = 5000

/**
 * Open `<folder>/committee.db`: rollback journal, so that the one file is all of it at rest; `synchronous=FULL`;
 * foreign keys; schema. Throws what SQLite says.
 */
export function openCommitteeFile(folder: string): CommitteeFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = new Database(join(folder, COMMITTEE_FILE), { timeout: BUSY_MS })
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  migrate(db)
  return db
}

function migrate(db: CommitteeFile): void {
  // Immediate: of several processes that start together one makes the tables, the others see them made.
  db.transaction(() => {
    const done = Number(db.pragma('user_version', { simple: true }))
    if (done > migrations.length)
      throw new Error(`${COMMITTEE_FILE} do một phiên bản mới hơn tạo ra; hãy cập nhật phần mềm.`)
    for (const sql of migrations.slice(done)) db.exec(sql)
    db.pragma(`user_version = ${migrations.length}`)
  }).immediate()
}

/** The tables of better-auth 1.7 with two-factor and passkey, as its own `compileMigrations` writes them; a test compares. */
const ENGINE = `
create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null, "twoFactorEnabled" integer);
create table "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);
create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);
create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);
create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "user" ("id") on delete cascade, "verified" integer, "failedVerificationCount" integer, "lockedUntil" date);
create table "passkey" ("id" text not null primary key, "name" text, "publicKey" text not null, "userId" text not null references "user" ("id") on delete cascade, "credentialID" text not null, "counter" integer not null, "deviceType" text not null, "backedUp" integer not null, "transports" text, "createdAt" date, "aaguid" text);
create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");
create index "passkey_userId_idx" on "passkey" ("userId");
create index "passkey_credentialID_idx" on "passkey" ("credentialID");
`

/** Instants are epoch ms. A link is known by the SHA-256 of its secret alone. Nothing that was done is ever unwritten. */
const OURS = `
create table member (
  id text primary key references user (id),
  role text not null check (role in ('committee', 'secretariat', 'auditor', 'agency')),
  contest text,
  agency text,
  joined integer not null,
  removed integer,
  isDemo integer not null default 0,
  check ((role = 'agency') = (agency is not null and contest is not null))
) strict;
create table link (
  hash blob primary key,
  purpose text not null check (purpose in ('first', 'invitation', 'recovery')),
  role text not null,
  member text references member (id),
  name text,
  made integer not null,
  madeBy text references member (id),
  expires integer not null,
  used integer
) strict;
create table agencyLink (
  id text primary key,
  contest text not null,
  agency text not null,
  member text not null references member (id),
  made integer not null,
  madeBy text references member (id),
  opened integer not null default 0,
  lastOpened integer,
  revoked integer,
  revokedBy text references member (id)
) strict;
create unique index agencyLink_good on agencyLink (contest, agency) where revoked is null;
create table wrongTry (
  who text primary key,
  times integer not null,
  last integer not null
) strict;
create table act (
  seq integer primary key,
  at integer not null,
  member text references member (id),
  kind text not null,
  subject text not null
) strict;
create trigger act_is_not_changed before update on act begin select raise(abort, 'acts are append-only'); end;
create trigger act_is_not_deleted before delete on act begin select raise(abort, 'acts are append-only'); end;
`

const migrations = [ENGINE + OURS]
