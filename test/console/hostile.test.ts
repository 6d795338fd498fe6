import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { screens } from '../../server/pages/console/screens.ts'
import { OURS, openApp } from '../open-app.ts'
import { handInHostile, hostileContest, payloads } from './hostile-contest.ts'
import { look, memberCookie } from './sign-in.ts'

const MANY = 100
const contest = hostileContest(MANY)
const place = `/console/${contest.rules.id}`
let opened: Awaited<ReturnType<typeof openApp>>
let cookie: string
let receipts: string[]
beforeAll(async () => {
  opened = await openApp(contest)
  receipts = await handInHostile(opened, contest)
  cookie = await memberCookie(opened, 'secretariat')
})

/** Payloads of markup: none may stand in a page as it was written. */
const markup = payloads(MANY).filter(each => each.includes('<'))

describe(`${MANY} hostile names, units, hosts and questions`, () => {
  it('stand in no page as markup', async () => {
    const paths = [
      ...screens.map(({ path }) => path),
      ...['compare?view=trend', 'compare?view=hours', 'compare?view=hosts', 'bank?page=2'],
      ...['agencies?agency=co-quan-1', 'agency/co-quan-1', `attempts/${receipts[0]}`],
    ]
    let seen = 0
    for (const path of paths) {
      const page = await look(opened, `${place}/${path}`, cookie)
      expect(page.status, path).toBe(200)
      const html = await page.text()
      expect(
        markup.filter(each => html.includes(each)),
        path,
      ).toEqual([])
      seen += Number(html.includes('onerror=alert(') || html.includes('onerror'))
    }
    // The control: the names are there, told as text.
    expect(seen).toBe(paths.length)
  })

  it.each(['compare', 'agencies', 'attempts'])('are no formula in the files of %s', async screen => {
    const csv = await (await look(opened, `${place}/${screen}.csv`, cookie)).text()
    const cells = csv.slice(1).split(/;|\r\n/)
    expect(cells.filter(cell => /^"?[=+\-@\t\r](?!\d*$)/.test(cell))).toEqual([])
    expect(cells.some(cell => /^"?'[=+\-@]/.test(cell))).toBe(true)
    const answer = await look(opened, `${place}/${screen}.xlsx`, cookie, { Origin: OURS })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.toString('latin1')).not.toMatch(/<f[ >]/)
    const [sheet] = await readXlsxFile(bytes)
    const written = (sheet?.data ?? []).flat().map(String)
    expect(written.some(cell => cell.startsWith('=HYPERLINK'))).toBe(true)
  })
})
