import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../server/portal/doctor/diagnose.ts'
import { findingSentences } from '../../../../server/portal/doctor/finding-sentences.ts'
import { fetchPage } from '../../../../server/portal/doctor/visit/fetch-page.ts'
import { visitPolicy } from '../../../../server/portal/doctor/visit/visit-policy.ts'
import { factsFor, LINK, pageOf, SERVER, TAG } from './facts.ts'
import { illnesses } from './markup-cases.ts'
import { missingPortals } from './missing-cases.ts'
import { cleanPortals, type PortalCase, faultyPortals as taggedPortals } from './portal-cases.ts'
import { portalWith } from './visit/local-portal.ts'

const policy = visitPolicy('http://localhost')
const faultyPortals = [...taggedPortals, ...missingPortals]

async function visit({ html, headers, status, facts }: PortalCase) {
  const url = await portalWith(html, headers, status)
  return diagnose(await fetchPage(url.href, policy), factsFor(facts))
}

const codesOf = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code).sort()

describe('a portal with nothing wrong', () => {
  it.each(cleanPortals)('$is', async portal => {
    const diagnosis = await visit(portal)
    expect(codesOf(diagnosis)).toEqual([])
    expect(diagnosis.wayIn).toBe(portal.wayIn)
  })
})

describe('a portal with a known fault', () => {
  it.each(faultyPortals)('$is: $finds', async portal => {
    const diagnosis = await visit(portal)
    expect(codesOf(diagnosis)).toEqual([...portal.finds].sort())
    expect(diagnosis.wayIn).toBe(portal.wayIn)
    const fixes = diagnosis.findings.map(({ fix }) => fix).join('\n')
    if (portal.fix !== undefined) expect(fixes).toContain(portal.fix)
  })

  it('covers every code there is', () => {
    const elsewhere = ['mixed-content']
    const named = new Set([
      ...faultyPortals.flatMap(({ finds }) => finds),
      ...illnesses.map(([, , code]) => code),
      ...elsewhere,
    ])
    expect([...named].sort()).toEqual(Object.keys(findingSentences).sort())
  })
})

const read = (url: string, html: string, headers: Record<string, string> = {}) => ({
  ...{ url: new URL(url), status: 200, html, isCut: false },
  headers: new Map(Object.entries(headers)),
})

describe('the diagnosis', () => {
  it('knows that https pages load no plain http', () => {
    const tag = TAG.replace('https:', 'http:')
    const facts = factsFor({ server: 'http://thi.example.vn' })
    const secure = diagnose(read('https://a.example.vn/', pageOf(tag)), facts)
    expect(codesOf(secure)).toEqual(['mixed-content'])
    expect(secure.wayIn).toBeUndefined()
    expect(secure.open).toEqual(['F'])
    expect(diagnose(read('http://a.example.vn/', pageOf(tag)), facts).wayIn).toBe('A')
  })

  it('names the NukeViet fields to change', () => {
    const page = pageOf(TAG, '<meta name="generator" content="NukeViet v4.5">')
    const { cms, findings } = diagnose(
      read('https://a.example.vn/', page, { 'content-security-policy': "script-src 'self'" }),
      factsFor(),
    )
    expect(cms).toBe('nukeviet')
    expect(findings[0]?.remedy).toContain('Cấu hình → Thiết lập an ninh → Thiết lập CSP')
  })

  it.each([
    ['wordpress', '<link rel="stylesheet" href="/wp-content/themes/a/style.css">'],
    ['joomla', '<meta name="generator" content="Joomla! - Open Source Content Management">'],
    ['dotnetnuke', '<link rel="stylesheet" href="/Portals/_default/default.css">'],
    ['sharepoint', '<meta name="GENERATOR" content="Microsoft SharePoint">'],
    ['liferay', '<script>Liferay.ThemeDisplay = {}</script>'],
    [undefined, '<meta name="generator" content="Hugo">'],
  ])('recognises %s', (cms, head) => {
    expect(diagnose(read('https://a.example.vn/', pageOf('', head)), factsFor()).cms).toBe(cms)
  })

  it('says which ways the policies leave open', () => {
    const open = (policy: string) =>
      diagnose(read('https://a.example.vn/', pageOf(LINK), { 'content-security-policy': policy }), factsFor())
        .open
    expect(open('')).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(open("script-src 'self'")).toEqual(['D', 'E', 'F'])
    expect(open(`frame-src 'none'; script-src ${SERVER}`)).toEqual(['A', 'B', 'C', 'F'])
    expect(open("default-src 'self'")).toEqual(['F'])
  })

  it.each(['<div>', '<b><p>', '<a>', '<p><b><i>', '<select><option>'])(
    'is not held up by a page of %s',
    piece => {
      const tangled = pageOf(piece.repeat(2_000_000 / piece.length) + TAG)
      expect(() => diagnose(read('https://a.example.vn/', tangled), factsFor())).toThrow(/quá nhiều thẻ/)
    },
  )

  it('takes a long page of a real portal', () => {
    const long = pageOf('<tr><td>Tin tức trong tỉnh</td></tr>'.repeat(40_000) + TAG)
    expect(diagnose(read('https://a.example.vn/', long), factsFor()).wayIn).toBe('A')
  })
})
