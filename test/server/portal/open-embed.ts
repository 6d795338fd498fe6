import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { noTurnsBack } from '../../../server/attempt/turns-back.ts'
import { openContests } from '../../../server/commands/open-contests.ts'
import { openCommittee } from '../../../server/committee/open-committee.ts'
import type { Contest } from '../../../server/contest/contest.ts'
import { ResultsKeeper } from '../../../server/results/results-keeper.ts'
import { widgetFile } from '../../../server/routes/widget-files.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { OPENS, sampleContest } from '../../sample-contest.ts'
import { testSecrets } from '../../test-secrets.ts'

export const VERSION = '1.2.3'

/** The real application listening on loopback, with a script to hand out and these sites registered for Sở A. */
export async function openEmbed(sites: readonly string[] = [], rules: Partial<Contest['rules']> = {}) {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  const store = sqliteStore(data)
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await store.close()
  })
  const publicUrl = `http://localhost:${(server.address() as AddressInfo).port}`
  const agencies = sampleContest.agencies.map(agency =>
    agency.id === 'so-a' ? { ...agency, sites } : agency,
  )
  const contest: Contest = { ...sampleContest, agencies, rules: { ...sampleContest.rules, ...rules } }
  const surroundings = {
    clock: () => OPENS + 1000,
    random: (bytes: number) => Buffer.alloc(bytes, 7),
    log: () => undefined,
    warnOnce: () => undefined,
  }
  const on = {
    ...{ contests: await openContests(store, [contest]), warnings: new Map(), store, publicUrl },
    registerOf: () => ({ register: [], faults: [] }),
    results: new ResultsKeeper({ folder: data, clock: surroundings.clock }),
    ...{ keys: keyring(testSecrets), turnsBack: noTurnsBack },
    ...surroundings,
    committee: openCommittee({
      ...surroundings,
      folder: data,
      secret: 'x'.repeat(43),
      publicUrl,
      say: () => {},
    }),
  }
  const script = widgetFile('(() => "__AGENCY_QUIZ_ORIGIN__")()', publicUrl)
  const app = createApp(on, new Map([['agency-quiz.js', script]]), VERSION)
  const listener = getRequestListener(app.fetch)
  const page = async (path: string) => (await app.request(path)).text()
  return { app, page, publicUrl, store }
}
