import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { results } from '../../../server/commands/results.ts'
import { EXPORT_LOG } from '../../../server/commands/write-winners.ts'
import type { SubmittedAttempt } from '../../../server/contract/public.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import type { ResultsSettings } from '../../../server/results-settings.ts'
import { openApp } from '../../open-app.ts'
import { rightAnswersTo } from '../../right-answers.ts'
import { testSecrets } from '../../test-secrets.ts'
import { act } from '../folder/register-fault-cases.ts'

const played = join(import.meta.dirname, '../../fixtures/played/1-phu-tho-2024')
const folder = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'thi')
const at = (day: string) => Date.parse(`2024-${day}+07:00`)
const HOST = 'https://so-noi-vu.example.vn'
const AFTER = at('11-05T09:00:00')

/** Three people: Ánh is perfect and near, Bình perfect and far, Cúc wrong; Bình’s second paper is void later. */
let data = ''
const receipts: Record<string, string> = {}
const named = { Ánh: '=Nguyễn Thị Ánh', Bình: 'Trần Văn Bình', Cúc: 'Lê Thị Cúc' }

async function play() {
  cpSync(played, folder, { recursive: true })
  const { contest } = readFolder(folder)
  if (!contest) throw new Error('the rules of Phú Thọ do not load')
  const opened = await openApp(contest)
  data = opened.data
  writeFileSync(join(data, 'secrets.json'), JSON.stringify(testSecrets))
  const take = async (
    key: string,
    who: keyof typeof named,
    when: string,
    prediction: string,
    right: boolean,
  ) => {
    opened.clock.now = at(when)
    const own = {
      'participant.name': named[who],
      'participant.phone': `091234567${Object.keys(named).indexOf(who)}`,
    }
    const started = await opened.start(
      { ...own, 'participant.unit': 'so-noi-vu', 'participant.kind': 'can-bo' },
      HOST,
    )
    opened.clock.now += 60_000
    const answers = right ? rightAnswersTo(started, contest.bank).fields : wrongAnswers(started)
    const fields = [...answers, ['token', started.token], ['prediction', prediction]] as [string, string][]
    const response = await opened.post(`/v1/attempts/${started.attempt}`, fields, HOST)
    const body: SubmittedAttempt = await response.json()
    receipts[key] = body.receipt
  }
  await take('a1', 'Ánh', '09-01T08:00:00', '3', true)
  await take('b1', 'Bình', '09-01T09:00:00', '9', true)
  await take('b2', 'Bình', '09-02T09:00:00', '3', true)
  await take('c1', 'Cúc', '09-03T09:00:00', '3', false)
  await opened.store.close()
}

type Started = Parameters<typeof rightAnswersTo>[0]
const wrongAnswers = ({ paper }: Started): [string, string][] =>
  paper.questions.map(({ id, options }) => [id, options[0]?.id ?? ''])

async function run(change: Partial<ResultsSettings> = {}) {
  const out = mkdtempSync(join(tmpdir(), 'ket-qua-'))
  const lines: string[] = []
  const asked = { asOf: undefined, print: false, purpose: undefined, ...change }
  const code = await results(
    { command: 'results', folder, dataDir: data, out, ...asked },
    { clock: () => AFTER, print: line => void lines.push(line), progress: () => {} },
  )
  return { code, out, lines, files: readdirSync(out).sort() }
}
const workbook = async (out: string, name = 'phu-tho-2024-ket-qua.xlsx') => {
  const sheets = await readXlsxFile(join(out, name))
  return new Map(sheets.map(({ sheet, data: rows }) => [sheet, rows]))
}
const textOf = (rows: readonly (readonly unknown[])[] = []) => rows.map(cells => cells.join(' · ')).join('\n')

describe('agency-quiz results', () => {
  beforeAll(play)

  it('writes a workbook whose first sheet is read, and a .csv of every sheet', async () => {
    const { code, out, files } = await run()
    expect(code).toBe(0)
    const tables = ['luot-thi', 'so-sanh', 'tom-tat', 'xep-hang-1'].map(name => `-${name}.csv`)
    expect(files).toEqual([...tables, '.xlsx'].map(end => `phu-tho-2024-ket-qua${end}`))
    const sheets = await workbook(out)
    expect([...sheets.keys()]).toEqual(['Tóm tắt', 'So sánh', 'XH 1 Cả cuộc thi', 'Lượt thi'])
    const summary = textOf(sheets.get('Tóm tắt'))
    expect(summary).toContain('Lượt thi · 4 lượt, trong đó 4 hợp lệ')
    expect(summary).toContain('Con số thực tế của câu dự đoán · 3 (chưa chốt)')
    expect(summary).toContain(`Giải Nhất, Cả cuộc thi · ${receipts.a1}`)
    expect(summary).toContain('Còn vướng · Con số thực tế của câu dự đoán chưa chốt.')
  })

  it('ranks with the reason of every place, percentages with what was counted', async () => {
    const sheets = await workbook((await run()).out)
    const rows = (sheets.get('XH 1 Cả cuộc thi') ?? []).slice(2)
    expect(rows.map(cells => [cells[0], cells[1], cells[2], cells[3], cells.at(-1)])).toEqual([
      [1, receipts.a1, 'Giải Nhất', '30/30', 'Đứng đầu'],
      [2, receipts.b1, 'Giải Nhì', '30/30', 'Người xếp trên dự đoán gần đúng hơn: lệch 0, người này lệch 6'],
      [
        3,
        receipts.c1,
        'Giải Nhì',
        expect.stringMatching(/^\d+\/30$/),
        expect.stringMatching(/^Người xếp trên trả lời đúng nhiều câu hơn: 30\/30, người này \d+\/30$/),
      ],
    ])
    const compared = sheets.get('So sánh') ?? []
    const of = (title: string) => compared[1]?.[compared[0]?.indexOf(title) ?? -1]
    expect([of('1. Lượt hợp lệ'), of('Hạng (1)'), of('3. Tỷ lệ'), of('3. Tỷ lệ (%)')]).toEqual([
      4,
      1,
      '3/4',
      0.75,
    ])
  })

  it('has no name and no phone in any file, and is the same bytes as of the same instant', async () => {
    const asOf = at('11-01T00:00:00')
    const [first, second] = [await run({ asOf }), await run({ asOf })]
    for (const file of first.files) {
      const [one, other] = [first, second].map(({ out }) => readFileSync(join(out, file)))
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
      if (file.endsWith('.csv')) expect(one?.toString()).not.toMatch(/Nguyễn Thị|Trần Văn|0?91234567/)
    }
    for (const rows of (await workbook(first.out)).values())
      expect(textOf(rows)).not.toMatch(/Nguyễn Thị|Trần Văn|0?91234567/)
  })

  it('knows what was decided up to the instant, and not what came after', async () => {
    const voided = act('void', { at: '05/11/2024 08:00', attempts: `[${receipts.a1}]` })
    writeFileSync(join(folder, 'register.yaml'), `${act('freeze', { at: '01/11/2024 08:00' })}${voided}`)
    const summary = async (asOf: number) => textOf((await workbook((await run({ asOf })).out)).get('Tóm tắt'))
    expect(await summary(at('11-01T07:59:59'))).toContain('3 (chưa chốt)')
    expect((await run({ asOf: at('11-01T09:00:00') })).lines.join('\n')).toContain(
      'có 1 mục sau thời điểm này, chưa tính vào kết quả; mục đầu tiên: 05/11/2024 08:00:00.',
    )
    expect(await summary(at('11-05T07:59:59'))).toContain(`Giải Nhất, Cả cuộc thi · ${receipts.a1}`)
    const after = await summary(at('11-05T08:00:00'))
    expect(after).toContain(`Giải Nhất, Cả cuộc thi · ${receipts.b1}`)
    expect(after).toContain('3 (đã chốt)')
    expect(after).toContain('4 lượt, trong đó 3 hợp lệ')
    writeFileSync(join(folder, 'register.yaml'), act('void', { attempts: '[0000-1111-2222-3333]' }))
    const { code, lines } = await run()
    expect([code, lines.at(-1)]).toEqual([
      1,
      'Sổ quyết định có biên nhận không thuộc cuộc thi này: 0000-1111-2222-3333.',
    ])
    writeFileSync(join(folder, 'register.yaml'), '')
  })

  it('marks a question anew by what was answered', async () => {
    const regrade = (how: string, question: string) =>
      act('regrade', { at: '04/11/2024 09:00', question, how })
    const ids = readFileSync(join(folder, 'bank/cau-hoi.csv'), 'utf8').match(/^[a-z-]+-\d+(?=;)/gm) ?? []
    writeFileSync(join(folder, 'register.yaml'), ids.map(id => regrade('full-marks', id)).join(''))
    const rows = (await workbook((await run()).out)).get('XH 1 Cả cuộc thi') ?? []
    expect(rows.slice(2).map(cells => cells[3])).toEqual(['30/30', '30/30', '30/30'])
    writeFileSync(join(folder, 'register.yaml'), '')
  })

  it('prints instead, without a file', async () => {
    const { files, lines } = await run({ print: true })
    expect(files).toEqual([])
    expect(lines.join('\n')).toContain('Người xếp trên dự đoán gần đúng hơn')
  })

  it('opens names for a purpose alone, as text, in one file nobody else reads, and logs it without a name', async () => {
    const { out, files } = await run({ purpose: 'trao giải' })
    const name = 'phu-tho-2024-nguoi-dat-giai.xlsx'
    expect(files).toContain(name)
    expect(statSync(join(out, name)).mode & 0o077).toBe(0)
    const rows = (await workbook(out, name)).get('Người đạt giải') ?? []
    expect(textOf(rows)).toContain('Mục đích: trao giải.')
    expect(rows.slice(4).map(cells => [cells[1], ...cells.slice(5, 8)])).toEqual([
      ['Giải Nhất', named.Ánh, '+84912345670', 'Cơ quan so-noi-vu'],
      ['Giải Nhì', named.Bình, '+84912345671', 'Cơ quan so-noi-vu'],
      ['Giải Nhì', named.Cúc, '+84912345672', 'Cơ quan so-noi-vu'],
    ])
    const log = readFileSync(join(data, EXPORT_LOG), 'utf8')
    expect(JSON.parse(log)).toMatchObject({ contest: 'phu-tho-2024', people: 3, purpose: 'trao giải' })
    expect(log).not.toMatch(/Nguyễn|Trần|0912/)
  })

  it('never gives the name of somebody erased, also as of before', async () => {
    const erase = act('erase', { at: '05/11/2024 08:30', people: `[${receipts.b1}]` })
    writeFileSync(join(folder, 'register.yaml'), erase)
    const { out } = await run({ purpose: 'trao giải', asOf: at('11-05T08:00:00') })
    const said = textOf((await workbook(out, 'phu-tho-2024-nguoi-dat-giai.xlsx')).get('Người đạt giải'))
    expect(said).toContain(named.Ánh)
    expect(said).not.toContain(named.Bình)
    expect(said).toContain('đã xoá theo yêu cầu')
    writeFileSync(join(folder, 'register.yaml'), '')
  })

  it('refuses an instant that is not quite past, a folder with faults, and a place without a store', async () => {
    const early = await run({ asOf: AFTER - 14_000 })
    expect([early.code, early.files, early.lines[0]]).toEqual([1, [], expect.stringContaining('15 giây')])
    writeFileSync(join(folder, 'register.yaml'), '- act: huy\n')
    expect((await run()).lines[0]).toMatch(/có 1 lỗi; chạy “agency-quiz check/)
    writeFileSync(join(folder, 'register.yaml'), '')
    const empty = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    mkdirSync(empty, { recursive: true })
    await expect(run({ dataDir: empty })).rejects.toThrow('Không mở được kho dữ liệu')
  })
})
