import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerAll, citizen, press, receiptOf, seeing, type } from '../e2e/citizen.ts'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { openPortal, type Portal, pageWithTag } from '../e2e/portal.ts'
import { PHU_THO, type ServerProcess, startServer } from '../e2e/server-process.ts'
import { tempFolder } from '../e2e/temp-folder.ts'
import { CONTEST, readReceipt } from '../e2e/visitor.ts'
import { keptEmbeds } from './kept-embeds.ts'

/** A field of every type that 0.1.0 did not know, and what somebody types into it. */
const typed = {
  email: 'Hoa@x.vn',
  date: '05091974',
  'national-id': '025 198 001 234',
  number: '12.500',
  text: 'Tổ 3, phường Tân Dân',
}
const nameOf = (type: string) => `muc${type.replace('-', '')}`

describe('an old script plays a contest whose fields have types it does not know', () => {
  let portal: Portal
  let server: ServerProcess
  beforeAll(async () => {
    const folder = join(tempFolder(), 'contest')
    cpSync(PHU_THO, folder, { recursive: true })
    const rules = readFileSync(join(folder, 'rules.yaml'), 'utf8')
    const more = Object.keys(typed).map(
      type =>
        `  - name: ${nameOf(type)}\n    label: Mục ${nameOf(type)}\n    type: ${type}\n    required: true\n`,
    )
    writeFileSync(
      join(folder, 'rules.yaml'),
      rules.replace('  - name: unit\n', `${more.join('')}  - name: unit\n`),
    )
    portal = await openPortal('so-noi-vu')
    server = await startServer({ folder, sites: [portal.site] })
    portal.show(pageWithTag(server.url, CONTEST))
  })

  it.each(keptEmbeds)('$version, to a receipt', async ({ script }) => {
    const page = await newVisitor(await openBrowser())
    await page.setRequestInterception(true)
    page.on('request', request => {
      const body = script.replaceAll('__AGENCY_QUIZ_ORIGIN__', server.url)
      void (request.url() === `${server.url}/v1/agency-quiz.js`
        ? request.respond({ contentType: 'text/javascript; charset=utf-8', body })
        : request.continue())
    })
    await page.goto(portal.origin)
    const person = citizen(411)
    await press(page, 'begin')
    await type(page, 'name', person.name)
    await type(page, 'phone', person.phone)
    for (const [kind, text] of Object.entries(typed)) {
      const input = await seeing(page, `input[name=${nameOf(kind)}]`)
      // Its date picker and its number field speak the language of the browser.
      if (kind === 'date') await input.evaluate(each => Reflect.set(each, 'value', '1974-09-05'))
      else await type(page, nameOf(kind), kind === 'number' ? '12500' : text)
    }
    for (const name of ['unit', 'kind'] as const)
      await (await seeing(page, `select[name=${name}]`)).select(person[name])
    await (await seeing(page, 'input[name=consent]')).click()
    await press(page, 'start')
    await seeing(page, 'progress[value="1"]')
    await answerAll(page)
    await press(page, 'submit')
    expect(await readReceipt(server.url, await receiptOf(page))).toMatchObject({
      counted: true,
      via: 'script',
    })
  })
})
