import { expect } from 'chai'
import { en } from '../../../widget/messages/en.ts'
import { speak } from '../../../widget/messages/say.ts'
import { vi } from '../../../widget/messages/vi.ts'
import { clear, stage } from './stage.ts'

describe('<agency-quiz> speaks', () => {
  afterEach(clear)

  it('Vietnamese where nothing says otherwise', async () => {
    document.documentElement.removeAttribute('lang')
    const set = await stage()
    expect(set.find('[data-action=begin]').textContent).to.equal('Bắt đầu')
    expect(set.find('.root').lang).to.equal('vi')
  })

  for (const lang of ['en-US', 'en', 'en-GB', 'de', ''])
    it(`Vietnamese on a page whose template has left lang="${lang}" behind`, async () => {
      document.documentElement.lang = lang
      const box = document.createElement('div')
      box.lang = lang
      document.body.append(box)
      const set = await stage({ into: box })
      expect(set.find('[data-action=begin]').textContent).to.equal('Bắt đầu')
      expect(set.find('.root').lang).to.equal('vi')
    })

  it('English where its own attribute asks for it, and calls Vietnamese what stays so', async () => {
    const set = await stage({ attributes: { lang: 'en' } })
    expect(set.find('[data-action=begin]').textContent).to.equal('Start')
    expect(set.find('.root').lang).to.equal('en')
    const langOf = (node: Element | null | undefined) => node?.closest('[lang]')?.getAttribute('lang')
    expect(langOf(set.find('[role=heading]')), 'title').to.equal('vi')
    expect(langOf(set.find('dl')), 'facts').to.equal('en')
    await set.register()
    expect(langOf(set.find('legend .quiet')), 'place').to.equal('en')
    expect(langOf(set.find('legend [role=heading]')), 'question').to.equal('vi')
    expect(langOf(set.find('.choice span')), 'option').to.equal('vi')
    expect(set.find('section').getAttribute('aria-labelledby')).to.equal('title')
    expect(langOf(set.find('#title'))).to.equal('vi')
  })

  it('its own before the page’s', async () => {
    document.documentElement.lang = 'en'
    const set = await stage({ attributes: { lang: 'vi' } })
    expect(set.find('[data-action=begin]').textContent).to.equal('Bắt đầu')
  })

  it('in the page’s words where it gives some', async () => {
    const set = await stage({ attributes: { messages: '{"begin":"Vào thi ngay"}' } })
    expect(set.find('[data-action=begin]').textContent).to.equal('Vào thi ngay')
    set.element.messages = { begin: 'Dự thi' }
    await set.settle()
    expect(set.find('[data-action=begin]').textContent).to.equal('Dự thi')
  })

  it('its own words when the page’s cannot be read', async () => {
    const set = await stage({ attributes: { messages: '{begin' } })
    expect(set.find('[data-action=begin]').textContent).to.equal('Bắt đầu')
  })
})

describe('the dictionaries', () => {
  it('are NFC, filled in, and without double spaces', () => {
    for (const [key, text] of [...Object.entries(vi), ...Object.entries(en)]) {
      expect(text, key).to.equal(text.normalize('NFC').trim())
      expect(text, key).not.to.match(/ {2}|\|/)
    }
  })

  it('fill in the same places', () => {
    const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort()
    for (const [key, text] of Object.entries(vi))
      expect(places(Object(en)[key]), key).to.deep.equal(places(text))
  })

  it('put values in, and the server’s own sentence for what they do not know', () => {
    expect(speak('vi', null)('question', 3, 30)).to.equal('Câu 3/30')
    expect(speak('vi', null)({ code: 'busy', title: 'Đang bận.', detail: 'Chờ.' })).to.equal('Đang bận. Chờ.')
    expect(speak('en', null)({ code: 'busy', title: 'Đang bận.', detail: 'Chờ.' })).to.equal(en.busy)
  })
})
