import { describe, expect, it } from 'vitest'
import { answersTo, OURS, openApp, person, SITE_A } from '../open-app.ts'

const FORM = 'application/x-www-form-urlencoded'

/** A whole attempt by the page without script of an agency's QR code, with the headers a browser sends. */
async function attemptByLink(headers: Record<string, string>) {
  const on = await openApp()
  const send = (path: string, fields: [string, string][]) =>
    on.app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': FORM, ...headers },
      body: new URLSearchParams(fields).toString(),
    })
  const fields: [string, string][] = [...Object.entries(person), ['site', 'so-b']]
  const started = await (await send('/v1/contests/thi-thu/attempts', fields)).json()
  await send(`/v1/attempts/${started.attempt}`, [
    ...answersTo(started),
    ['token', started.token],
    ['prediction', '5'],
    ['site', 'so-b'],
  ])
  return { on, counts: (await on.store.counts('thi-thu')).counts }
}

describe('an agency’s QR code behind a proxy that ends TLS', () => {
  const other = OURS.replace('https:', 'http:')
  it.each([
    ['the right address', { Origin: OURS }, 0],
    ['the right address with its port', { Origin: `${OURS}:443` }, 0],
    ['the other scheme', { Origin: other }, 1],
    [
      'another host that the browser says is ours',
      { Origin: 'https://khac.example.vn', 'Sec-Fetch-Site': 'same-origin' },
      1,
    ],
  ])('is counted for it under %s, and the operator is told once', async (_, headers, told) => {
    const { on, counts } = await attemptByLink(headers)
    expect(counts).toMatchObject([{ agency: 'so-b', via: { link: 1 } }])
    expect(on.log).toHaveLength(told)
    if (told) expect(on.log[0]).toMatch(/PUBLIC_URL là https:\/\/thi\.example\.vn/)
  })
  it.each([
    ['another site', { Origin: 'https://la.example.com', 'Sec-Fetch-Site': 'cross-site' }],
    ['another port', { Origin: `${OURS}:8443` }],
    ['a sister host', { Origin: 'https://x.thi.example.vn', 'Sec-Fetch-Site': 'same-site' }],
  ])('is not counted for it from %s', async (_, headers) => {
    const { counts } = await attemptByLink(headers)
    expect(counts).toMatchObject([{ agency: null, via: { unknown: 1 } }])
  })
  it('a registered portal stays what it is', async () => {
    const { counts } = await attemptByLink({ Origin: SITE_A, 'Sec-Fetch-Site': 'cross-site' })
    expect(counts).toMatchObject([{ agency: 'so-a', via: { script: 1 } }])
  })
})
