import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../server/app.ts'
import { noTurnsBack } from '../server/attempt/turns-back.ts'
import { openContests } from '../server/commands/open-contests.ts'
import type { Committee } from '../server/committee/committee.ts'
import { openCommittee } from '../server/committee/open-committee.ts'
import type { Contest } from '../server/contest/contest.ts'
import type { StartedAttempt } from '../server/contract/public.ts'
import type { Dependencies } from '../server/dependencies.ts'
import type { RegisterReading } from '../server/folder/read-register.ts'
import { warnOnce } from '../server/log.ts'
import { ResultsKeeper } from '../server/results/results-keeper.ts'
import { keyring } from '../server/seal/keyring.ts'
import { sqliteStore } from '../server/store/sqlite-store.ts'
import { OPENS, sampleContest } from './sample-contest.ts'
import { testSecrets } from './test-secrets.ts'

export const OURS = 'https://thi.example.vn'
export const SITE_A = 'https://a.example.vn'
export const SITE_B = 'https://b.example.vn'

/**
 * The real application on a real SQLite file, with a clock and a register to set, and randomness that repeats. `start` and
 * `submit` speak of `contest`; `others` are run beside it. Randomness is other with another `seed`.
 */
export async function openApp(
  contest: Contest = sampleContest,
  data = mkdtempSync(join(tmpdir(), 'agency-quiz-')),
  others: readonly Contest[] = [],
  seed = '',
  demoKey?: string,
  keys = keyring(testSecrets),
  turnsBack = noTurnsBack,
) {
  const store = sqliteStore(data)
  const clock = { now: OPENS + 1000 }
  const register: { read: RegisterReading } = { read: { register: [], faults: [] } }
  const log: string[] = []
  let drawn = 0
  const random = (bytes: number) => {
    drawn += 1
    return createHash('sha256').update(`random ${seed}${drawn}`).digest().subarray(0, bytes)
  }
  let committee: Committee | undefined
  const say = (line: string) => void log.push(line)
  const deps: Dependencies = {
    contests: await openContests(store, [contest, ...others]),
    warnings: new Map(),
    registerOf: () => register.read,
    store,
    results: new ResultsKeeper({ folder: data, clock: () => clock.now }),
    keys,
    turnsBack,
    // Opened by the first test that needs it: most never look at the console.
    get committee() {
      committee ??= openCommittee({
        ...{ folder: data, secret: keys.console, publicUrl: OURS, clock: () => clock.now, random, say },
        demoKey,
      })
      return committee
    },
    clock: () => clock.now,
    random,
    publicUrl: OURS,
    log: say,
    warnOnce: warnOnce(say),
  }
  const app = createApp(deps, new Map(), '0.0.0')
  const post = (path: string, fields: Fields, origin: string | undefined = SITE_A) =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(origin && { Origin: origin }) },
      body: new URLSearchParams(fields).toString(),
    })
  const start = async (
    fields: Record<string, string> = {},
    origin: string | undefined = SITE_A,
  ): Promise<StartedAttempt> => {
    const response = await post(
      `/v1/contests/${contest.rules.id}/attempts`,
      Object.entries({ ...person, ...fields }),
      origin,
    )
    if (response.status !== 201) throw new Error(await response.text())
    return response.json()
  }
  const submit = (started: StartedAttempt, change: Fields = [], origin: string | undefined = SITE_A) =>
    post(
      `/v1/attempts/${started.attempt}`,
      [...answersTo(started), ['token', started.token], ['prediction', '1200'], ...change],
      origin,
    )
  return { app, deps, store, clock, register, log, post, start, submit, data }
}

export type Fields = [name: string, value: string][]

/** A participant who fills in everything properly. */
export const person = {
  'participant.name': 'Nguyễn Thị Ánh',
  'participant.phone': '0912 345 678',
  'participant.unit': 'so-a',
  consent: '1',
}

/** The option at `choice` of every question; for questions with several answers also the next one. */
export const answersTo = (started: StartedAttempt, choice = 0): Fields =>
  started.paper.questions.flatMap(question => {
    const options = question.options.slice(choice, question.choose === 'many' ? choice + 2 : choice + 1)
    return options.map(({ id }): [string, string] => [question.id, id])
  })
