import type { Tab } from './engine.ts'
import { examine } from './examine.ts'
import type { Person } from './person.ts'
import { clickWhenThere, until, visible } from './until.ts'

const named = (name: string): string => `document.getElementsByName('${name}')[0]`

/** Follow the link to the server's own pages and take the contest there, without a script. */
export async function takeByLink(tab: Tab, person: Person, server: string, link?: string): Promise<string> {
  await clickWhenThere(tab, link ?? `document.querySelector('a[href^="${server}/q/"]')`, 'the link')
  return takePages(tab, person, server)
}

/** A whole attempt on the server's own pages, the first of which is being opened. */
export async function takePages(tab: Tab, person: Person, server: string): Promise<string> {
  const isHere = `location.href.startsWith('${server}/q/') && document.readyState === 'complete'`
  await until(tab, `${isHere} && ${visible(named('participant.name'))}`, 'the page of the contest')
  await examine(tab, 'the page of the contest')
  await tab.type(named('participant.name'), person.name)
  await tab.type(named('participant.phone'), person.phone)
  await tab.choose(named('participant.unit'), person.unit)
  await tab.choose(named('participant.kind'), person.kind)
  await clickWhenThere(tab, named('consent'), 'the consent')
  await tab.click(`document.querySelector('form[method=post] button')`)
  await until(tab, `document.readyState === 'complete' && !!${named('token')}`, 'the paper')
  await examine(tab, 'the paper')
  const questions = Number(await tab.value(`document.querySelectorAll('fieldset').length`))
  for (let number = 0; number < questions; number++)
    await clickWhenThere(
      tab,
      `document.querySelectorAll('fieldset')[${number}].querySelector('label')`,
      'an option',
    )
  await tab.type(named('prediction'), '1200')
  await tab.click(`document.querySelector('form[method=post] button')`)
  const code = `document.querySelector('.receipt .code')`
  await until(tab, visible(code), 'the receipt')
  await examine(tab, 'the page of the receipt')
  return String(await tab.value(`${code}.textContent.trim()`))
}
