import { expect } from 'chai'
import { linkTag } from '../../../server/portal/snippets.ts'
import { type Frame, openFrame, tag } from './frame.ts'
import { clear } from './stage.ts'

const server = 'https://thi.example'
const meant = linkTag({ server, contest: 'thu-2024', title: 'Cuộc thi', agency: 'so-y-te' })
/** As pages have it from before there was a mark. */
const plain = `<a href="${server}/q/thu-2024?site=so-y-te">Cuộc thi</a>`
const isOpen = (frame: Frame) => frame.until(() => frame.shown().includes('Bắt đầu'))
const isThere = (frame: Frame) => frame.until(() => Boolean(frame.window.customElements.get('agency-quiz')))
const withTag = (body: string) => openFrame(body, tag('async data-upgrade-links'))
const turns = (frame: Frame) => new Promise(resolve => frame.window.setTimeout(resolve, 50))

/** Puts the page's content in `main` as pages do that change without loading. */
const change = (frame: Frame, body: string) => {
  const template = frame.document.createElement('template')
  template.innerHTML = body
  frame.document.querySelector('main')?.replaceChildren(template.content)
}

const becomesQuiz: Readonly<Record<string, string>> = {
  'a link that says so': `<p>${meant}</p>`,
  'one in the middle of a sentence': `<p>Mời ${meant} ngay.</p>`,
  'the first of two': `<p>${meant}</p><p>${meant}</p>`,
  'one in bold': `<p><strong>${meant}</strong></p>`,
  'an older one, alone in its paragraph': `<p>Mời thi.</p><p> ${plain} </p>`,
  'an older one, alone between blocks of the body': `<h1>Cổng</h1>${plain}<p>Hết</p>`,
  'an older one, alone after a line break': `<p>Mời thi:<br>${plain}</p>`,
  'an older one that is partly bold': `<div><span>${plain.replace('Cuộc thi', '<b>Cuộc</b> thi')}</span></div>`,
}

const staysLink: Readonly<Record<string, string>> = {
  'in a menu': `<nav><ul><li>${plain}</li></ul></nav>`,
  'in a menu, even copied with its mark': `<nav><ul><li>${meant}</li></ul></nav>`,
  'in a list': `<ul><li>${plain}</li></ul>`,
  'in the head of a site': `<header><p>${plain}</p></header>`,
  'in its foot': `<footer>${plain}</footer>`,
  'in a column': `<aside><p>${plain}</p></aside>`,
  'in a quotation': `<blockquote><p>${plain}</p></blockquote>`,
  'in a menu that only says so': `<div role="navigation"><p>${plain}</p></div>`,
  'in a sentence': `<p>Mời thi ${plain} ngay hôm nay.</p>`,
  'twice in a sentence': `<p>Thi ${plain}, thể lệ ${plain}.</p>`,
  'seven times on a front page': `<article><p>${plain}</p></article>`.repeat(7),
  'as a button': `<div>${plain.replace('<a', '<a class="btn btn-primary"')}</div>`,
  'as a button of the editor': `<div class="wp-block-button">${plain}</div>`,
  'as a banner': `<p>${plain.replace('Cuộc thi', '<img alt="Cuộc thi" src="data:,">')}</p>`,
  'beside a quiz of its contest': `<agency-quiz contest="thu-2024" api="${server}"></agency-quiz><p>${meant}</p>`,
}

describe('data-upgrade-links', () => {
  afterEach(clear)

  for (const [what, body] of Object.entries(becomesQuiz))
    it(`makes the quiz of ${what}`, async () => {
      const frame = await withTag(body)
      expect(await isOpen(frame)).to.equal(true)
      const [quiz, ...others] = frame.quizzes()
      expect(others).to.deep.equal([])
      expect([quiz?.getAttribute('contest'), quiz?.getAttribute('site')]).to.deep.equal([
        'thu-2024',
        'so-y-te',
      ])
      expect(quiz?.querySelector('a')?.href).to.equal(`${server}/q/thu-2024?site=so-y-te`)
      expect(
        frame.document.querySelector('body a[href*="/q/"]')?.checkVisibility(),
        'the link itself',
      ).to.equal(false)
    })

  for (const [what, body] of Object.entries(staysLink))
    it(`leaves a link ${what} a link`, async () => {
      const frame = await withTag(body)
      await isThere(frame)
      await turns(frame)
      expect(frame.document.querySelectorAll('a + agency-quiz')).to.have.length(0)
    })

  it('is asked for, never assumed', async () => {
    const frame = await openFrame(`<p>${meant}</p>`, tag(''))
    await isThere(frame)
    await turns(frame)
    expect(frame.quizzes()).to.have.length(0)
  })
})

describe('a page that changes without loading', () => {
  afterEach(clear)

  it('is served a link that comes later, and cleaned of its quiz when the link goes', async () => {
    const frame = await withTag('<main><p>Trang một</p></main>')
    await isThere(frame)
    change(frame, `<p>${meant}</p>`)
    expect(await isOpen(frame)).to.equal(true)
    // As React does: its own node, out of the parent it was put in.
    const link = frame.document.querySelector('main a')
    expect(link?.parentElement?.localName).to.equal('p')
    link?.remove()
    expect(await frame.until(() => frame.quizzes().length === 0)).to.equal(true)
    if (link) frame.document.querySelector('main')?.append(link)
    expect(await isOpen(frame), 'put back').to.equal(true)
  })

  it('is served a tag that comes later, whoever made it, and cleaned of its quiz when the tag goes', async () => {
    const frame = await openFrame('<main></main>', tag(''))
    await isThere(frame)
    change(frame, tag('data-contest="thu-2024"'))
    expect(await isOpen(frame)).to.equal(true)
    frame.document.querySelector('main script')?.remove()
    expect(await frame.until(() => frame.quizzes().length === 0)).to.equal(true)
  })

  it('keeps the quiz, and what was written in it, when a tag is put anew in its place', async () => {
    const frame = await openFrame(`<main>${tag('data-contest="thu-2024"')}</main>`)
    expect(await isOpen(frame)).to.equal(true)
    const [quiz] = frame.quizzes()
    const old = frame.document.querySelector('main script')
    const anew = frame.document.createElement('script')
    for (const { name, value } of old?.attributes ?? []) anew.setAttribute(name, value)
    old?.replaceWith(anew)
    await turns(frame)
    expect(frame.quizzes()).to.deep.equal([quiz])
  })

  it('kept with what we put in it is one quiz when it is shown again', async () => {
    const first = await withTag(`<main><p>${meant}</p></main>`)
    expect(await isOpen(first)).to.equal(true)
    const body = first.document.body.innerHTML
    clear()
    const again = await withTag(body)
    expect(await isOpen(again)).to.equal(true)
    expect(again.quizzes()).to.have.length(1)
  })
})
