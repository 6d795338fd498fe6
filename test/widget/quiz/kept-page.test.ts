import { expect } from 'chai'
import { openFrame, tag } from './frame.ts'
import { scriptedServer } from './scripted-server.ts'
import { clear, fill, stage } from './stage.ts'

describe('a page kept with what the script inserted', () => {
  afterEach(clear)

  it('is shown again with one quiz a tag, however often it is kept', async () => {
    let body = `<main>${tag('data-contest="thu-2024"')}</main>`
    for (let times = 0; times < 3; times++) {
      const frame = await openFrame(body)
      expect(await frame.until(() => frame.shown().includes('Bắt đầu'))).to.equal(true)
      expect(frame.quizzes()).to.have.length(1)
      body = frame.document.body.innerHTML
      clear()
    }
  })

  it('lets a second element of one contest show the link, and play once the first is gone', async () => {
    const first = await stage()
    const second = await stage({ attributes: { site: 'so-y-te' } })
    await first.register()
    expect(second.has('[data-action=begin]')).to.equal(false)
    expect(second.find('a').getAttribute('href')).to.equal('https://thi.example/q/thu-2024?site=so-y-te')
    first.element.remove()
    await second.settle()
    await second.settle()
    expect(second.find('[role=heading]').textContent, 'the open paper goes over').to.equal('Câu hỏi số 1?')
  })

  it('lets the first keep its place when it is moved', async () => {
    const first = await stage()
    const second = await stage()
    await first.register()
    document.body.append(first.element)
    await first.settle()
    await second.settle()
    expect([first.has('fieldset'), second.has('fieldset')]).to.deep.equal([true, false])
  })

  it('lets one that was taken out and put back wait for the other, and play once that is gone', async () => {
    const first = await stage()
    const second = await stage()
    const plays = () => [first, second].map(set => set.has('fieldset'))
    await first.register()
    for (const set of [second, first]) {
      set.element.remove()
      await second.settle()
      await second.settle()
      document.body.append(set.element)
      await set.settle()
      await set.settle()
    }
    expect(plays()).to.deep.equal([false, true])
    await second.choose(1)
    second.element.remove()
    await first.settle()
    await first.settle()
    expect(first.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
  })

  it('keeps the papers of two frames that share a tab’s storage apart', async () => {
    const one = scriptedServer()
    const two = scriptedServer()
    two.started = { ...two.started, attempt: 'luot-2', token: 'niem-phong-2' }
    const first = await stage({ server: one, attributes: { api: 'https://mot.example' } })
    const second = await stage({ server: two, attributes: { api: 'https://hai.example' } })
    await first.register()
    await second.register()
    await first.choose(0)
    await second.choose(1)
    const kept = Object.values({ ...sessionStorage }).join()
    expect(kept).to.contain('q1a').and.contain('q1b')
  })

  it('holds in every tab what is written in one, and hands in all of it', async () => {
    const one = scriptedServer()
    const first = await stage({ server: one })
    await first.register()
    await first.choose(0)
    // A duplicated tab has the same in its storage; here another address lets both play on one page.
    const server = scriptedServer()
    const copy = await stage({ server, attributes: { api: 'https://ban-sao.example' } })
    expect(copy.has('fieldset')).to.equal(true)
    await copy.press('next')
    await copy.choose(1)
    await new Promise(resolve => setTimeout(resolve, 100))
    await first.press('next')
    expect(first.find('fieldset input:checked').getAttribute('value')).to.equal('q2b')
    await first.press('next')
    await first.choose(0)
    await first.press('next')
    fill(first, 'prediction', '1200')
    await first.press('next')
    await first.press('submit')
    await new Promise(resolve => setTimeout(resolve, 100))
    await copy.settle()
    const sent = [...one.calls, ...server.calls].filter(({ kind }) => kind === 'submit')
    expect(sent).to.have.length(2)
    expect(sent[1]?.fields).to.deep.equal(sent[0]?.fields)
    expect(sent[0]?.fields).to.deep.include(['q2', 'q2b'])
    expect(copy.has('[part=receipt]')).to.equal(true)
  })

  it('goes on with a paper that the first version kept under another key', async () => {
    const set = await stage()
    await set.register()
    await set.choose(1)
    const [[key, kept] = ['', '']] = Object.entries({ ...sessionStorage })
    set.element.remove()
    sessionStorage.clear()
    sessionStorage.setItem('agency-quiz:1:thu-2024', kept)
    const again = await stage()
    expect(again.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
    await again.choose(0)
    expect(Object.keys({ ...sessionStorage })).to.deep.equal([key])
  })
})

describe('the way out', () => {
  afterEach(clear)

  it('keeps the agency that vouched for the paper, with or without an attribute', async () => {
    const set = await stage()
    expect(set.find('[part=link]').getAttribute('href')).to.equal('https://thi.example/q/thu-2024')
    await set.register()
    await set.answerAll()
    set.server.instead.submit.push('lost')
    await set.press('submit')
    expect(set.find('[part=link]').getAttribute('href')).to.equal(
      'https://thi.example/q/thu-2024?site=so-noi-vu',
    )
    set.server.instead.submit.push({ status: 410, code: 'expired-token' })
    await set.press('retry')
    expect(set.find('[part=link]').getAttribute('href')).to.equal(
      'https://thi.example/q/thu-2024?site=so-noi-vu',
    )
  })
})
