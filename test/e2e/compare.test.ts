import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { httpServer, listen, stop } from '../../server/http/http-server.ts'
import { CONSOLE_SCRIPT, widgetFile } from '../../server/routes/widget-files.ts'
import { attemptsOf, crowdedContest, handIn } from '../console/compare/crowd.ts'
import { memberCookie } from '../console/sign-in.ts'
import { openApp } from '../open-app.ts'
import { OPENS } from '../sample-contest.ts'
import { axeFaults } from './axe.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { undo } from './undo.ts'

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "{{alert(3)}}' onload='alert(4)",
]
const crowd = crowdedContest(12)
const contest = {
  ...crowd,
  agencies: crowd.agencies.map((agency, at) => ({ ...agency, name: hostile[at] ?? agency.name })),
}
const views = ['', '?view=trend', '?view=hours', '?view=hosts'] as const

const opened = await openApp(contest)
opened.clock.now = OPENS + 30 * 86_400_000
let origin = ''
let cookie = ''
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  await handIn(opened.store, attemptsOf(contest, 400))
  cookie = await memberCookie(opened, 'secretariat')
  const script = widgetFile(
    readFileSync(new URL('../../dist/widget/console.js', import.meta.url), 'utf8'),
    '',
  )
  const server = httpServer(createApp(opened.deps, new Map([[CONSOLE_SCRIPT, script]]), '0.0.0').fetch)
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  undo(() => stop(server))
  browser = await openBrowser()
})

/** A page of the console, and what it broke: reports of its policy, errors, dialogs, requests to anybody else. */
async function visit(path: string): Promise<{ page: Page; broken: string[] }> {
  const page = await newVisitor(browser)
  const broken: string[] = []
  page.on('pageerror', error => broken.push(String(error)))
  page.on('dialog', dialog => broken.push(`dialog ${dialog.message()}`) && void dialog.dismiss())
  page.on('console', message => message.type() === 'error' && broken.push(message.text()))
  page.on('request', request => request.url().startsWith(origin) || broken.push(request.url()))
  await page.setExtraHTTPHeaders({ Cookie: cookie })
  await page.goto(`${origin}/console/${contest.rules.id}/compare${path}`)
  await page.waitForSelector('compare-screen table, compare-screen svg')
  return { page, broken }
}

describe('So sánh in a browser, under its policy', () => {
  it.each(views)(
    '%s breaks nothing of it, whatever agencies are called, and nothing that axe knows of',
    async path => {
      const { page, broken } = await visit(path)
      if (path === '')
        expect(await page.$eval('compare-screen', screen => screen.textContent)).toContain(hostile[0])
      expect(await axeFaults(page, 'body')).toEqual([])
      expect(broken).toEqual([])
    },
  )

  it('reports a style attribute, and takes no markup from a string', async () => {
    const { page, broken } = await visit('')
    await page.$eval('h1', heading => heading.setAttribute('style', 'color: red'))
    await expect.poll(() => broken.join()).toContain('style-src')
    const isRefused = await page.$eval('h1', heading => {
      try {
        heading.innerHTML = '<b>now</b>'
        return false
      } catch {
        return true
      }
    })
    expect(isRefused).toBe(true)
  })

  it('is gone through by keys: one stop for the table, arrows inside, letters unless switched off', async () => {
    const { page } = await visit('')
    const said = () => page.$eval('.fx', bar => bar.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    expect(await page.$$eval('.rank [tabindex="0"]', cells => cells.length)).toBe(1)
    await page.focus('.rank [tabindex="0"]')
    const first = await said()
    expect(first).toMatch(/lượt đã nộp ở cổng của/)
    await page.keyboard.press('ArrowRight')
    expect(await said()).toMatch(/Hạng 1: .* lượt hợp lệ/)
    await page.keyboard.press('ArrowDown')
    expect(await said()).toMatch(/Hạng 2: .* lượt hợp lệ/)
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open]')
    await page.click('dialog [type=checkbox]')
    await page.click('dialog .button')
    await page.keyboard.press('3')
    await page.keyboard.press('?')
    expect(new URL(page.url()).search).toBe('')
    await page.evaluate(() => sessionStorage.clear())
    await Promise.all([page.waitForNavigation(), page.keyboard.press('3')])
    expect(new URL(page.url()).search).toBe('?way=3')
  })

  it('changes its numbers in place; rows move when somebody says so', async () => {
    const { page } = await visit('')
    const names = () => page.$$eval('.rank tbody th > a', heads => heads.map(head => head.textContent))
    const before = await names()
    const last = contest.agencies.find(({ name }) => name === before.at(-1))
    const more = [...attemptsOf(contest, 300, 'more')].map((each, at) => ({
      ...each,
      ...{ attempt: `more-${at}`, receipt: `M${at}`, participant: `more-${at}`, via: 'script' as const },
      ...{ agency: last?.id ?? null, host: last?.sites[0] ?? null, submittedAt: opened.clock.now - 1 },
    }))
    await handIn(opened.store, more)
    // A reading is told again for three seconds.
    opened.clock.now += 4000
    const button = await page.waitForSelector('.fx .button')
    expect(await names()).toEqual(before)
    await button?.click()
    await page.waitForFunction(() => !document.querySelector('.fx .button'))
    expect((await names())[0]).toBe(before.at(-1))
    expect(await page.$eval('compare-screen [role=status]', place => place.textContent)).toContain(
      'Cơ quan dẫn đầu mới',
    )
  })
})
