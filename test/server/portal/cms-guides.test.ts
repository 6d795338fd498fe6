import { describe, expect, it } from 'vitest'
import { cmsGuides } from '../../../server/portal/cms-guides.ts'
import { diagnose } from '../../../server/portal/doctor/diagnose.ts'
import { findingSentences } from '../../../server/portal/doctor/finding-sentences.ts'
import { OPEN_WAYS_IN } from '../../../server/portal/doctor/say-diagnosis.ts'
import { scriptTag, templateTag } from '../../../server/portal/snippets.ts'
import { guidePages } from '../../matrix/cms/guide-pages.ts'
import { joomla } from '../../matrix/cms/joomla.ts'
import { nukeviet } from '../../matrix/cms/nukeviet.ts'
import { kses } from '../../matrix/cms/wordpress.ts'
import { sampleContest } from '../../sample-contest.ts'
import { ELEMENT, factsFor, HASH, SERVER } from './doctor/facts.ts'

const PORTAL = 'https://a.example.vn'
const contest = sampleContest.rules.id
const embedding = { server: SERVER, contest, title: 'Cuộc thi thử', agency: 'so-a' }
const agency = { id: 'so-a', name: 'Sở A', block: '', headcount: null, sites: [PORTAL] }
const offer = { contest: sampleContest, agency, server: SERVER, version: '1.2.3', integrity: HASH }
const to = {
  ...{ server: SERVER, origin: PORTAL, other: 'https://b.example.vn', embedding, offer },
  pinned: { version: '1.2.3', integrity: HASH, text: '' },
}

const wayInOf = (html: string) =>
  diagnose(
    { url: new URL(PORTAL), status: 200, isCut: false, html, headers: new Map() },
    factsFor({ contests: [{ id: contest, title: 'Cuộc thi thử', organiser: 'Sở Nội vụ' }] }),
  ).wayIn

describe('what a guide says to paste', () => {
  it.each(guidePages)('$what: stands where it should', async ({ html, expects }) => {
    const waysIn = { script: 'AC', frame: 'D', link: 'F', unknown: '' }
    expect(waysIn[expects.via ?? 'unknown']).toContain(wayInOf(await html(to)) ?? 'nothing')
  })

  it.each([
    ['NukeViet', (html: string) => nukeviet(html, [])],
    ['Joomla', joomla],
    ['WordPress', kses],
  ])('could not be the tag or the element: %s leaves neither of them', (_, filter) => {
    expect(wayInOf(filter(scriptTag(embedding)))).toBeUndefined()
    expect(wayInOf(filter(ELEMENT) + templateTag(SERVER))).toBe('F')
  })
})

describe('the screens a guide and the doctor name are those of the systems', () => {
  it.each([
    [
      'nukeviet',
      'Thiết lập an ninh → Thiết lập CSP (bản 4.4.08 và 4.5.05: Cấu hình → Thiết lập tiêu đề HTTP)',
    ],
    ['nukeviet', 'mỗi dòng một giá trị'],
    ['nukeviet', 'Các bản 4.5.00, 4.5.01 và 5 cài sẵn CSP ở chế độ bật'],
    ['nukeviet', 'Quản trị → Quản lý giao diện → Quản lý block → thêm một block, module “page”'],
    ['wordpress', 'Giao diện khối (mặc định từ năm 2022) không có header.php'],
    ['wordpress', 'WPCode → Header & Footer → Header'],
    ['wordpress', 'Page Optimization → Tuning → “JS Excludes” và “JS Deferred/Delayed Excludes”'],
    ['joomla', 'mọi thẻ có dấu gạch nối, cả của Super User'],
  ])('%s: %s', (id, screen) => {
    expect(
      cmsGuides(offer)
        .find(guide => guide.id === id)
        ?.steps.join('\n'),
    ).toContain(screen)
  })

  it('the doctor speaks of its list by the heading that stands above it', () => {
    const said = Object.values(findingSentences).flat().join('\n')
    expect(said).toContain(`“${OPEN_WAYS_IN.replace(':', '')}”`)
    expect(said).not.toContain('Còn dùng được')
  })
})
