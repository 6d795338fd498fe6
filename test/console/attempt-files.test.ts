import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportCounts } from '../../server/commands/export-counts.ts'
import { countTables } from '../../server/documents/count-tables.ts'
import { writeCsv } from '../../server/documents/write-csv.ts'
import { writeWorkbook } from '../../server/documents/write-workbook.ts'
import { readFolder } from '../../server/folder/read-folder.ts'
import { readAttempts } from '../../server/store/read-attempts.ts'
import { countAsOf, peopleOf } from '../../server/tally/count-as-of.ts'
import { OURS, openApp, SITE_A } from '../open-app.ts'
import { sampleContest } from '../sample-contest.ts'

const HOSTILE = [
  '=1+1',
  '+84912',
  '@SUM(A1)',
  '-2+3',
  '\tx',
  `</script><img src=x onerror=alert(1)>`,
  '"; DROP',
]
/** Agencies that are called what a spreadsheet or a page would run. */
const hostile = {
  ...sampleContest,
  agencies: HOSTILE.map((name, at) => ({
    ...{ id: `so-${at}`, name, block: HOSTILE[at] ?? '', headcount: at * 10 },
    sites: at === 0 ? [SITE_A] : [`https://${at}.example.vn`],
  })),
}

let opened: Awaited<ReturnType<typeof openApp>>
let cookie: string
beforeAll(async () => {
  opened = await openApp(hostile)
  for (const [at] of HOSTILE.entries()) {
    opened.clock.now += 60_000
    const site = at === 0 ? SITE_A : `https://${at}.example.vn`
    const phone = `09123456${at}0`
    const started = await opened.start({ 'participant.unit': `so-${at}`, 'participant.phone': phone }, site)
    expect((await opened.submit(started, [], site)).status).toBe(201)
  }
  const { cookies } = await opened.deps.committee.admit('auditor', 'Kiểm tra')
  cookie = cookies.map(line => line.split(';')[0]).join('; ')
})
const ask = (path: string) => opened.app.request(`${OURS}${path}`, { headers: { Cookie: cookie } })
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('the list as a file', () => {
  it('holds the rows of the filter, names as text and no formula, in .xlsx', async () => {
    const bytes = await bytesOf(await ask('/console/thi-thu/attempts.xlsx?agency=so-0'))
    const [sheet] = await readXlsxFile(bytes)
    const cells = (sheet?.data ?? []).flat().map(String)
    expect(cells).toContain('=1+1')
    expect(bytes.toString('latin1')).not.toContain('<f>')
    expect(cells.filter(cell => /^\d+\/7$/.test(cell))).toHaveLength(1)
  })

  it('and every row in .csv, with an apostrophe before what would be a formula', async () => {
    const answer = await ask('/console/thi-thu/attempts.csv')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="thi-thu-luot-thi.csv"')
    const lines = (await answer.text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(HOSTILE.length + 1)
    const cells = lines.flatMap(line => line.split(';'))
    expect(cells.filter(cell => /^"?[=+\-@\t]/.test(cell))).toEqual([])
    expect(cells).toContain("'=1+1")
  })

  it.each(['compare', 'agencies'])('as is the table of %s, in either form', async screen => {
    const bytes = await bytesOf(await ask(`/console/thi-thu/${screen}.xlsx`))
    const [sheet] = await readXlsxFile(bytes)
    const cells = (sheet?.data ?? []).flat().map(String)
    for (const name of ['=1+1', '@SUM(A1)', '-2+3']) expect(cells).toContain(name)
    expect(bytes.toString('latin1')).not.toContain('<f>')
    const csv = await (await ask(`/console/thi-thu/${screen}.csv`)).text()
    expect(csv.split(/[;\r\n]+/).filter(cell => /^\uFEFF?"?[=+\-@\t]/.test(cell))).toEqual([])
    expect(csv).toContain("'=1+1")
  })

  it('is in a page nothing that runs', async () => {
    const page = await (await ask('/console/thi-thu/attempts')).text()
    expect(page).toContain('\\u003c/script>\\u003cimg')
    expect(page).not.toContain('<img src=x')
  })
})

describe('participation as of an instant', () => {
  it('counts what the store counts, and writes percentages as they were counted', async () => {
    const reader = readAttempts(opened.data)
    const counts = countAsOf(reader.all('thi-thu'), Number.POSITIVE_INFINITY)
    const earlier = countAsOf(reader.all('thi-thu'), opened.clock.now - 90_000)
    reader.close()
    const { counts: kept, people } = await opened.store.recount('thi-thu')
    expect([counts.whole.attempts, peopleOf(counts.whole)]).toEqual([HOSTILE.length, people])
    for (const { agency, attempts, people, via } of kept) {
      const found = counts.agencies.get(agency ?? '')
      expect([found?.attempts, found && peopleOf(found), found?.via]).toEqual([attempts, people, via])
    }
    expect(earlier.whole.attempts).toBeLessThan(counts.whole.attempts)
    const tables = countTables(hostile, counts, 'Số liệu đến lúc thử')
    expect(writeCsv(tables[1] ?? { columns: [], rows: [] })).toMatch(/;1\/10;10\r\n/)
    expect((await writeWorkbook(tables)).toString('latin1')).not.toContain('<f>')
  })

  it('is the same bytes whenever it is made, and refuses what is not settled', async () => {
    const folder = join(process.cwd(), 'demo/phu-tho-2024')
    const { contest } = readFolder(folder)
    if (!contest) throw new Error('the demo has a fault')
    const real = await openApp(contest)
    const [round] = contest.rules.rounds
    real.clock.now = (round?.opens ?? 0) + 3_600_000
    const asOf = real.clock.now + 3_600_000
    const [agency] = contest.agencies
    const take = async (phone: string) => {
      const fields = {
        'participant.phone': phone,
        'participant.unit': agency?.id ?? '',
        'participant.kind': 'can-bo',
      }
      const started = await real.start(
        { ...fields, consent: contest.rules.consent.version },
        agency?.sites[0],
      )
      expect((await real.submit(started, [], agency?.sites[0])).status).toBe(201)
    }
    const said: string[] = []
    const made = async () => {
      const out = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
      const settings = { command: 'export-counts', folder, dataDir: real.data, out, asOf } as const
      const code = await exportCounts(settings, {
        clock: () => real.clock.now,
        print: line => said.push(line),
      })
      return {
        code,
        files: readdirSync(out).map(name => [name, readFileSync(join(out, name)).toString('latin1')]),
      }
    }
    await take('0912345678')
    real.clock.now = asOf + 14_999
    expect(await made()).toEqual({ code: 1, files: [] })
    expect(said.join()).toMatch(/chưa qua hẳn/)
    real.clock.now = asOf + 15_000
    const first = await made()
    expect([first.code, first.files.map(([name]) => name)]).toEqual([
      0,
      ['cong-va-don-vi', 'theo-cong', 'theo-don-vi', 'theo-ngay']
        .map(part => `phu-tho-2024-so-lieu-${part}.csv`)
        .concat('phu-tho-2024-so-lieu.xlsx'),
    ])
    await take('0987654321')
    real.clock.now += 86_400_000
    expect(await made()).toEqual(first)
  })
})
