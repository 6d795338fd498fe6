/**
 * `npm run bench:peers`: what each product costs a phone until its first question can be seen, side by side in
 * one run. The peers come from npm into a temporary folder and are no dependencies of the project. Ends with
 * code 1 when ours breaks what it promises in bytes or requests; its script time is a figure of the machine. A median of the
 * usual seven visits moves by 6 ms from run to run; `-- --visits 21` takes 13 minutes and moves by 3.
 */
import { execSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { readmeTag } from '../../e2e/readme-tag.ts'
import { startOurs } from '../servers.ts'
import { altcha } from './altcha.ts'
import { emptyPage } from './empty-page.ts'
import { h5p } from './h5p.ts'
import { installPeers } from './install-peers.ts'
import { litAlone } from './lit-alone.ts'
import { FIRST_SCREEN, ourTagAt } from './ours.ts'
import { openPageHouse } from './page-house.ts'
import type { Peer } from './peer.ts'
import { median, peerTable, type Row } from './peer-table.ts'
import { promises } from './promises.ts'
import { peerAt, type Subject } from './subject.ts'
import { surveyJs } from './survey-js.ts'
import { typebot } from './typebot.ts'
import type { Cost } from './visit.ts'

const { values } = parseArgs({ options: { visits: { type: 'string', default: '7' } } })
const rounds = Number(values.visits)
const peers: readonly Peer[] = [emptyPage, litAlone, surveyJs, typebot, h5p, altcha]
const print = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  execSync('npm run build', { stdio: 'ignore' })
  const installed = installPeers(peers.flatMap(({ packages }) => packages))
  const house = await openPageHouse(installed.folder, peers)
  const server = await startOurs()
  try {
    for (const { prepare } of peers) await prepare?.(installed.folder)
    const body = readmeTag(`http://localhost:${server.port}`)
    const ours = ourTagAt(house.addressOf({ name: 'ours', body }))
    const rows = await measureAll([ours, ...peers.map(peer => peerAt(house.addressOf(peer), peer))])
    return report(rows)
  } finally {
    server.stop()
    house.close()
    installed.remove()
  }
}

/** Interleave the subjects, so that a slow minute of the machine slows all of them. */
async function measureAll(subjects: readonly Subject[]): Promise<Row[]> {
  const costs = new Map<string, Cost[]>()
  const faults = new Map<string, string>()
  for (let round = 0; round < rounds; round++) {
    for (const { rows, measure } of subjects) {
      try {
        const measured = await measure(round)
        measured.forEach((cost, at) => {
          const name = rows[at] ?? ''
          costs.set(name, [...(costs.get(name) ?? []), cost])
        })
      } catch (error) {
        for (const row of rows)
          faults.set(row, `not measured: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  return subjects.flatMap(({ rows }) =>
    rows.map((name): Row => [name, faults.get(name) ?? costs.get(name) ?? []]),
  )
}

/** Print the table and our promises; the code to end with. */
function report(rows: readonly Row[]): number {
  const costsOf = (wanted: string): readonly Cost[] => {
    const costs = rows.find(([name]) => name === wanted)?.[1]
    return typeof costs === 'object' ? costs : []
  }
  const emptyHeap = median(costsOf(emptyPage.name).map(({ heap }) => heap))
  print(
    `Cold, until the first question can be seen and nothing is under way; Chromium slowed 4 times; brotli; loopback.
Medians of ${rounds} visits, each in a browser of its own, interleaved. Bytes are bodies as sent, the page itself not
counted; code is scripts and style sheets; the heap is after a collection, beyond that of an empty page.
The real contest asks who you are before its first question, so ours has two rows; typing counts in the second.
Times are processor time of the main thread; a machine with other work slows it unevenly, so compare them within the run;
load now: ${load()}.\n`,
  )
  print(peerTable(rows, emptyHeap))
  const { lines, kept } = promises(costsOf(FIRST_SCREEN))
  print(`\n${lines.join('\n')}`)
  return kept ? 0 : 1
}

/** How many programs wanted a processor over the last minute, on average. */
const load = (): string => (loadavg()[0] ?? Number.NaN).toFixed(1)

process.exitCode = await main()
