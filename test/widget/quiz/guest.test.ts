import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { AgencyQuiz } from '../../../widget/quiz/agency-quiz.ts'
import { scriptedServer } from './scripted-server.ts'
import { clear, type Stage, stage, tags } from './stage.ts'

for (const tag of tags)
  describe(`${tag} as a guest`, () => {
    afterEach(clear)

    it('takes no focus on load', async () => {
      await stage({ tag })
      expect(document.activeElement).to.equal(document.body)
    })

    it('moves focus to the heading after an act', async () => {
      const set = await stage({ tag })
      set.find('[data-action=begin]').focus()
      await set.press('begin')
      expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[role=heading]'))
    })

    it('does not take focus from a person who went elsewhere', async () => {
      const search = document.createElement('input')
      document.body.append(search)
      const set = await stage({ tag })
      await set.register()
      await set.answerAll()
      set.server.instead.submit.push('lost')
      await set.press('submit')
      search.focus()
      await set.pass(set.waits()[0] ?? 0)
      expect(set.has('output')).to.equal(true)
      expect(document.activeElement).to.equal(search)
    })

    it('stays out of a form round it', async () => {
      const form = document.createElement('form')
      const submits: Event[] = []
      form.addEventListener('submit', event => {
        event.preventDefault()
        submits.push(event)
      })
      document.body.append(form)
      const set = await stage({ tag, into: form })
      await set.register()
      set.find('fieldset input').focus()
      await sendKeys({ press: 'Space' })
      await sendKeys({ press: 'Enter' })
      await set.settle()
      expect(set.find('[role=heading]').textContent).to.equal('Câu hỏi số 2?')
      expect([submits.length, form.elements.length, [...new FormData(form)].length]).to.deep.equal([0, 0, 0])
    })

    it('keeps its state when it is moved', async () => {
      const elsewhere = document.createElement('div')
      document.body.append(elsewhere)
      const set = await stage({ tag })
      await set.register()
      await set.choose(1)
      elsewhere.append(set.element)
      await set.settle()
      expect(set.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
      await set.press('next')
      expect(set.find('[role=heading]').textContent).to.equal('Câu hỏi số 2?')
      expect(set.server.calls).to.have.length(2)
    })

    it('shares a page with another', async () => {
      const [one, two] = [await stage({ tag }), await stage({ tag, attributes: { contest: 'khac-2024' } })]
      await one.press('begin')
      expect([one.has('[name=name]'), two.has('[name=name]')]).to.deep.equal([true, false])
      expect(two.server.calls[0]?.url).to.contain('khac-2024')
    })

    it('loads only when it comes near', async () => {
      const far = document.createElement('div')
      far.setAttribute('style', 'margin-top: 5000px')
      document.body.append(far)
      const set = await stage({ tag, into: far })
      expect(set.server.calls).to.have.length(0)
      expect(set.element.getBoundingClientRect().height, 'its place is kept').to.be.above(200)
      far.scrollIntoView()
      await set.settle()
      await set.settle()
      expect(set.server.calls).to.have.length(1)
    })

    it('follows a change of its contest', async () => {
      const set = await stage({ tag })
      await set.press('begin')
      set.element.setAttribute('contest', 'khac-2024')
      await set.settle()
      await set.settle()
      expect(set.server.calls.at(-1)?.url).to.contain('khac-2024')
      expect(set.has('[data-action=begin]')).to.equal(true)
    })

    it('ignores what comes for a contest it no longer shows', async () => {
      const server = scriptedServer()
      const set = await stage({ tag, server })
      await set.press('begin')
      server.instead.contest.push('silence')
      set.element.contest = 'cham'
      await set.settle()
      set.element.contest = 'thu-2024'
      await set.settle()
      await set.settle()
      expect(set.has('[data-action=begin]')).to.equal(true)
    })

    it('keeps properties that were set before it was defined', async () => {
      const name = `${tag}-late`
      const element = Object.assign(document.createElement(name), { contest: 'som-2024', headingLevel: '4' })
      const urls: string[] = []
      const { fetch } = scriptedServer()
      Object.assign(element, {
        environment: {
          ...new AgencyQuiz().environment,
          fetch: (url: string, init: RequestInit) => [urls.push(url), fetch(url, init)][1],
        },
      })
      document.body.append(element)
      const Base = customElements.get(tag)
      if (Base) customElements.define(name, class extends Base {})
      const heading = () => element.shadowRoot?.querySelector('[role=heading]')
      for (let wait = 0; wait < 100 && !heading(); wait++)
        await new Promise(resolve => setTimeout(resolve, 50))
      expect(urls.join()).to.contain('/v1/contests/som-2024')
      expect(heading()?.getAttribute('aria-level')).to.equal('4')
    })
  })

describe('other media', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' })
    clear()
  })

  it('on paper there are no buttons, and links show where they lead', async () => {
    const set = await stage()
    const button = set.find('[data-action=begin]')
    expect(button.checkVisibility()).to.equal(true)
    await emulateMedia({ media: 'print' })
    expect(button.checkVisibility()).to.equal(false)
    const link = set.find('[part=link]')
    expect(link.checkVisibility()).to.equal(true)
    expect(getComputedStyle(link, '::after').content).to.contain('https://thi.example/q/thu-2024')
  })

  it('on paper the dark theme is light', async () => {
    await emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const theme of ['dark', 'auto']) {
      const set = await stage({ attributes: { theme } })
      expect(getComputedStyle(set.find('.root')).color, theme).to.equal('rgb(27, 35, 48)')
    }
  })

  it('is light unless asked to follow the reader', async () => {
    await emulateMedia({ colorScheme: 'dark' })
    const paper = ({ find }: Stage) => getComputedStyle(find('.root')).backgroundColor
    const [plain, auto] = [await stage(), await stage({ attributes: { theme: 'auto' } })]
    expect(paper(plain)).to.equal('rgb(255, 255, 255)')
    expect(paper(auto)).to.equal('rgb(22, 27, 34)')
  })

  it('in forced colours every control keeps an edge', async () => {
    await emulateMedia({ forcedColors: 'active' })
    const set = await stage()
    await set.press('begin')
    for (const selector of ['button', 'input[name=name]', '.choice'])
      expect(getComputedStyle(set.find(selector)).borderTopStyle).to.equal('solid')
  })
})

describe('the page’s CSS', () => {
  afterEach(() => {
    document.adoptedStyleSheets = []
    clear()
  })

  it('does not come in, even with force', async () => {
    const plain = await stage()
    const look = (element: Element) => {
      const { color, fontFamily, fontSize, lineHeight, letterSpacing, textTransform, direction, visibility } =
        getComputedStyle(element)
      return { color, fontFamily, fontSize, lineHeight, letterSpacing, textTransform, direction, visibility }
    }
    const before = look(plain.find('[role=heading]'))
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`html { font-size: 62.5% } * { color: red !important; font: 10px/3 Times !important;
      letter-spacing: 5px !important; text-transform: uppercase !important; direction: rtl !important; visibility: hidden !important }`)
    document.adoptedStyleSheets = [sheet]
    expect(look(document.body).letterSpacing, 'the page is hostile').to.equal('5px')
    expect(look(plain.find('[role=heading]'))).to.deep.equal(before)
  })

  it('may not forbid selecting, which would lock Safari’s fields', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { user-select: none !important; -webkit-user-select: none !important }')
    document.adoptedStyleSheets = [sheet]
    const set = await stage()
    await set.press('begin')
    for (const selector of ['.root', '[role=heading]', 'input[name=name]'])
      expect(getComputedStyle(set.find(selector)).userSelect, selector).to.equal('text')
  })

  it('may set the colours that are offered', async () => {
    const set = await stage()
    set.element.setAttribute('style', '--agency-quiz-accent: rgb(1, 2, 3)')
    expect(getComputedStyle(set.find('.primary')).backgroundColor).to.equal('rgb(1, 2, 3)')
  })
})
