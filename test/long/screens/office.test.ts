import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { handInHostile, hostileContest } from '../../console/hostile-contest.ts'
import { look, memberCookie } from '../../console/sign-in.ts'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { openApp } from '../../open-app.ts'
import { CLOSES } from '../../sample-contest.ts'

const run = promisify(execFile)
const MANY = 100
/** Semicolons, double quotes, UTF-8: as a Vietnamese Excel opens the file by itself. */
const AS_CSV = '--infilter=CSV:59,34,76'

const isInstalled = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)
if (!isInstalled) console.warn('· LibreOffice is not installed: no file of the console was opened by it')

/** Opens files in LibreOffice; how many cells of each it takes for formulas, by name. */
async function formulasIn(folder: string): Promise<Record<string, number>> {
  const profile = `-env:UserInstallation=${pathToFileURL(tempFolder()).href}`
  const out = tempFolder()
  const names = readdirSync(folder)
  for (const kind of ['csv', 'xlsx']) {
    const files = names.filter(name => name.endsWith(kind)).map(name => join(folder, name))
    // Asked to convert nothing it opens itself, and waits for somebody.
    if (files.length === 0) continue
    const filter = kind === 'csv' ? [AS_CSV] : []
    await run('soffice', [
      profile,
      '--headless',
      ...filter,
      '--convert-to',
      'fods',
      '--outdir',
      out,
      ...files,
    ])
  }
  const counted = names.map(name => {
    const sheet = readFileSync(join(out, name.replace(/\.\w+$/, '.fods')), 'utf8')
    return [name, sheet.match(/table:formula=/g)?.length ?? 0] as const
  })
  return Object.fromEntries(counted)
}

/** Every file of every screen, as it is downloaded: each under a name that no other kind has. */
async function everyFile(): Promise<string> {
  const contest = hostileContest(MANY)
  const opened = await openApp(contest)
  await handInHostile(opened, contest)
  opened.clock.now = CLOSES + 60_000
  const cookie = await memberCookie(opened, 'secretariat')
  const place = `/console/${contest.rules.id}`
  const folder = tempFolder()
  await expect
    .poll(async () => (await look(opened, `/v1${place}/results`, cookie)).json())
    .toMatchObject({ state: 'computed' })
  const papers = ['ket-qua.xlsx', 'tom-tat.csv', 'so-sanh.csv', 'luot-thi.csv', 'xep-hang-1.csv']
  const tables = ['compare', 'agencies', 'attempts', 'bank'].flatMap(name => [`${name}.xlsx`, `${name}.csv`])
  for (const path of [...tables, ...papers.map(name => `results/${name}`)]) {
    const answer = await look(opened, `${place}/${path}`, cookie)
    expect(answer.status, path).toBe(200)
    const [name, kind] = path.replace('/', '-').split('.')
    writeFileSync(join(folder, `${name}-${kind}.${kind}`), Buffer.from(await answer.arrayBuffer()))
  }
  return folder
}

describe.skipIf(!isInstalled)('LibreOffice (skipped where it is not installed)', () => {
  it(`takes no cell of any file for a formula, with ${MANY} hostile names in them`, async () => {
    const found = await formulasIn(await everyFile())
    console.log(`· opened by LibreOffice: ${Object.keys(found).join(', ')}`)
    expect(Object.keys(found)).toHaveLength(13)
    expect(Object.entries(found).filter(([, formulas]) => formulas > 0)).toEqual([])
  })

  it('a control: it does take =1+1 for one', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'control.csv'), 'a;b\r\n=1+1;2\r\n')
    expect((await formulasIn(folder))['control.csv']).toBe(1)
  })
})
