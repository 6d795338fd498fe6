import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { linkTag } from '../../server/portal/snippets.ts'
import { openBrowser } from '../e2e/open-browser.ts'
import { tempFolder } from '../e2e/temp-folder.ts'
import { undo } from '../e2e/undo.ts'
import type { Engine } from '../matrix/engine.ts'
import { openEngine } from '../matrix/engines.ts'
import { playPage } from '../matrix/play-page.ts'
import { openPortalHouse } from '../matrix/portal-house.ts'
import { openStage, type Stage } from '../matrix/stage.ts'
import { pageWith } from '../page-with.ts'
import { doctorSays, OFFERED } from './doctor-says.ts'
import { editedPages, forms } from './edited-pages.ts'
import { type EditingRoom, openEditingRoom } from './editing-room.ts'
import { editors } from './editor-list.ts'
import { editorTable } from './editor-table.ts'

/** What each page’s editor left of its form, and how it then played. */
const saved = new Map<string, string>()
const faults = new Map<string, string | undefined>()
const pages = editedPages(editors, ({ name }) => saved.get(name) ?? '')

let stage: Stage
let engine: Engine
let room: EditingRoom
beforeAll(async () => {
  const house = await openPortalHouse()
  undo(() => house.close())
  stage = await openStage(tempFolder(), house, pages)
  undo(() => stage.close())
  room = await openEditingRoom(await openBrowser(), inject('packages'), editors)
  undo(() => room.close())
  engine = await openEngine('chromium', house.port)
})
afterAll(async () => {
  await engine?.close()
  console.log(editorTable(pages, saved, faults))
})

describe.each(editors)('$name', editor => {
  it.each(pages.filter(page => page.editor === editor))('plays what it saves of: $form', async page => {
    const to = stage.around(page)
    saved.set(page.name, await room.saveTwice(editor, `<p>Mời tham gia.</p>${forms[page.form](to)}`))
    const { fault } = await playPage(engine, page, to, faults.size)
    faults.set(page.name, fault)
    expect(fault).toBeUndefined()
  })

  it('makes a text of markup written where the article is shown, and the doctor says so', async () => {
    const typed = await room.saveTyped(editor, linkTag(OFFERED))
    expect(typed).toContain('&lt;a href=')
    expect(doctorSays(pageWith(typed))).toContain('link-as-text')
  })
})
