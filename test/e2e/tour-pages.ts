import type { Page } from 'puppeteer-core'
import { readFolder } from '../../server/folder/read-folder.ts'
import { CLOSES } from '../sample-contest.ts'
import { openPages } from './open-pages.ts'
import { PHU_THO } from './server-process.ts'

/** The shipped contest, whose texts are as long as real ones. */
export function shippedContest() {
  const { contest } = readFolder(PHU_THO)
  if (!contest) throw new Error('the shipped contest has faults')
  return contest
}

/**
 * Every page a person may come to, in the order of an attempt and after it, each opened in `page` and handed to
 * `look` under a name.
 */
export async function tourPages(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const on = await openPages(shippedContest())
  const q = `${on.url}/q/phu-tho-2024`
  const open = async (name: string, address: string) => {
    await page.goto(address, { waitUntil: 'load' })
    await look(name)
  }
  const send = async (name: string) => {
    await page.$eval('form[method=post]', form => form.setAttribute('novalidate', ''))
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('form[method=post] button')])
    await look(name)
  }
  await open('the bare address', `${on.url}/`)
  await open('the contest', `${q}?site=so-tttt`)
  await send('the registration with every fault')
  await fillRegistration(page)
  await send('the paper')
  await page.$eval('[name=prediction]', input => (input as HTMLInputElement).setAttribute('value', 'nhiều'))
  await send('the paper with every fault')
  await page.$$eval('fieldset', sets => sets.map(set => set.querySelector('input')?.click()))
  await page.$eval('[name=prediction]', input => (input as HTMLInputElement).setAttribute('value', '1200'))
  await send('the result')
  const receipt = await page.$eval('.receipt .code', code => code.textContent?.trim())
  await open('the receipt', `${q}/receipt?code=${receipt}`)
  await open('a receipt nobody knows', `${q}/receipt?code=AAAA`)
  await open('an unknown contest', `${on.url}/q/khong-co`)
  await open('a mistyped address', `${on.url}/khong-co`)
  await open('/embed', `${on.url}/embed?agency=so-tttt`)
  await page.$$eval('details', all => all.map(each => each.setAttribute('open', '')))
  await look('/embed with every guide open')
  await open('the poster', `${on.url}/embed/poster?contest=phu-tho-2024&agency=so-tttt`)
  on.clock.now = CLOSES + 60_000
  await open('the contest once it is closed', q)
}

/** Everything the shipped contest asks for, typed. */
export async function fillRegistration(page: Page): Promise<void> {
  await page.$eval('[name="participant.name"]', input =>
    (input as HTMLInputElement).setAttribute('value', 'Nguyễn Thị Ánh'),
  )
  await page.$eval('[name="participant.phone"]', input =>
    (input as HTMLInputElement).setAttribute('value', '0912345678'),
  )
  await page.select('[name="participant.unit"]', 'so-noi-vu')
  await page.select('[name="participant.kind"]', 'nguoi-dan')
  await page.$eval('[name=consent]', input => (input as HTMLInputElement).setAttribute('checked', ''))
}
