import { describe, expect, it } from 'vitest'
import { openApp } from '../../open-app.ts'
import { CLOSES } from '../../sample-contest.ts'

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('an address as people and programs write it', () => {
  it.each([
    ...[
      '/q/thi-thu/',
      '/q/thi-thu//',
      '//q/thi-thu',
      '/q//thi-thu',
      '/Q/THI-THU',
      '/q/thi-thu.',
      '/q/thi-thu,',
    ],
    ...['/q/thi-thu)', '/q/thi-thu%20', '/q/thi-thu%E2%80%8B', '/q/thi-thu%22', '/q/thi-thu/index.html'],
    ...[
      '/q/thi-thu/?site=so-a',
      '/q/thi-thu?site=SO-A',
      '/q/thi-thu?site=so-a.',
      '/q/thi-thu?x=1&amp;site=so-a',
    ],
    ...[
      '/q/thi-thu?SITE=SO-A',
      '/Q/THI-THU?SITE=SO-A',
      '/q/thi-thu?fbclid=x?site=so-a',
      '/q/thi-thu?site=so-a?fbclid=x',
      '/q/thi-thu?site=so-a%23tai-cho',
      '/q/thi-thu%3Fsite=so-a',
      '/q/thi-thu%3Fsite%3Dso-a%23tai-cho',
      '/q/thi-thu&site=so-a',
      '/q/thi-thu;jsessionid=1?site=so-a',
      '/q/thi-thu/x?site=so-a',
    ],
    ...[
      '/q/thi%E2%80%91thu',
      '/q/thi%E2%80%93thu',
      '/q/%22thi-thu%22',
      '/q/thi-thu.html',
      '/q/thi-thu+',
      '/q%2Fthi-thu',
    ],
    ...[
      '/embed.html',
      '/embed/index.html',
      '/EMBED/POSTER?AGENCY=SO-A',
      '/q/thi-thu/Receipt',
      '/q/thi-thu/receipt%20',
    ],
    ...[
      '/embed/',
      '//embed',
      '/Embed',
      '/frame/thi-thu/',
      '/FRAME/thi-thu',
      '/',
      '//',
      '/index.php',
      '/q',
      '/q/',
      '/frame',
    ],
  ])('%s leads a browser to the page it means', async address => {
    const on = await openApp()
    let response = await on.app.request(address, { headers: BROWSER })
    if (response.headers.has('location'))
      response = await on.app.request(response.headers.get('location') ?? '', { headers: BROWSER })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    const isForAgency = address.toLowerCase().includes('site=')
    expect((await response.text()).includes('Sở A</strong>') || !isForAgency).toBe(true)
  })

  it.each(['/Console', '/CONSOLE/', '/console.', '//console', '/Console/index.html', '/console%20'])(
    '%s leads to the console',
    async address => {
      const on = await openApp()
      const response = await on.app.request(address, { headers: BROWSER })
      expect([response.status, response.headers.get('location')]).toEqual([302, '/console'])
    },
  )

  it('is the same for HEAD, and leads to the receipt however its code was hung on', async () => {
    const on = await openApp()
    const { receipt } = await (await on.submit(await on.start())).json()
    const leads = async (address: string, method = 'GET') =>
      (await on.app.request(address, { method, headers: BROWSER })).headers.get('location')
    expect(await leads('/q/THI-THU', 'HEAD')).toBe('/q/thi-thu')
    expect(await leads(`/Q/THI-THU/RECEIPT?CODE=${receipt}`)).toBe(`/q/thi-thu/receipt?code=${receipt}`)
    const shown = await on.app.request((await leads(`/q/thi-thu/receipt/${receipt}`)) ?? '')
    expect([shown.status, (await shown.text()).includes(receipt)]).toEqual([200, true])
  })

  it.each(['?contest=THI-THU&agency=SO-A', '?contest=&agency=so-a.', '?contest=thi-thu/&agency=%22so-a%22'])(
    'names contest and agency to the page that hands out the tag however they were copied: %s',
    async asked => {
      const on = await openApp()
      const page = await on.app.request(`/embed${asked}`, { headers: BROWSER })
      expect([page.status, (await page.text()).includes('/q/thi-thu?site=so-a')]).toEqual([200, true])
    },
  )

  it.each(['/Embed/%0d%0aX:1', '/Q/thi-thu%0d%0aX:1', '//khac.vn', '/Embed/khac'])(
    '%s leads nowhere else and breaks nothing',
    async address => {
      const on = await openApp()
      const response = await on.app.request(address, { headers: BROWSER })
      expect([response.status, response.headers.get('location')]).toEqual([404, null])
      expect(on.log).toEqual([])
    },
  )

  it.each(['/nowhere', '/q/khac', '/v1/khac', '/wp-login.php', '/q/thi-thu/x/y'])(
    '%s is a page in Vietnamese for a browser, and never JSON',
    async address => {
      const on = await openApp()
      const response = await on.app.request(address, { headers: BROWSER })
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(await response.text()).toMatch(/lang="vi"/)
    },
  )

  it('is the same to a program with a slash at its end, and redirects no call', async () => {
    const on = await openApp()
    for (const address of ['/v1/contests/thi-thu/', '/v1/contests/thi-thu/tally/', '/v1/openapi.json/'])
      expect((await on.app.request(address)).status).toBe(200)
  })

  it('has an icon', async () => {
    const on = await openApp()
    for (const address of ['/favicon.ico', '/favicon.svg'])
      expect((await on.app.request(address)).headers.get('content-type')).toContain('image/svg+xml')
  })
})

describe('a file the reader still has', () => {
  it.each([
    ['as it was sent', (etag: string) => etag],
    ['marked weak by a proxy that packs', (etag: string) => `W/${etag}`],
    ['in a list', (etag: string) => `"x", W/${etag}, "y"`],
    ['named by Apache', (etag: string) => etag.replace(/"$/, '-gzip"')],
    ['whatever it is', () => '*'],
  ])('is not sent again: %s', async (_, held) => {
    const on = await openApp()
    const etag = (await on.app.request('/q/page.css')).headers.get('etag') ?? ''
    const again = await on.app.request('/q/page.css', { headers: { 'if-none-match': held(etag) } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await on.app.request('/q/page.css', { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })
})

describe('a preflight', () => {
  it.each(['x-csrf-token', 'traceparent, tracestate', 'x-requested-with,authorization', 'newrelic'])(
    'allows %s, which a portal may add to every request of its pages',
    async headers => {
      const on = await openApp()
      const response = await on.app.request('/v1/contests/thi-thu/attempts', {
        method: 'OPTIONS',
        headers: { origin: 'https://a.example.vn', 'access-control-request-headers': headers },
      })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-headers')).toBe(headers)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    },
  )
})

describe('what goes wrong on the way', () => {
  const broken = async (accept: string) => {
    const on = await openApp()
    on.store.counts = () => Promise.reject(Object.assign(new Error('no'), { code: 'SQLITE_IOERR' }))
    on.clock.now = CLOSES
    return on.app.request('/q/thi-thu', { headers: { accept } })
  }

  it('is a page in Vietnamese for a browser, and a problem for a program', async () => {
    const page = await broken(BROWSER.accept)
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('Hệ thống đang bận')
    const problem = await broken('*/*')
    expect([problem.status, (await problem.json()).code]).toEqual([503, 'busy'])
  })

  it('is a page for a form sent to an address that takes none', async () => {
    const on = await openApp()
    const response = await on.app.request('/embed/poster', { method: 'POST', headers: BROWSER })
    expect([response.status, response.headers.get('content-type')]).toEqual([405, 'text/html; charset=utf-8'])
  })
})
