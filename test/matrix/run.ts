/**
 * `npm run test:matrix [-- --page start-of-name] [-- --engine name]`: every host page in every engine, one whole
 * attempt each, and in every state of it axe's word on what is ours. The table at the end has no blank: what was not
 * run has failed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { plantedIn } from './controls.ts'
import { ENGINES, type EngineName } from './engine.ts'
import { openEngine } from './engines.ts'
import type { HostPage } from './host-page.ts'
import { pages } from './page-list.ts'
import { foundOut, type Outcome, playPage } from './play-page.ts'
import { openPortalHouse, type PortalHouse } from './portal-house.ts'
import { openStage, type Stage } from './stage.ts'
import { say, table } from './table.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)

/** Outcomes by page and engine. */
type Outcomes = Map<string, Outcome>

async function main(): Promise<number> {
  const multiple = { type: 'string', multiple: true } as const
  const { values } = parseArgs({ options: { page: multiple, engine: multiple } })
  const shown = pages.filter(({ name }) => values.page?.some(start => name.startsWith(start)) ?? true)
  const engines = ENGINES.filter(name => values.engine?.includes(name) ?? true)
  if (shown.length === 0 || engines.length === 0) {
    print(`pages: ${pages.map(({ name }) => name).join(', ')}; engines: ${ENGINES.join(', ')}`)
    return 2
  }
  const outcomes = await playAll(shown, engines)
  print(table(shown, engines, outcomes))
  const passed = [...outcomes.values()].filter(({ fault }) => fault === undefined).length
  const failed = shown.length * engines.length - passed
  print(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function playAll(shown: readonly HostPage[], engines: readonly EngineName[]): Promise<Outcomes> {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-matrix-'))
  const outcomes: Outcomes = new Map()
  const house = await openPortalHouse()
  try {
    const stage = await openStage(folder, house, shown)
    for (const name of engines) await playIn(name, { house, stage, shown, outcomes })
    await stage.close()
  } finally {
    house.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return outcomes
}

interface Playing {
  readonly house: PortalHouse
  readonly stage: Stage
  readonly shown: readonly HostPage[]
  readonly outcomes: Outcomes
}

/** An engine that does not start leaves its column as not run; the others still play. */
async function playIn(name: EngineName, { house, stage, shown, outcomes }: Playing): Promise<void> {
  try {
    const engine = await openEngine(name, house.port)
    print(`${name}: ${engine.version}`)
    for (const page of shown) {
      const played = await playPage(engine, page, stage.around(page), outcomes.size)
      const planted = plantedIn(page)
      const outcome = planted ? foundOut(played, planted) : played
      outcomes.set(`${page.name} ${name}`, outcome)
      print(`  ${say(outcome)}`)
    }
    await engine.close()
  } catch (error) {
    print(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

// What was started ends with us, also when we are told to stop.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

process.exitCode = await main()
