import { expect } from 'chai'
import { openFrame, tag as scriptTag } from './frame.ts'
import { clear, type Stage, stage, tags } from './stage.ts'

for (const tag of tags)
  describe(`the style sheets of ${tag}`, () => {
    afterEach(clear)

    const sheetsOf = (element: Element): number => element.shadowRoot?.adoptedStyleSheets.length ?? 0

    const stageFar = async (): Promise<Stage> => {
      scrollTo(0, 0)
      const far = document.createElement('div')
      far.setAttribute('style', 'margin-top: 5000px')
      document.body.append(far)
      const set = await stage({ tag, into: far })
      expect(sheetsOf(set.element), 'it is far away').to.equal(1)
      return set
    }

    it('are those of the card until the contest has been asked for, and then all', async () => {
      const set = await stageFar()
      const { environment } = set.element
      const seen: number[] = []
      const fetch = (url: string, init: RequestInit) => {
        seen.push(sheetsOf(set.element))
        return environment.fetch(url, init)
      }
      set.element.environment = { ...environment, fetch }
      set.element.scrollIntoView()
      await set.settle()
      await set.settle()
      expect(seen, 'the request waits for no sheet').to.deep.equal([1])
      expect(sheetsOf(set.element)).to.equal(2)
      expect(getComputedStyle(set.find('.primary')).color, 'nor does the button for its look').to.equal(
        'rgb(255, 255, 255)',
      )
    })

    it('change nothing of the card that waits, and leave the page its own', async () => {
      const set = await stageFar()
      const { shadowRoot, environment } = set.element
      shadowRoot?.adoptedStyleSheets.push(new CSSStyleSheet())
      const lookOf = () =>
        [set.find('.root'), ...set.find('.root').querySelectorAll('*')].map(node => {
          const { width, height } = node.getBoundingClientRect()
          return [node.localName, width, height, getComputedStyle(node).userSelect]
        })
      const before = lookOf()
      set.element.environment = { ...environment, fetch: () => new Promise(() => {}) }
      set.element.scrollIntoView()
      await set.settle()
      await set.settle()
      expect(sheetsOf(set.element)).to.equal(3)
      expect(lookOf()).to.deep.equal(before)
    })

    it('are as many after steps and a new beginning', async () => {
      const set = await stage({ tag })
      await set.press('begin')
      set.element.reset()
      await set.settle()
      await set.settle()
      expect(sheetsOf(set.element)).to.equal(2)
    })
  })

describe('a browser that adopts no style sheets', () => {
  afterEach(clear)

  it('gets them as elements, the card’s and the steps’ once each', async () => {
    const frame = await openFrame(
      `<script>delete Document.prototype.adoptedStyleSheets</script>${scriptTag('data-contest="thu-2024"')}`,
    )
    await frame.until(() => frame.shown().includes('Bắt đầu'))
    const root = frame.quizzes()[0]?.shadowRoot
    expect(root?.querySelectorAll('style')).to.have.length(2)
    const button = root?.querySelector('.primary')
    expect(button && getComputedStyle(button).color).to.equal('rgb(255, 255, 255)')
  })
})
