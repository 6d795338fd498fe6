import { expect } from 'chai'
import type { AgencyTallyElement } from '../../../widget/tally/agency-tally.ts'
import { contest } from '../quiz/scripted-server.ts'
import { agency, departments, tallyOf } from './sample-tally.ts'

// What portals get is built: lowered to ES2021, with Lit of production and as a guest.
const SCRIPT = '/dist/widget/agency-tally.js'

const asked: string[] = []

/** Wait until the page says so, a second at most. */
async function until(isSo: () => boolean): Promise<void> {
  const latest = performance.now() + 30_000
  while (!isSo() && performance.now() < latest) await new Promise(resolve => requestAnimationFrame(resolve))
  expect(isSo(), document.querySelector('agency-tally')?.shadowRoot?.textContent ?? 'no element').to.equal(
    true,
  )
}

const shown = (element: AgencyTallyElement) => element.shadowRoot?.querySelector('.totals dd')?.textContent

describe('agency-tally.js as built', () => {
  const element = document.createElement('agency-tally')

  before(async () => {
    globalThis.fetch = async url => {
      if (!String(url).endsWith('/tally')) return Response.json(contest)
      asked.push(String(url))
      return Response.json(tallyOf([agency('Sở Y tế', departments, 1000 + asked.length)]))
    }
    element.setAttribute('api', 'https://thi.example')
    element.setAttribute('heading-level', '3')
    element.contest = 'set-before-the-script'
    document.body.append(element)
    const script = Object.assign(document.createElement('script'), { src: SCRIPT })
    document.head.append(script)
    await customElements.whenDefined('agency-tally')
  })

  it('keeps what the page set before the script came, and shows the figures', async () => {
    await until(() => shown(element) === '1.001')
    expect(asked).to.deep.equal(['https://thi.example/v1/contests/set-before-the-script/tally'])
    expect(element.shadowRoot?.querySelector('#title')?.getAttribute('aria-level')).to.equal('3')
  })

  it('follows its attributes', async () => {
    element.setAttribute('contest', 'khac-2025')
    await until(() => asked.at(-1)?.includes('khac-2025') === true && shown(element) === '1.002')
    element.setAttribute('theme', 'dark')
    await until(() => element.shadowRoot?.querySelector('.root.dark') !== null)
  })

  it('goes on after being moved', async () => {
    document.body.append(element)
    await until(() => shown(element) === '1.003')
  })

  it('reads again by itself', async () => {
    element.setAttribute('refresh', '1')
    document.body.append(element)
    await until(() => asked.length >= 5)
  })

  it('is styled by a constructed sheet alone', () => {
    expect(element.shadowRoot?.adoptedStyleSheets).not.to.have.length(0)
    expect(element.shadowRoot?.querySelector('style, [style]')).to.equal(null)
  })
})
