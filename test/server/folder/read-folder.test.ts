import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { faultSentences } from '../../../server/folder/fault-sentences.ts'
import { readFolder, versionOf } from '../../../server/folder/read-folder.ts'
import { faultCases } from './fault-cases.ts'
import { goodFiles, writeFolder } from './good-folder.ts'

const folders: string[] = []
const read = (files: Parameters<typeof writeFolder>[0]) => {
  const folder = writeFolder(files)
  folders.push(folder)
  return readFolder(folder)
}
const seen = ({ faults, register }: ReturnType<typeof readFolder>) =>
  [...faults, ...register.faults].map(({ code, file, line, row, column }) => [code, file, line, row, column])

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('a good folder', () => {
  it('gives a contest and neither fault nor warning', () => {
    const { contest, faults, warnings } = read(goodFiles)
    expect(faults).toEqual([])
    expect(warnings).toEqual([])
    expect(contest?.bank.map(({ id, right, status }) => [id, right, status])).toEqual([
      ['cs-001', [0], 'appraised'],
      ['cs-002', [0, 1], 'appraised'],
      ['cs-003', [1], 'appraised'],
      ['kl-001', [1], 'appraised'],
    ])
    expect(contest?.agencies.map(({ headcount, sites }) => [headcount, sites])).toEqual([
      [80, ['https://sonoivu.example.vn', 'https://cchc.example.vn']],
      [null, ['http://sotuphap.example.vn:8080']],
      [2100, ['https://camkhe.example.vn']],
    ])
  })

  it('reads instants as half-open windows in +07:00', () => {
    const [first, second] = read(goodFiles).contest?.rules.rounds ?? []
    expect(first?.opens).toBe(Date.parse('2024-09-01T00:00:00+07:00'))
    expect(first?.closes).toBe(Date.parse('2024-09-16T00:00:00+07:00'))
    expect(second?.closes).toBe(Date.parse('2024-09-30T17:30:00+07:00'))
  })

  it('is the same contest as Excel would save it: BOM, CRLF, tabs, blank rows at the end', () => {
    const plain = read(goodFiles)
    const saved = Object.entries(goodFiles).map(([name, text]) => {
      const lines = name === 'agencies.csv' ? `${text.replaceAll(';', '\t')}\t\t\t\t\n` : text
      return [name, `\ufeff${lines.replaceAll('\n', '\r\n')}`]
    })
    const excel = read({
      ...Object.fromEntries(saved),
      'bank/~$1-chinh-sach.xlsx': 'x',
      'bank/.~lock.1.csv#': 'x',
    })
    expect(excel.contest).toBeDefined()
    expect(excel.contest?.version).toBe(plain.contest?.version)
  })
})

describe('a broken folder', () => {
  for (const [code, cases] of Object.entries(faultCases)) {
    it.each(cases.map((each, at) => ({ ...each, name: `${code} ${at + 1}` })))(
      '$name',
      ({ files, faults }) => {
        const reading = read(files)
        expect(seen(reading)).toEqual(faults)
        expect(reading.contest === undefined).toBe(reading.faults.length > 0)
        for (const { problem, remedy } of [...reading.faults, ...reading.register.faults]) {
          expect(problem, 'no gap is left in a sentence').not.toMatch(/\{\}|undefined|null|\[object/)
          expect(remedy.normalize('NFC')).toBe(remedy)
        }
      },
    )
  }

  it('has a case for every code, which that code appears in', () => {
    const covered = Object.entries(faultCases).filter(([code, cases]) =>
      cases.some(({ faults }) => faults.some(([found]) => found === code)),
    )
    expect(covered.map(([code]) => code).sort()).toEqual(Object.keys(faultSentences).sort())
  })

  it('tells all faults at once, by file and line, whatever else is wrong', () => {
    const reading = read({
      'rules.yaml': (goodFiles['rules.yaml'] ?? '')
        .replace('01/09/2024 00:00', '31/02/2024 00:00')
        .replace('quota: 2', 'quota: 3')
        .replace('identity: phone', 'identity: email'),
      'agencies.csv': (goodFiles['agencies.csv'] ?? '')
        .replace(';80;', ';tám mươi;')
        .replace('Sở Tư pháp', ''),
      'bank/1-chinh-sach.csv': (goodFiles['bank/1-chinh-sach.csv'] ?? '')
        .replace('cs-003;chinh-sach', 'cs-003;la')
        .replace(';b;', ';;'),
    })
    expect(seen(reading).map(([code, file, line]) => `${file}:${line} ${code}`)).toEqual([
      'agencies.csv:2 bad-headcount',
      'agencies.csv:4 empty-cell',
      'bank/1-chinh-sach.csv:5 no-right-answer',
      'bank/1-chinh-sach.csv:5 unknown-topic',
      'rules.yaml:9 impossible-date',
      'rules.yaml:18 quota-too-large',
      'rules.yaml:21 quota-too-large',
      'rules.yaml:42 identity-not-a-field',
    ])
  })

  it.each([
    ['in UTF-16', Buffer.from('\ufeffMã', 'utf16le'), 'utf-16'],
    ['not in UTF-8', Buffer.from([0x4d, 0xe3]), 'not-utf8'],
    ['with a stray quote', 'Mã,"Chủ đề,\n', 'bad-quotes'],
    ['without a header', 'kl-001,ky-luat,Câu hỏi?,A,B,C,B,Điều 4,Vì thế.,Đã thẩm định\n', 'no-header'],
    ['kept as a spreadsheet', null, 'not-csv'],
  ])('does not tell the topics of a bank file %s that they lack questions', (_, content, code) => {
    const spreadsheet = content === null ? 'PK' : null
    const reading = read({ ...goodFiles, 'bank/2-ky-luat.csv': content, 'bank/2-ky-luat.xlsx': spreadsheet })
    expect(seen(reading).map(([found]) => found)).toEqual([code])
  })

  it('tells a topic that lacks questions where all were read (control)', () => {
    const reading = read({ ...goodFiles, 'bank/2-ky-luat.csv': null })
    expect(seen(reading).map(([found]) => found)).toEqual(['quota-too-large'])
  })

  it('says what stands above the header and where the header is', () => {
    const titled = `DANH SÁCH;;;;\n;;;;\n${goodFiles['agencies.csv']}`
    const [fault] = read({ ...goodFiles, 'agencies.csv': titled }).faults
    expect(fault?.problem).toBe('Tiêu đề cột nằm ở dòng 3; phía trên còn có “DANH SÁCH”.')
  })

  it('survives a folder that is not there and files of rubbish', () => {
    expect(seen(readFolder('/nowhere/at/all')).map(([code]) => code)).toEqual(Array(3).fill('missing-file'))
    for (const rubbish of ['', '\n', ';', '"', '[', '- 1', 'null', '{}', '\ufeff', ';;;\n;;;']) {
      const reading = read({ 'rules.yaml': rubbish, 'agencies.csv': rubbish, 'bank/1.csv': rubbish })
      expect(reading.contest).toBeUndefined()
      expect(new Set(reading.faults.map(fault => fault.file)).size).toBe(3)
    }
  })
})

describe('version', () => {
  it('does not depend on the order of keys', () => {
    const { contest } = read(goodFiles)
    if (contest === undefined) throw new Error('the good folder must be good')
    const reversed = Object.fromEntries(Object.entries(contest.rules).reverse())
    expect(versionOf({ ...contest, rules: reversed as typeof contest.rules })).toBe(contest.version)
    expect(contest.version).toMatch(/^[0-9a-f]{16}$/)
  })

  it.each([
    ['rules.yaml', 'Giải Nhất', 'Giải nhất'],
    ['agencies.csv', ';80;', ';81;'],
    ['bank/1-chinh-sach.csv', ';b;', ';a;'],
    ['bank/1-chinh-sach.csv', 'Điều 3', 'Điều 33'],
  ])('changes with %s: %s', (file, from, to) => {
    const changed = { ...goodFiles, [file]: (goodFiles[file] ?? '').replace(from, to) }
    expect(read(changed).contest?.version).not.toBe(read(goodFiles).contest?.version)
    expect(read(changed).contest?.version).toBeDefined()
  })
})
