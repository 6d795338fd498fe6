import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { diagnose } from '../../../../server/portal/doctor/diagnose.ts'
import { hasError } from '../../../../server/portal/doctor/finding.ts'
import { sayDiagnosis } from '../../../../server/portal/doctor/say-diagnosis.ts'
import { factsFor, SERVER } from './facts.ts'

const PAGE = 'https://so-noi-vu.example.vn'
const TITLE = 'Cuộc thi trực tuyến “Tìm hiểu về Cải cách hành chính tỉnh Phú Thọ năm 2024”'
const facts = factsFor({
  contests: [{ id: 'phu-tho-2024', title: TITLE, organiser: 'Sở Nội vụ' }],
  registered: [{ contest: 'phu-tho-2024', agency: 'so-noi-vu', name: 'Sở Nội vụ' }],
})

/** Pages as content systems saved them. */
const saved = (name: string, more = ''): string =>
  readFileSync(new URL(`../../../fixtures/host-pages/${name}.html`, import.meta.url), 'utf8')
    .replaceAll('{{SERVER}}', SERVER)
    .replaceAll('{{PAGE}}', PAGE)
    .replace('<title>', `${more}<title>`)

const examine = (name: string, more?: string) =>
  diagnose(
    { ...{ url: new URL(PAGE), status: 200, isCut: false, headers: new Map() }, html: saved(name, more) },
    facts,
    'phu-tho-2024',
  )

const meant = `${SERVER}/q/phu-tho-2024?site=so-noi-vu#tai-cho`

it.each([
  // Page, what is found, the best way in, the line to write.
  ['c01-upgrade-tag-no-link', ['link-missing'], undefined, meant],
  ['c02-upgrade-tag-link-pasted-as-text', ['link-as-text'], undefined, meant],
  ['c04-upgrade-tag-and-working-frame', [], 'D', undefined],
  ['c05-upgrade-tag-frame-without-src', ['frame-without-src'], undefined, undefined],
  ['c06-delayed-upgrade-tag', ['script-delayed'], 'C', 'agency-quiz.js'],
  ['c06b-delayed-script-tag', ['script-delayed'], 'A', 'agency-quiz.js'],
  ['c07-combined-upgrade-tag', ['script-combined'], 'F', 'agency-quiz.js'],
  ['c09-menu-item', ['link-stays'], 'F', meant],
  ['c10-links-in-a-sentence', ['link-stays'], 'F', meant],
])('of %s the doctor says %j', (name, codes, wayIn, fix) => {
  const { findings, ...diagnosis } = examine(name)
  expect(findings.map(({ code }) => code)).toEqual(codes)
  expect(diagnosis.wayIn).toBe(wayIn)
  expect(findings.map(finding => finding.fix ?? '').join()).toContain(fix ?? '')
})

it('finds no fault with a working frame, and says that it is in use', () => {
  const diagnosis = examine('c04-upgrade-tag-and-working-frame')
  expect(hasError(diagnosis.findings)).toBe(false)
  expect(sayDiagnosis(diagnosis).join('\n')).toContain('Cách đang dùng được: D – Khung (iframe).')
})

it('names the line of markup that was pasted as text', () =>
  expect(examine('c02-upgrade-tag-link-pasted-as-text').findings[0]?.where).toBe('dòng 5'))

it('names NukeViet’s list of trusted domains where it took the frame’s address', () => {
  const page = examine('c05-upgrade-tag-frame-without-src', '<meta name="generator" content="NukeViet v4.5">')
  expect(page.findings[0]?.remedy).toContain('“Tên miền tin cậy”')
})
