import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../server/app.ts'
import { openDependencies } from '../../../server/commands/serve.ts'
import { FIXTURE, made, type Pairs, type Recorded } from '../../fixtures/0.1.0/read-fixture.ts'

/** What 0.1.0 left as an operator finds it: stopped in order, or as `kill -9` left it. */
export const LEFT = ['store', 'store-after-a-kill'] as const

/** The two contests it served. */
export const CONTESTS = ['phu-tho-2024', 'thi-nhanh'] as const

/** Five minutes after the papers were opened: nobody's time is up. */
export const SOON = made.at + 5 * 60_000
/** When nothing can be handed in any more and what waits for the close is told. */
export const AFTER_CLOSE = made.at + 40 * 86_400_000

export type Upgraded = Awaited<ReturnType<typeof openUpgraded>>

/** Today's code on a copy of what 0.1.0 left, opened as the server opens its data folder. */
export async function openUpgraded(
  left: (typeof LEFT)[number] = 'store',
  contests = join(FIXTURE, 'contests'),
) {
  const data = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'data')
  cpSync(join(FIXTURE, left), data, { recursive: true })
  const clock = { now: SOON }
  const log: string[] = []
  const deps = await openDependencies(
    {
      command: 'serve',
      folders: CONTESTS.map(id => join(contests, id)),
      port: 0,
      dataDir: data,
      publicUrl: made.publicUrl,
      sites: [],
      openNow: false,
      host: undefined,
      withoutLog: false,
      processes: 1,
    },
    {
      clock: () => clock.now,
      random: randomBytes,
      log: line => log.push(line),
      widgets: '',
      version: '0.0.0',
    },
  )
  const app = createApp(deps, new Map(), '0.0.0')
  const post = (path: string, origin: string | null, form: Pairs) =>
    app.request(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(origin !== null && { Origin: origin }),
      },
      body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString(),
    })
  return {
    app,
    deps,
    clock,
    log,
    data,
    /** Begin as that person did, from where they did. */
    startLike: ({ contest, origin, identity, evidence }: Recorded) =>
      post(`/v1/contests/${contest}/attempts`, origin, [...identity, ...evidence]),
    /** Hand in that paper, from where it was opened; `answers` other than those it was handed in with. */
    handIn: ({ started, origin, evidence, answers }: Recorded, others: Pairs = answers) => {
      const { attempt, token } = JSON.parse(started)
      return post(`/v1/attempts/${attempt}`, origin, [['token', token], ...others, ...evidence])
    },
    receipt: async (code: string) => (await app.request(`/v1/receipts/${code}`)).json(),
    tally: async (contest: string) => (await app.request(`/v1/contests/${contest}/tally`)).json(),
  }
}
