import { expect } from 'chai'
import { faults } from './axe-faults.ts'
import { agency, departments, nothing, sample, tallyOf } from './sample-tally.ts'
import { clear, type Reply, type Stage, stage } from './stage.ts'

const states: Readonly<Record<string, Reply>> = {
  shown: sample,
  empty: nothing,
  failed: 'lost',
  'unknown contest': { status: 404, code: 'unknown-contest' },
}

const million = tallyOf([
  agency('Sở Nông nghiệp và Phát triển nông thôn', departments, 1_234_567),
  ...sample.agencies,
])

/** A page with these rules. */
function pageStyle(rules: string): void {
  document.body.append(Object.assign(document.createElement('style'), { textContent: rules }))
}

const looks = ({ find }: Stage, ...properties: string[]) => {
  const style = getComputedStyle(find('.who'))
  return properties.map(property => style.getPropertyValue(property))
}

describe('<agency-tally> for everybody', () => {
  afterEach(clear)

  for (const theme of ['light', 'dark'])
    for (const [name, reply] of Object.entries(states))
      it(`axe finds nothing: ${name}, ${theme}`, async () => {
        const { element } = await stage([reply], { theme })
        expect(await faults(element)).to.deep.equal([])
      })

  it('and axe would find something', async () => {
    const { find, element } = await stage([sample])
    find('.who').style.color = 'rgb(250, 250, 250)'
    expect(await faults(element)).not.to.deep.equal([])
  })

  it('is a table with a caption and headers, also where the page is too narrow to look like one', async () => {
    document.body.style.width = '320px'
    const { find, element } = await stage([sample])
    document.body.style.width = ''
    expect(find('caption').textContent).to.equal('Số liệu theo cơ quan, đơn vị')
    for (const header of element.renderRoot.querySelectorAll('th'))
      expect(header.scope).to.match(/^(col|row)$/)
    const roles = [...element.renderRoot.querySelectorAll('table, thead, tbody, tfoot, tr, td, th')].map(
      one => one.role,
    )
    expect(roles).not.to.include(null)
  })

  it('hides the bars from those who hear the table', async () => {
    expect((await stage([sample])).find('.chart').getAttribute('aria-hidden')).to.equal('true')
  })

  for (const width of [280, 320, 700])
    it(`has no sideways scrolling at ${width} px, nor with text twice as large`, async () => {
      const { element } = await stage([million])
      for (const size of ['', '200%']) {
        element.style.cssText = `width:${width}px;--agency-quiz-font-size:${size || 'medium'}`
        const root = element.renderRoot.querySelector('.root')
        expect(root?.scrollWidth).to.be.at.most(root?.clientWidth ?? 0)
      }
    })

  it('does not take the focus when it arrives', async () => {
    await stage([sample])
    expect(document.activeElement).to.equal(document.body)
  })

  it('speaks Vietnamese, and English where its own attribute asks', async () => {
    document.documentElement.lang = 'en-GB'
    expect((await stage([sample])).text()).to.include('Toàn cuộc thi')
    document.body.replaceChildren()
    expect((await stage([sample], { lang: 'en' })).text()).to.include('Whole contest')
  })
})

describe('<agency-tally> as a guest', () => {
  afterEach(clear)

  it('writes no style attribute and no style element, which a strict CSP refuses', async () => {
    const { element } = await stage([sample])
    expect(element.renderRoot.querySelectorAll('[style], style')).to.have.length(0)
  })

  it('looks the same under the rules of a page that shouts', async () => {
    const properties = ['color', 'text-transform', 'letter-spacing', 'font-size', 'direction', 'font-family']
    const before = looks(await stage([sample]), ...properties)
    clear()
    pageStyle(
      'html{font-size:62.5%}*{color:red!important;text-transform:uppercase!important;letter-spacing:5px!important;direction:rtl!important;font:10px serif!important}',
    )
    expect(looks(await stage([sample]), ...properties)).to.deep.equal(before)
  })

  it('takes the colours a page gives it', async () => {
    pageStyle('agency-tally{--agency-quiz-accent:rgb(1, 2, 3)}')
    const { find } = await stage([sample])
    expect(getComputedStyle(find('.fill')).fill).to.equal('rgb(1, 2, 3)')
  })

  it('is dark only when asked', async () => {
    const background = async (theme: string) =>
      getComputedStyle((await stage([sample], { theme })).find('.root')).backgroundColor
    expect(await background('light')).to.equal('rgb(255, 255, 255)')
    expect(await background('dark')).not.to.equal('rgb(255, 255, 255)')
  })

  it('may be loaded twice', async () => {
    const again = '../../../widget/tally/define.ts?again'
    await import(again)
    expect((await stage([sample])).text()).to.include('1.302')
  })

  it('leaves what stood inside the tag where it was', async () => {
    const { element } = await stage([sample])
    element.append('Xem số liệu')
    expect(element.textContent).to.equal('Xem số liệu')
  })
})
