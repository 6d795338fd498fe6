import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tempFolder } from '../e2e/temp-folder.ts'
import { undo } from '../e2e/undo.ts'
import type { Engine } from '../matrix/engine.ts'
import { openEngine } from '../matrix/engines.ts'
import { playPage } from '../matrix/play-page.ts'
import { openPortalHouse } from '../matrix/portal-house.ts'
import { openStage, type Stage } from '../matrix/stage.ts'
import { changingPages } from './changing-pages.ts'

const pages = changingPages(inject('packages'))

/** The quiz comes and goes with its link or tag, never twice, and an attempt counts for the portal. */
describe('on pages that change without loading', () => {
  let stage: Stage
  let engine: Engine
  beforeAll(async () => {
    const house = await openPortalHouse()
    undo(() => house.close())
    stage = await openStage(tempFolder(), house, pages)
    undo(() => stage.close())
    engine = await openEngine('chromium', house.port)
  })
  afterAll(() => engine?.close())

  it.each(pages)('$what', async page => {
    const outcome = await playPage(engine, page, stage.around(page), pages.indexOf(page))
    expect(outcome.fault).toBeUndefined()
  })
})
