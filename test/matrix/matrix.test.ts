import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../e2e/temp-folder.ts'
import { undo } from '../e2e/undo.ts'
import { plantedIn } from './controls.ts'
import { ENGINES, type Engine } from './engine.ts'
import { openEngine } from './engines.ts'
import { pages } from './page-list.ts'
import { foundOut, type Outcome, playPage } from './play-page.ts'
import { openPortalHouse, type PortalHouse } from './portal-house.ts'
import { openStage, type Stage } from './stage.ts'
import { table } from './table.ts'

let house: PortalHouse
let stage: Stage
beforeAll(async () => {
  house = await openPortalHouse()
  undo(() => house.close())
  stage = await openStage(tempFolder(), house, pages)
  undo(() => stage.close())
})

/** An engine that is not there may have to be installed first. */
const INSTALL_MS = 600_000

/** Outcomes by page and engine. */
const outcomes = new Map<string, Outcome>()
afterAll(() => console.log(table(pages, ENGINES, outcomes)))

/** Every host page in every engine, one whole attempt each, and in every state of it axe's word on what is ours. */
describe.each(ENGINES)('%s plays', name => {
  let engine: Engine | undefined
  beforeAll(async () => {
    engine = await openEngine(name, house.port)
    console.log(`${name}: ${engine.version}`)
  }, INSTALL_MS)
  afterAll(() => engine?.close())

  it.each(pages)('$name', async page => {
    if (!engine) throw new Error(`${name} is not open`)
    const played = await playPage(engine, page, stage.around(page), outcomes.size)
    const planted = plantedIn(page)
    const outcome = planted ? foundOut(played, planted) : played
    outcomes.set(`${page.name} ${name}`, outcome)
    expect(outcome.fault).toBeUndefined()
  })
})
