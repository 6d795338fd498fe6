import type { Browser, Page } from 'puppeteer-core'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, expect, it } from 'vitest'
import { ATTEMPTS, beginDay, type CommitteeDay } from './committee-day.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { CONTEST } from './visitor.ts'

let browser: Browser
let day: CommitteeDay
beforeAll(async () => {
  ;[browser, day] = await Promise.all([openBrowser(), beginDay()])
})

const go = async (page: Page, link: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.locator(link).click()])
}
const text = (page: Page, place: string): Promise<string> =>
  page.$eval(place, node => node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
const texts = (page: Page, place: string): Promise<string[]> =>
  page.$$eval(place, nodes => nodes.map(node => node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''))
/** 1.204 as Vietnamese writes it. */
const number = (said: string): number => Number(/[\d.]+/.exec(said)?.[0].replaceAll('.', ''))
const console = (path: string): string => `${day.server.url}/console/${CONTEST}/${path}`

/** How many attempts the list says it holds; it is counted while the page is open. */
async function listed(page: Page): Promise<number> {
  await page.waitForFunction(() => /^\d/.test(document.querySelector('.answer b')?.textContent ?? ''))
  return number(await text(page, '.answer b'))
}

it('a secretary, a head and a leader see the day, each by the link that was printed', async () => {
  const secretary = await newVisitor(browser)
  await secretary.setViewport({ width: 1280, height: 800 })
  await secretary.goto(day.links.secretary)
  await secretary.goto(console('compare'))
  expect(await text(secretary, '.lead')).toContain('0 lượt')

  // 200 attempts from six portals arrive on the page that lies open.
  await day.hold()
  const all = '.rank tfoot tr:first-child td.n:nth-of-type(2)'
  await expect.poll(() => text(secretary, all)).toBe(String(ATTEMPTS))
  const rows = await secretary.$$eval('.rank tbody [data-column=attempts]', cells =>
    cells.map(cell => Number(cell.textContent)).filter(many => many > 0),
  )
  expect([rows.length, rows.reduce((sum, many) => sum + many, 0)]).toEqual([6, ATTEMPTS])

  // Who leads and by how much, under three rules.
  const [byAttempts = '', byPeople = '', byRate = ''] = await texts(secretary, '.ways li')
  expect(byAttempts).toMatch(/UBND xã Mẫu 1 120 lượt hơn \d+ lượt/)
  expect(byPeople).toMatch(/UBND xã Mẫu 1 120 người hơn \d+ người/)
  expect(byRate).toMatch(/Sở \S.* \d+\/100 = \d+,\d % (hơn \d+,\d điểm|đồng hạng)/)

  // The burst and the silent portal, and the attempts behind the number.
  await go(secretary, 'nav a[href$=desk]')
  // On a busy machine a reading is told again for a while; the page that lies open asks for the next.
  await expect
    .poll(() => text(secretary, 'main'), { timeout: 60_000 })
    .toMatch(RegExp(`Lượt ?${ATTEMPTS}\\D`))
  expect(await text(secretary, 'main')).toMatch(/xem \d+ lượt ở cổng UBND xã Mẫu 1/)
  await secretary.goto(console('agencies?only=silent'))
  expect(await text(secretary, 'main')).toContain('UBND xã Mẫu 2')
  await secretary.goto(console('desk'))
  const [, said = ''] = /xem (\d+) lượt/.exec(await text(secretary, 'main')) ?? []
  await go(secretary, 'main a.primary')
  expect(await listed(secretary)).toBe(Number(said))

  // A receipt that a citizen reads out over the telephone.
  const receipt = await text(secretary, 'tbody th a')
  await secretary.locator('#find').fill(receipt.toLowerCase())
  await Promise.all([secretary.waitForNavigation(), secretary.keyboard.press('Enter')])
  expect(await text(secretary, 'main')).toContain(receipt)
  expect(await text(secretary, 'main')).toContain('UBND xã Mẫu 1')

  // The agency's link, made here and opened there.
  await secretary.goto(console('agencies?agency=so-noi-vu'))
  await go(secretary, 'form[action$="/so-noi-vu/link"] button')
  const [, address = ''] =
    /(http:\S+\/console\/view\/[\w-]+)/.exec(
      await secretary.$eval('#data', data => data.textContent ?? ''),
    ) ?? []
  const leader = await newVisitor(browser)
  await leader.goto(address.split('"')[0] ?? '')
  await go(leader, 'form button')
  expect(await text(leader, 'main')).toContain('Sở Nội vụ')
  expect((await leader.goto(console('compare')))?.status()).toBe(403)

  // The head, on a phone: the same first place, and nothing wider than the screen.
  const head = await newVisitor(browser)
  await head.setViewport({ width: 360, height: 740 })
  await head.goto(day.links.head)
  await head.goto(console('compare'))
  expect(await text(head, '.lead strong')).toBe('UBND xã Mẫu 1')
  expect(await head.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  // On paper, and in Excel with the numbers of the screen.
  await secretary.goto(console('compare'))
  const shown = await secretary.$$eval('.rank tbody tr:not(.apart)', lines =>
    lines.map(line => [
      line.querySelector('th > a')?.textContent ?? '',
      Number(line.querySelector('[data-column=attempts]')?.textContent?.replaceAll('.', '')),
    ]),
  )
  const paper = await secretary.pdf({ format: 'A4', landscape: true })
  expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-')
  const bytes = await secretary.evaluate(async address => {
    const answer = await fetch(address)
    return [...new Uint8Array(await answer.arrayBuffer())]
  }, console('compare.xlsx'))
  const [sheet] = await readXlsxFile(Buffer.from(bytes))
  const table = sheet?.data ?? []
  const at = table.findIndex(line => line.includes('Lượt thi'))
  const column = table[at]?.indexOf('Lượt thi') ?? -1
  for (const [name, attempts] of shown)
    expect(table.find(line => line.includes(name ?? ''))?.[column], `${name}`).toBe(attempts)
})
