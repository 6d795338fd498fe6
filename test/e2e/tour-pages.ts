import type { Page } from 'puppeteer-core'
import type { Contest } from '../../server/contest/contest.ts'
import { readFolder } from '../../server/folder/read-folder.ts'
import { CLOSES } from '../sample-contest.ts'
import { openPages } from './open-pages.ts'
import { PHU_THO } from './server-process.ts'

/** The shipped contest, whose texts are as long as real ones. */
export function shippedContest(): Contest {
  const { contest } = readFolder(PHU_THO)
  if (!contest) throw new Error('the shipped contest has faults')
  return contest
}

/** The same with texts nobody can break into lines: as long as an address pasted for a title. */
export function unbrokenContest(): Contest {
  const { rules, bank, agencies, version } = shippedContest()
  const long = (text: string) => text.replace(/\s/g, '_')
  const named = <Named extends { readonly name: string }>(each: Named) => ({ ...each, name: long(each.name) })
  return {
    version,
    rules: {
      ...rules,
      title: long(rules.title),
      organiser: long(rules.organiser),
      fields: rules.fields.map(field => ({ ...field, label: long(field.label) })),
      consent: { ...rules.consent, text: long(rules.consent.text) },
      prizes: {
        individual: rules.prizes.individual.map(named),
        collective: rules.prizes.collective.map(named),
      },
    },
    bank: bank.map(question => ({
      ...question,
      text: long(question.text),
      options: question.options.map(long),
    })),
    agencies: agencies.map(agency => ({ ...named(agency), block: long(agency.block) })),
  }
}

/**
 * Every page a person may come to, in the order of an attempt and after it, each opened in `page` and handed to
 * `look` under a name.
 */
export async function tourPages(
  page: Page,
  look: (name: string) => Promise<void>,
  contest: Contest = shippedContest(),
): Promise<void> {
  const on = await openPages(contest)
  const q = `${on.url}/q/phu-tho-2024`
  const open = async (name: string, address: string) => {
    await page.goto(address, { waitUntil: 'load' })
    await look(name)
  }
  const send = async (name: string) => {
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
  await page.$eval('#url', input =>
    (input as HTMLInputElement).setAttribute('value', 'khong-dang-ky.example.vn'),
  )
  await send('/embed after a check')
  await open('the poster', `${on.url}/embed/poster?contest=phu-tho-2024&agency=so-tttt`)
  await page.goto(q)
  await fillRegistration(page)
  await send('another paper')
  on.clock.now = CLOSES + 60_000
  await send('a paper that ended')
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
