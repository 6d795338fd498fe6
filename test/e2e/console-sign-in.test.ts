import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { pageWith } from '../page-with.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal } from './portal.ts'
import { type ServerProcess, startServer } from './server-process.ts'

let browser: Browser
let server: ServerProcess
beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), startServer({ processes: 2 })])
})

const account = { name: 'Nguyễn Thị Hà', login: 'nguyen.ha', password: 'mưa phùn tháng hai' }

/** Press a button and be on the next page. */
async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(button).click()])
}

/** What a browser says against a page, and whom it asked. */
function watch(page: Page): { readonly faults: string[]; readonly hosts: Set<string> } {
  const faults: string[] = []
  const hosts = new Set<string>()
  page.on('request', request => hosts.add(new URL(request.url()).host))
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    if (/Content Security Policy|Trusted|TrustedHTML/i.test(message.text())) faults.push(message.text())
  })
  return { faults, hosts }
}

it('the printed link makes an account; a passkey of the device is added, and is enough to come back', async () => {
  const page = await newVisitor(browser)
  const { faults, hosts } = watch(page)
  const device = await page.createCDPSession()
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  const printed = () => /lần\): (\S+)/.exec(server.log())?.[1] ?? ''
  await expect.poll(printed).not.toBe('')
  await page.goto(printed())
  for (const [name, value] of Object.entries(account)) await page.locator(`[name=${name}]`).fill(value)
  await press(page, 'form button')
  expect(page.url()).toContain('/console/account')
  await press(page, 'passkey-add button')
  await page.waitForFunction(() => document.body.textContent?.includes('thêm ngày'))
  await press(page, 'header form button')
  // The other way in is shut now: a password alone is not enough any more.
  await page.locator('[name=login]').fill(account.login)
  await page.locator('[name=password]').fill(account.password)
  await press(page, 'form button')
  expect(await page.$eval('[role=alert]', node => node.textContent)).toContain('đã đặt khoá của máy')
  await press(page, 'passkey-sign-in button')
  await page.waitForSelector('header.top')
  expect(await page.$eval('header.top', node => node.textContent)).toContain(account.name)
  expect(page.url()).toMatch(/\/console\/phu-tho-2024\/\w+$/)

  // A link in a mail or a chat of another site: the strict cookie is not sent with it, and one is in all the same.
  const portal = await openPortal('thu-dien-tu')
  portal.show(pageWith(`<a href="${server.url}/console/account">Tài khoản</a>`))
  await page.goto(portal.origin)
  await press(page, 'a')
  await page.waitForFunction(() => document.title.startsWith('Tài khoản của tôi'))
  expect(faults).toEqual([])
  expect([...hosts].toSorted()).toEqual([new URL(server.url).host, new URL(portal.origin).host].toSorted())
})
