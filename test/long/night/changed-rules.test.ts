import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { PHU_THO } from '../../e2e/server-process.ts'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { ask, CONTEST, readReceipt, tallyOf } from '../../e2e/visitor.ts'
import { smallContest } from '../../fixtures/0.1.0/sittings.ts'
import { writeFolder } from '../../server/folder/good-folder.ts'
import {
  expectKept,
  expectSound,
  handIn,
  openPapers,
  type Paper,
  portalOf,
  takeAttempts,
} from './acknowledged.ts'
import { startNight } from './server.ts'
import { enter } from './table.ts'

/** The Department that is merged into another, and the portal it had. */
const [MERGED, INTO] = ['so-khdt', 'so-tai-chinh'] as const
const [ITS_PORTAL, INTO_PORTAL] = [portalOf(MERGED), portalOf(INTO)]

/** An instant as rules.yaml writes it, minutes apart. */
function written(at: number): string {
  const local = new Date(at + 7 * 3_600_000).toISOString()
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`
}

/** Phú Thọ's folder with a round that is open now and ends at `closes`. */
function contestUntil(closes: number): string {
  const folder = join(tempFolder(), CONTEST)
  cpSync(PHU_THO, folder, { recursive: true })
  edit(folder, 'rules.yaml', text =>
    text
      .replace('01/09/2024 00:00', written(closes - 3 * 86_400_000))
      .replace('30/10/2024 24:00', written(closes))
      // What has just been counted is read here.
      .replace('disclosure:\n', 'disclosure:\n  tally: live\n'),
  )
  return folder
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has nothing to change`)
  writeFileSync(join(folder, file), after)
}

/** The merged Department's row goes; the other takes over its portal, or nobody does. */
const merge = (folder: string, portalGoesOn: boolean) =>
  edit(folder, 'agencies.csv', text =>
    text
      .split('\n')
      .filter(line => !line.startsWith(`${MERGED};`))
      .map(line => (portalGoesOn ? line.replace(INTO_PORTAL, `${INTO_PORTAL} ${ITS_PORTAL}`) : line))
      .join('\n'),
  )

const agencyOf = async (url: string, paper: Paper | undefined) =>
  (await readReceipt(url, JSON.parse(paper?.receipt ?? '{}').receipt)).agency

describe.each([1, 2])('a contest that is extended while papers lie open, %i processes', processes => {
  it('takes every one of them after its old end', { timeout: 240_000 }, async () => {
    // A busy machine takes long to start, and the papers must lie open by then.
    const closes = Math.ceil((Date.now() + 45_000) / 60_000) * 60_000
    const folder = contestUntil(closes)
    const server = await startNight({ folder, processes, openNow: false })
    const taken = await takeAttempts(server.url, 10)
    const open = await openPapers(server.url, 40)
    const lost = await openPapers(server.url, 1)
    await sleep(closes + 12_000 - Date.now())
    for (const paper of lost) expect((await handIn(server.url, paper)).status).toBe(403)

    edit(folder, 'rules.yaml', text => text.replace(written(closes), written(closes + 86_400_000)))
    await server.stop()
    const extended = await startNight({ folder, processes, openNow: false, data: server.data })
    for (const paper of open) expect((await handIn(extended.url, paper)).status).toBe(201)
    // Even the one that came while it was closed: its reader still has it.
    for (const paper of lost) expect((await handIn(extended.url, paper)).status).toBe(201)
    await expectKept(extended.url, [...taken, ...open, ...lost])
    expect(await extended.stop()).toBe(0)
    await expectSound(server.data)
    enter({
      what: `an extension after the end, 41 papers open, ${processes} process(es)`,
      acknowledged: 51,
      lost: 0,
      outcome: 'all handed in',
    })
  })
})

describe.each([
  ['the other agency takes over its portal', true],
  ['its portal goes too', false],
])('an agency that is merged away while papers lie open: %s', (what, portalGoesOn) => {
  it('takes every paper, and old receipts name it for ever', async () => {
    const folder = contestUntil(Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000)
    const server = await startNight({ folder, openNow: false })
    const old = await openPapers(server.url, 10, ITS_PORTAL)
    for (const paper of old) expect((await handIn(server.url, paper, ITS_PORTAL)).status).toBe(201)
    const named = await agencyOf(server.url, old[0])
    expect(named).toMatchObject({ agency: MERGED, name: 'Sở Kế hoạch và Đầu tư' })
    const open = await openPapers(server.url, 20, ITS_PORTAL)
    merge(folder, portalGoesOn)
    await server.stop()

    const after = await startNight({ folder, openNow: false, data: server.data })
    const before = await tallyOf(after.url, INTO)
    for (const paper of open) expect((await handIn(after.url, paper, ITS_PORTAL)).status).toBe(201)
    for (const paper of old) expect(await agencyOf(after.url, paper)).toEqual(named)
    expect(await tallyOf(after.url, MERGED)).toMatchObject({ attempts: 10 })
    const gained = (await tallyOf(after.url, INTO)).attempts - before.attempts
    expect(gained).toBe(portalGoesOn ? 20 : 0)
    expect(await after.stop()).toBe(0)
    await expectSound(server.data)
    const outcome = portalGoesOn ? 'counted for the other' : 'counted apart'
    enter({ what: `merged away: ${what}`, acknowledged: 30, lost: 0, outcome })
  })
})

describe("last year's receipt", () => {
  it('names its agency though its contest is served no more', async () => {
    const server = await startNight()
    const papers = await takeAttempts(server.url, 5)
    const told = await agencyOf(server.url, papers[0])
    expect(told).toMatchObject({ agency: 'so-noi-vu', name: 'Sở Nội vụ' })
    await server.stop()
    const folder = writeFolder(smallContest('01/01/2026 00:00', '01/01/2090 00:00'))
    const now = await startNight({ folder, openNow: false, data: server.data })
    for (const paper of papers) {
      const { receipt } = JSON.parse(paper.receipt ?? '{}')
      expect(await readReceipt(now.url, receipt)).toMatchObject({
        counted: true,
        contest: CONTEST,
        agency: told,
      })
      const page = await ask(`${now.url}/q/${CONTEST}/receipt?code=${receipt}`)
      expect([page.status, page.body.includes('Sở Nội vụ')]).toEqual([200, true])
    }
    enter({ what: "last year's receipt", acknowledged: 5, lost: 0, outcome: 'named its agency' })
  })
})
