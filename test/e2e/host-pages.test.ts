import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageWith } from '../page-with.ts'
import { citizen, click, finishAttempt, register, seeing } from './citizen.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal, tag } from './portal.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { CONTEST, readReceipt } from './visitor.ts'

let browser: Browser
let portal: Portal
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  server = await startServer({ sites: [portal.site] })
})

/** Visit a page; what its console calls an error is kept. */
async function visit(
  html: string,
  headers?: Record<string, string>,
): Promise<{ page: Page; errors: string[] }> {
  portal.show(html, headers)
  const page = await newVisitor(browser)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(portal.origin)
  return { page, errors }
}

const elements = (page: Page): Promise<number> => page.$$eval('agency-quiz', found => found.length)

/** Ways the tag reaches a page: through editors, optimisers, template engines and old habits. */
const ways: readonly (readonly [
  name: string,
  page: (script: (how?: string) => string) => string,
  quizzes: number,
])[] = [
  ['async', script => pageWith(script()), 1],
  ['plain', script => pageWith(script('')), 1],
  ['defer', script => pageWith(script('defer')), 1],
  ['as a module', script => pageWith(script('type="module"')), 1],
  ['twice', script => pageWith(script() + script()), 2],
  [
    'beside an element',
    script =>
      pageWith(
        `<agency-quiz contest="${CONTEST}"></agency-quiz>${script().replace('data-contest', 'data-none')}`,
      ),
    1,
  ],
  [
    'inside a form',
    script => pageWith(`<form action="/luu">${script()}<input name="q"><button>Tìm</button></form>`),
    1,
  ],
  [
    'injected late',
    script =>
      pageWith(`<div id="cho"></div><script>
    setTimeout(() => cho.append(document.createRange().createContextualFragment(${JSON.stringify(script()).replaceAll('</', '<\\/')})), 300)
  </script>`),
    1,
  ],
  [
    'under a library that breaks the page’s own prototypes',
    script =>
      pageWith(`<script>
    Array.prototype.toJSON = () => 'x'; Object.prototype.extend = () => {}; window.$ = document.getElementById
  </script>${script()}`),
    1,
  ],
]

describe('the tag works', () => {
  it.each(ways)('%s', async (_name, html, quizzes) => {
    const { page, errors } = await visit(html(how => tag(server.url, CONTEST, how)))
    await seeing(page, '[data-action=begin]')
    expect(await elements(page)).toBe(quizzes)
    expect(errors).toEqual([])
    await register(page, citizen(1))
  })

  it('over a reload, under a library that breaks the page’s own prototypes', async () => {
    const { page, errors } = await visit(
      pageWith(`<script>Array.prototype.toJSON = () => 'x'</script>${tag(server.url, CONTEST)}`),
    )
    await seeing(page, '[data-action=begin]')
    await register(page, citizen(4))
    await page.reload()
    await seeing(page, '[data-action=next]')
    expect(errors).toEqual([])
  })

  it('on a page that allows nothing but our script and our server', async () => {
    const policy = `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; base-uri 'none'; form-action 'none'`
    const { page, errors } = await visit(pageWith(tag(server.url, CONTEST)), {
      'content-security-policy': `${policy}; img-src data:`,
    })
    expect(await readReceipt(server.url, await finishAttempt(page, citizen(2)))).toMatchObject({
      via: 'script',
      counted: true,
    })
    expect(errors).toEqual([])
  })

  it('on a page that demands Trusted Types', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types agency-quiz"
    const { page, errors } = await visit(pageWith(tag(server.url, CONTEST)), {
      'content-security-policy': policy,
    })
    await register(page, citizen(3))
    expect(errors).toEqual([])
  })
})

describe('the page stays the host’s', () => {
  const habits = `<style>* { text-transform: uppercase !important; letter-spacing: 9px !important; color: lime !important }
    html { font-size: 62.5% } body { direction: rtl } button, input, label { display: none !important }</style>`

  it('whatever its style sheet does to everything', async () => {
    const { page } = await visit(pageWith(tag(server.url, CONTEST), habits))
    await seeing(page, '[data-action=begin]')
    const button = await page.$eval('agency-quiz >>> [data-action=begin]', node => {
      const { textTransform, letterSpacing, direction, fontSize } = getComputedStyle(node)
      return { textTransform, letterSpacing, direction, fontSize: Number.parseFloat(fontSize) }
    })
    expect(button).toMatchObject({ textTransform: 'none', letterSpacing: 'normal', direction: 'ltr' })
    expect(button.fontSize).toBeGreaterThanOrEqual(14)
    await register(page, citizen(4))
  })

  it.each([
    ['a table cell', (quiz: string) => `<table><tr><td>Tin mới</td><td>${quiz}</td></tr></table>`],
    ['a float', (quiz: string) => `<div style="float:left">${quiz}</div>`],
    ['a flex row', (quiz: string) => `<div style="display:flex"><div>${quiz}</div></div>`],
    [
      'a column of a grid',
      (quiz: string) => `<div style="display:grid;grid-template-columns:auto auto">${quiz}</div>`,
    ],
    ['a centred cell', (quiz: string) => `<center><div style="display:inline-block">${quiz}</div></center>`],
  ])('with room to read in %s', async (_name, layout) => {
    const { page } = await visit(pageWith(layout(tag(server.url, CONTEST))))
    await seeing(page, '[data-action=begin]')
    const width = await page.$eval('agency-quiz', node => node.getBoundingClientRect().width)
    expect(width).toBeGreaterThanOrEqual(240)
  })

  it('with one thing added beside its tag, and no focus, title, history or prototype touched', async () => {
    const look = `<script>window.before = { keys: Object.keys(window).length, protos: Object.getOwnPropertyNames(Element.prototype).length }</script>`
    const { page } = await visit(pageWith(tag(server.url, CONTEST), look))
    await seeing(page, '[data-action=begin]')
    const after = await page.evaluate(() => ({
      title: document.title,
      focus: document.activeElement?.tagName,
      history: history.length,
      hash: location.hash,
      body: [...(document.querySelector('main')?.children ?? [])].map(({ tagName }) => tagName),
      prototype: Object.getOwnPropertyNames(Element.prototype).length,
    }))
    expect(after).toMatchObject({
      title: 'Cổng thông tin',
      focus: 'BODY',
      hash: '',
      body: ['H1', 'SCRIPT', 'AGENCY-QUIZ'],
    })
    const before = await page.evaluate('window.before')
    expect(before).toMatchObject({ protos: after.prototype })
  })

  it('and Enter in an answer presses none of its buttons', async () => {
    const form = `<form onsubmit="window.sent = true; return false" onkeydown="if (event.key === 'Enter') window.entered = true">
      <button>Tìm kiếm</button>${tag(server.url, CONTEST)}</form>`
    const { page } = await visit(pageWith(form))
    await register(page, citizen(5))
    await click(page, 'fieldset input')
    await page.keyboard.press('Enter')
    await seeing(page, 'progress[value="2"]')
    expect(await page.evaluate('[window.sent, window.entered]')).toEqual([null, null])
    await page.$eval('button', button => button.click())
    expect(await page.evaluate('window.sent')).toBe(true)
  })
})

describe('a page that refuses us', () => {
  it('shows one calm sentence and the way out; with debugging, the line to add', async () => {
    const { page } = await visit(pageWith(tag(server.url, CONTEST)), {
      'content-security-policy': "connect-src 'self'",
    })
    await seeing(page, '[role=alert]')
    const link = await page.$eval('agency-quiz >>> a[part~=link]', node => (node as HTMLAnchorElement).href)
    expect(link).toBe(`${server.url}/q/${CONTEST}`)
    await page.goto(`${portal.origin}/?agency-quiz-debug`)
    await seeing(page, 'pre')
    expect(await page.$eval('agency-quiz >>> pre', node => node.textContent)).toContain(
      `connect-src ${server.url}`,
    )
  })

  it('keeps the host’s own link when the script may not run', async () => {
    const fallback = `<agency-quiz contest="${CONTEST}"><a href="${server.url}/q/${CONTEST}">Dự thi</a></agency-quiz>${tag(server.url, CONTEST)}`
    const { page } = await visit(pageWith(fallback), { 'content-security-policy': "script-src 'self'" })
    expect(await page.$eval('agency-quiz a', node => node.checkVisibility())).toBe(true)
  })
})
