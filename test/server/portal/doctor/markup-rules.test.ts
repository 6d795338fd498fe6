import { expect, it } from 'vitest'
import { diagnose } from '../../../../server/portal/doctor/diagnose.ts'
import { factsFor, pageOf, SERVER, TAG } from './facts.ts'
import { illnesses, wellPages } from './markup-cases.ts'

const facts = factsFor({ agencies: [{ contest: 'thi-thu', ids: ['so-a', 'so-b'] }] })
const examine = (html: string, headers: Record<string, string> = {}) =>
  diagnose(
    {
      ...{ url: new URL('https://a.example.vn/bai'), status: 200, isCut: false, html },
      headers: new Map(Object.entries(headers)),
    },
    facts,
  )

it.each(illnesses)('%s: the one illness is named, with the line to write', (_, html, code, wayIn, fix) => {
  const { findings, wayIn: best } = examine(html)
  expect(findings.map(found => found.code)).toEqual([code])
  expect(best).toBe(wayIn)
  expect(findings[0]?.fix ?? '').toContain(fix)
})

it.each(wellPages)('%s: nothing is invented', (_, html, wayIn) => {
  const { findings, wayIn: best } = examine(html)
  expect(findings.map(found => found.code)).toEqual([])
  expect(best).toBe(wayIn)
})

it.each([
  ["script-src 'self'", ['csp-script'], `script-src 'self' ${SERVER}`],
  [`script-src ${SERVER}; script-src-elem 'self'`, ['csp-script'], `script-src-elem 'self' ${SERVER}`],
  ["connect-src 'none'", ['csp-connect'], `connect-src ${SERVER}`],
  ["default-src 'none'", ['csp-script', 'csp-connect'], `script-src ${SERVER}`],
  ["script-src 'unsafe-inline'", ['csp-script'], `script-src 'unsafe-inline' ${SERVER}`],
  [`script-src *.${new URL(SERVER).host}`, ['csp-script'], SERVER],
  ['sandbox allow-forms', ['csp-sandbox'], ''],
  ["style-src 'none'; img-src 'none'; font-src 'none'; form-action 'none'; base-uri 'none'", [], ''],
  ["script-src-attr 'none'; object-src 'none'; frame-ancestors 'none'; worker-src 'none'", [], ''],
])('a policy %s, by header and by meta', (policy, codes, fix) => {
  const codesOf = ({ findings }: ReturnType<typeof examine>) => findings.map(({ code }) => code)
  const byHeader = examine(pageOf(TAG), { 'content-security-policy': policy })
  expect(codesOf(byHeader)).toEqual(codes)
  expect(byHeader.findings.map(found => found.fix ?? '').join()).toContain(fix)
  // A policy in the page has no sandbox.
  const meta = pageOf(TAG, `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  expect(codesOf(examine(meta))).toEqual(codes.filter(code => code !== 'csp-sandbox'))
})
