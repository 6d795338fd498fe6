import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { addressOf } from '../../../server/committee/credentials.ts'
import type { PersonRole } from '../../../server/committee/role.ts'
import { cookieOf, memberCookie } from '../../console/sign-in.ts'
import { newVisitor, openBrowser } from '../../e2e/open-browser.ts'
import { palettePng } from '../../pixels/palette-png.ts'
import { readPicture } from '../../pixels/picture.ts'
import { openScreens } from './open-screens.ts'
import { contests } from './screen-table.ts'
import { openShownConsole } from './shown-console.ts'
import { shownContest } from './shown-contest.ts'

const MOST_BYTES = 120_000
const WIDE = { width: 1280, height: 860 }
const isAccepting = inject('updates')
const fileOf = (name: string) =>
  fileURLToPath(new URL(`../../../demo/pictures/console-${name}.png`, import.meta.url))

let browser: Browser
const shown = await openShownConsole()
const alone = await openScreens(shownContest())
let cookie: string
beforeAll(async () => {
  browser = await openBrowser()
  await arrive('secretariat', 'Nguyễn Thị Ví Dụ', 'nguyen.vidu')
  await arrive('auditor', 'Lê Thị Thử', 'le.thu')
  await memberCookie(alone, 'secretariat')
  cookie = await arrive('committee', 'Trần Văn Mẫu', 'tran.mau')
})

/** Somebody of the committee, under the login they would have chosen; the `Cookie` header of their browser. */
async function arrive(role: PersonRole, name: string, login: string): Promise<string> {
  const { cookies } = await shown.deps.committee.admit(role, name)
  const file = new Database(join(shown.data, 'committee.db'))
  file.prepare('update user set email = ? where name = ?').run(addressOf(login), name)
  file.close()
  return cookieOf(cookies)
}

const { full, over } = contests
const { receipt, agency } = shown.places
/** Every screen, as the README shows it: what it is called there and where it is. */
const pictures: Readonly<Record<string, readonly [path: string]>> = {
  'sign-in': ['/console'],
  desk: [`/console/${full}/desk`],
  compare: [`/console/${full}/compare`],
  hosts: [`/console/${full}/compare?view=hosts`],
  attempts: [`/console/${full}/attempts`],
  sheet: [`/console/${full}/attempts/${receipt}`],
  results: [`/console/${over}/results`],
  agencies: [`/console/${full}/agencies?agency=${agency}`],
  agency: [`/console/${full}/agency/${agency}`],
  rules: [`/console/${full}/rules`],
  bank: [`/console/${full}/bank`],
  members: [`/console/${full}/members`],
}

async function photograph(name: string, viewport: { width: number; height: number }): Promise<Buffer> {
  const [path = ''] = pictures[name] ?? []
  const page: Page = await newVisitor(browser)
  await page.setViewport(viewport)
  if (name !== 'sign-in') await page.setExtraHTTPHeaders({ Cookie: cookie })
  const answer = await page.goto(`${name === 'sign-in' ? alone.origin : shown.origin}${path}`)
  expect(answer?.status()).toBe(200)
  await page.waitForFunction(() => !document.querySelector('main progress'))
  return palettePng(readPicture(await page.screenshot()))
}

describe.each(Object.keys(pictures))('the picture of %s', name => {
  it('is taken of the real screen, and is light to load', async () => {
    const picture = await photograph(name, WIDE)
    if (isAccepting) writeFileSync(fileOf(name), picture)
    expect(picture.length).toBeLessThan(MOST_BYTES)
    expect(readFileSync(fileOf(name)).length).toBeLessThan(MOST_BYTES)
  })
})
