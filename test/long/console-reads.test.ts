import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIdentity } from '../../server/attempt/registration.ts'
import { participantOf } from '../../server/seal/participant-of.ts'
import { type AttemptFiles, openAttemptFiles } from '../../server/store/open-attempt-files.ts'
import type { Submission } from '../../server/store/store.ts'
import { median } from '../bench/figures.ts'
import { attemptAt, crowdedContest, handIn } from '../console/compare/crowd.ts'
import { look, memberCookie, send } from '../console/sign-in.ts'
import { openApp } from '../open-app.ts'
import { OPENS } from '../sample-contest.ts'
import { recordPlans } from './recorded-plans.ts'

const SIZES = [10_000, 1_000_000] as const
/** A screen may take half as long again with a hundred times as many attempts. */
const FLAT = 1.5
/**
 * What takes less, ms, is no slower to anybody: a browser on the same machine waits longer for an empty answer, and a
 * message to the reading thread and back alone differs by a millisecond from run to run, which is more than half of
 * such a reading.
 */
const UNFELT_MS = 2
const RUNS = 31
/** Attempts between two foldings of the log while a store is filled. */
const FOLD_EVERY = 50_000
/** Longer than a reading is told again: every one that is measured is made. */
const LATER_MS = 3_500

const contest = crowdedContest(60)
const { id } = contest.rules
const base = `/v1/console/${id}`
const RECEIPT = 'ABCD-EFGH-JKMN-PQRS'
const PHONE = '0912 345 678'
const RARE = 'https://hiem.example.vn'
/** Attempts from the rare page, at either size. */
const RARE_ATTEMPTS = 50

const screens = {
  'Bàn việc': `${base}/desk`,
  'So sánh': `${base}/compare`,
  'So sánh, xu hướng': `${base}/compare?view=trend`,
  'So sánh, bản đồ giờ': `${base}/compare?view=hours`,
  'So sánh, cổng × đơn vị': `${base}/compare?view=hosts`,
  'Lượt thi': `${base}/attempts`,
  'Cơ quan & cổng': `${base}/agencies`,
  'một cơ quan ở Cơ quan & cổng': `${base}/agencies?agency=co-quan-7`,
  'trang của cơ quan': `${base}/agency/co-quan-7`,
  'Kết quả': `${base}/results`,
  'Thể lệ': `/console/${id}/rules`,
  'Bộ câu hỏi': `/console/${id}/bank`,
  'Thành viên': `/console/${id}/members`,
  'Lượt thi của một đơn vị': `${base}/attempts?unit=co-quan-7`,
  'Lượt thi của một cổng': `${base}/attempts?agency=co-quan-7`,
  'Lượt thi của một trang': `${base}/attempts?host=https://co-quan-7.example.vn`,
  'Lượt thi của một trang hiếm': `${base}/attempts?host=${RARE}`,
  'Lượt thi của một trang không có': `${base}/attempts?host=https://khong-co.example.vn`,
} as const
/** What is typed into the search box, and the list that it leads to. */
const searches = {
  'biên nhận': RECEIPT,
  'số điện thoại': PHONE,
  'đơn vị': 'đơn vị: Cơ quan 7',
  trang: 'trang: co-quan-7.example.vn',
} as const

type App = Awaited<ReturnType<typeof openApp>> & { cookie: string; files: AttemptFiles; folder: string }
const apps: App[] = []
const plans = recordPlans()

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const kinds = ['can-bo', 'nguoi-dan', 'doanh-nghiep'] as const
const vias = ['script', 'frame', 'link'] as const

/** A whole number below `most` that looks like chance. */
const mixed = (at: number, salt: number, most: number): number =>
  (Math.imul(Math.imul(at + salt, 0x9e3779b1) ^ (at >>> 7), 0x85ebca6b) >>> 8) % most

/**
 * The same ten days and two hours of each, the same agencies, pages, units and kinds at either size, and ten thousand
 * attempts have every combination that is counted; one person with a phone that is known, one receipt, one rare page.
 */
function* attempts(many: number, person: string, from: number): Generator<Submission> {
  for (let at = from; at < Math.min(many, from + FOLD_EVERY); at += 1) {
    const slot = Math.floor(at / 180) % 20
    const agency = `co-quan-${at % 60}`
    const units = [agency, agency, `co-quan-${(at + 1) % 60}`, null] as const
    const via = vias[mixed(at, 1, 3)] ?? 'link'
    const who = mixed(at, 2, Math.ceil(many * 0.6))
    const isRare = at % (many / RARE_ATTEMPTS) === 0
    yield attemptAt(contest, at, {
      ...{ participant: who === 7 ? person : `person-${who}`, via, agency },
      host: via === 'link' ? null : `https://${agency}.example.vn`,
      ...{ unit: units[mixed(at, 3, 4)] ?? null, kind: kinds[Math.floor(at / 60) % 3] ?? null },
      group: mixed(at, 4, 6) === 0 ? 'lanh-dao' : null,
      submittedAt: OPENS + (slot % 10) * DAY_MS + Math.floor(slot / 10) * HOUR_MS + mixed(at, 5, HOUR_MS),
      right: mixed(at, 6, 8),
      ...(isRare && { via: 'unknown', agency: null, host: RARE }),
      ...(at === 5000 && { receipt: RECEIPT }),
    })
  }
}

beforeAll(async () => {
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-reads-'))
    const opened = await openApp(contest, folder)
    const began = performance.now()
    const identity = readIdentity(contest, PHONE)
    if (typeof identity !== 'string') throw new Error('no phone')
    const person = participantOf(opened.deps.keys, contest, { phone: identity })
    await fill({ store: opened.store, folder }, size, person)
    opened.clock.now = OPENS + 9 * DAY_MS + 3 * HOUR_MS
    const cookie = await memberCookie(opened, 'secretariat')
    const app = { ...opened, cookie, folder, files: openAttemptFiles(folder) }
    apps.push(app)
    // What the lists are found by is made, and the results are computed, once.
    await until(app, `${base}/attempts?score=3`, ({ count }) => count !== null)
    await until(app, `${base}/results`, ({ state }) => state !== 'computing')
    console.log(`${size} attempts in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}, 3_000_000)
afterAll(async () => {
  plans.end()
  for (const { store, files, folder } of apps) {
    await store.close()
    files.store.close()
    files.index.close()
    rmSync(folder, { recursive: true })
  }
})

/** Through the one write path; now and then the log is folded into the main file, as a server in service does. */
async function fill({ store, folder }: Pick<App, 'store' | 'folder'>, many: number, person: string) {
  for (let from = 0; from < many; from += FOLD_EVERY) {
    await handIn(store, attempts(many, person, from))
    const db = new Database(join(folder, 'agency-quiz.db'))
    db.pragma('wal_checkpoint(truncate)')
    db.close()
  }
}

async function until(app: App, path: string, isThere: (body: Record<string, unknown>) => boolean) {
  let body: Record<string, unknown>
  do {
    app.clock.now += LATER_MS
    body = await (await look(app, path, app.cookie)).json()
  } while (!isThere(body))
}

/** In turn, so that a slow minute of the machine slows both. */
async function mediansOf(run: (app: App) => Promise<unknown>): Promise<number[]> {
  const times = apps.map((): number[] => [])
  for (let time = 0; time <= RUNS; time += 1)
    for (const [at, app] of apps.entries()) {
      app.clock.now += LATER_MS
      const from = performance.now()
      await run(app)
      times[at]?.push(performance.now() - from)
    }
  // The first one warms up.
  return times.map(each => median(each.slice(1)))
}

async function isFlat(name: string, ask: (app: App) => Promise<unknown>): Promise<void> {
  const [few = 0, many = 0] = await mediansOf(ask)
  console.log(`${name}: ${few.toFixed(2)} ms, ${many.toFixed(2)} ms, ratio ${(many / few).toFixed(2)}`)
  const steps: string[][] = []
  for (const app of apps) {
    app.clock.now += LATER_MS
    steps.push(await plans.of(app.store, app.files, () => ask(app)))
  }
  for (const step of steps[1] ?? []) console.log(`  ${step}`)
  expect(steps[1], 'plans with a million and with ten thousand').toEqual(steps[0])
  // A table that grows with the attempts is never read from end to end.
  expect((steps[1] ?? []).join('\n')).not.toMatch(/SCAN (?:attempts|found|cells|people|participation)\b/)
  expect(many).toBeLessThan(Math.max(UNFELT_MS, few * FLAT))
}

describe('with ten thousand attempts and with a million it takes the same', () => {
  it.each(Object.entries(screens))('%s', (name, path) =>
    isFlat(name, async app => {
      const answer = await look(app, path, app.cookie)
      expect(answer.status).toBe(200)
      const text = await answer.text()
      if (path.includes('/attempts')) expect(JSON.parse(text).count).not.toBeNull()
    }),
  )

  it.each(Object.entries(searches))('tìm theo %s', (name, typed) =>
    isFlat(`tìm theo ${name}`, async app => {
      const found = await send(app, `/console/${id}/attempts`, { q: typed }, app.cookie)
      expect(found.status).toBe(303)
      const place = found.headers.get('location') ?? ''
      expect((await look(app, `/v1${place}`, app.cookie)).status).toBe(200)
    }),
  )
})
