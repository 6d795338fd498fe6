/**
 * `npm run test:matrix [-- --page name] [-- --engine name]`: every host page in every engine, one whole attempt each.
 * The table at the end has no blank: what was not run failed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINES } from './engine.ts'
import { openEngine } from './engines.ts'
import { pages } from './page-list.ts'
import { type Outcome, playPage } from './play-page.ts'
import { openPortalHouse } from './portal-house.ts'
import { openStage } from './stage.ts'
import { say, table } from './table.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { page: { type: 'string', multiple: true }, engine: { type: 'string', multiple: true } },
  })
  const shown = pages.filter(({ name }) => values.page?.includes(name) ?? true)
  const engines = ENGINES.filter(name => values.engine?.includes(name) ?? true)
  if (shown.length === 0 || engines.length === 0) {
    print(`pages: ${pages.map(({ name }) => name).join(', ')}; engines: ${ENGINES.join(', ')}`)
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-matrix-'))
  const house = await openPortalHouse()
  const stage = await openStage(folder, house, shown)
  const outcomes = new Map<string, Outcome>()
  let number = 0
  try {
    for (const name of engines) {
      const engine = await openEngine(name, house.port)
      print(`${name}: ${engine.version}`)
      for (const page of shown) {
        const outcome = await playPage(engine, page, stage.around(page), ++number)
        outcomes.set(`${page.name} ${name}`, outcome)
        print(`  ${say(outcome)}`)
      }
      await engine.close()
    }
  } finally {
    house.close()
    await stage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  print(table(shown, engines, outcomes))
  const failed = shown.length * engines.length - [...outcomes.values()].filter(({ fault }) => !fault).length
  print(`${shown.length * engines.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
