import { expect } from 'chai'
import { type Frame, openFrame, openPage, tag } from './frame.ts'
import { clear } from './stage.ts'

const isOpen = (frame: Frame, index = 0) => frame.until(() => frame.shown(index).includes('Bắt đầu'))

describe('the script tag', () => {
  afterEach(clear)

  for (const kind of ['', 'async', 'defer', 'type="module"', 'async type="module"'])
    it(`mounts an element where it stands ${kind}`, async () => {
      const frame = await openFrame(`<p>trước</p>${tag(`${kind} data-contest="thu-2024"`)}<p>sau</p>`)
      expect(await isOpen(frame), frame.document.body.innerHTML).to.equal(true)
      expect(frame.document.querySelector('script[data-contest] + agency-quiz + p')?.textContent).to.equal(
        'sau',
      )
      expect(frame.quizzes()).to.have.length(1)
      expect(frame.server.calls.map(({ url }) => url)).to.deep.equal([
        'https://thi.example/v1/contests/thu-2024',
      ])
    })

  it('mounts on a page whose forms have the names of what a document knows', async () => {
    const names = ['URL', 'location', 'head']
    const forms = names.map(name => `<form name="${name}"></form>`).join('')
    const frame = await openFrame(forms + tag('data-contest="thu-2024"'))
    expect(await isOpen(frame)).to.equal(true)
  })

  it('hands on its settings', async () => {
    const frame = await openFrame(
      tag(
        'data-contest="thu-2024" data-lang="en" data-theme="dark" data-heading-level="3" data-site="so-y-te"',
      ),
    )
    await frame.until(() => frame.shown().includes('Start'))
    const [quiz] = frame.quizzes()
    expect(quiz?.shadowRoot?.querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('3')
    expect(quiz?.shadowRoot?.querySelector('.root.dark')?.getAttribute('lang')).to.equal('en')
    expect(quiz?.getAttribute('site')).to.equal('so-y-te')
  })

  it('leaves a link inside that names the site it knows, whatever ends the address of the server', async () => {
    const frame = await openFrame(
      '<script src="/dist/widget/agency-quiz.js" data-contest="thu-2024" data-api="https://thi.example/" data-site="so-y-te"></script>',
    )
    const link = frame.quizzes()[0]?.querySelector('a')
    expect(link?.href).to.equal('https://thi.example/q/thu-2024?site=so-y-te')
  })

  it('leaves a working link inside', async () => {
    const frame = await openFrame(tag('data-contest="thu-2024"'))
    const link = frame.quizzes()[0]?.querySelector('a')
    expect(link?.href).to.equal('https://thi.example/q/thu-2024')
    expect(link?.textContent).not.to.equal('')
  })

  it('may be put in long after the page', async () => {
    const frame = await openFrame('<main></main>')
    const script = Object.assign(frame.document.createElement('script'), {
      src: '/dist/widget/agency-quiz.js',
    })
    Object.assign(script.dataset, { contest: 'thu-2024', api: 'https://thi.example' })
    frame.document.querySelector('main')?.append(script)
    expect(await isOpen(frame)).to.equal(true)
  })

  it('works from another address, as optimisers serve it', async () => {
    const text = await (await fetch('/dist/widget/agency-quiz.js')).text()
    const copy = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    const frame = await openFrame(tag('data-contest="thu-2024"', copy))
    expect(await isOpen(frame)).to.equal(true)
  })

  it('may stand on the page twice, beside the module, and still be one definition', async () => {
    const errors: unknown[] = []
    const module = '<script type="module" src="/dist/widget/define.js"></script>'
    const frame = await openFrame(`${tag('data-contest="mot"')}${tag('data-contest="hai"')}${module}`)
    frame.window.addEventListener('error', ({ error }) => errors.push(error))
    expect(await isOpen(frame, 1)).to.equal(true)
    expect(frame.quizzes().map(quiz => quiz.getAttribute('contest'))).to.deep.equal(['mot', 'hai'])
    expect(errors).to.deep.equal([])
  })

  it('lets an element written by hand work, with its own link', async () => {
    const frame = await openFrame(
      `<agency-quiz contest="thu-2024" api="https://thi.example"><a href="https://thi.example/q/thu-2024">Dự thi</a></agency-quiz>${tag('')}`,
    )
    expect(await isOpen(frame)).to.equal(true)
    expect(frame.quizzes()).to.have.length(1)
  })

  it('shows nothing in the head of a page', async () => {
    const frame = await openFrame('<p>trang</p>', tag('data-contest="thu-2024"'))
    await frame.until(() => Boolean(frame.window.customElements.get('agency-quiz')))
    expect(frame.quizzes()).to.have.length(0)
  })

  it('leaves one name on the global object, and the page as it was', async () => {
    const frame = await openFrame('<p id="p">trang</p>', '<title>Cổng</title>')
    const before = new Set(Reflect.ownKeys(frame.window))
    const protos = () =>
      [frame.window.Array, frame.window.Object, frame.window.Element, frame.window.String].map(
        ({ prototype }) => Reflect.ownKeys(prototype).length,
      )
    const own = protos()
    const symbols = Reflect.ownKeys(frame.window.Symbol)
    const script = Object.assign(frame.document.createElement('script'), {
      src: '/dist/widget/agency-quiz.js',
    })
    Object.assign(script.dataset, { contest: 'thu-2024', api: 'https://thi.example' })
    frame.document.body.append(script)
    expect(await isOpen(frame)).to.equal(true)
    const added = Reflect.ownKeys(frame.window).filter(
      name => !before.has(name) && !/^\d+$/.test(String(name)),
    )
    expect(added).to.deep.equal(['agencyQuiz1'])
    expect(protos()).to.deep.equal(own)
    expect(Reflect.ownKeys(frame.window.Symbol)).to.deep.equal(symbols)
    expect([
      frame.document.title,
      frame.window.history.length,
      frame.document.head.querySelectorAll('style, link').length,
    ]).to.deep.equal(['Cổng', history.length, 0])
    expect([frame.window.localStorage.length, frame.document.cookie]).to.deep.equal([0, ''])
  })

  it('tells the page’s own Lit of no second copy', async () => {
    const own = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions']
    const script = `<script>for (const name of ${JSON.stringify(own)}) window[name] = ['of the page']</script>`
    const frame = await openFrame(tag('data-contest="thu-2024"'), script)
    expect(await isOpen(frame)).to.equal(true)
    for (const name of own) expect(Reflect.get(frame.window, name), name).to.deep.equal(['of the page'])
  })

  it('is not fooled by an AMD loader or a leaked module', async () => {
    const amd =
      '<script>window.define = () => { throw 1 }; define.amd = {}; window.module = { exports: {} }; window.exports = module.exports</script>'
    const frame = await openFrame(tag('data-contest="thu-2024"'), amd)
    expect(await isOpen(frame)).to.equal(true)
  })
})

describe('a strict page', () => {
  afterEach(clear)
  const csp = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`

  it('that allows no styles still shows ours', async () => {
    const frame = await openFrame(tag('data-contest="thu-2024"'), csp("style-src 'none'"))
    expect(await isOpen(frame)).to.equal(true)
    const button = frame.quizzes()[0]?.shadowRoot?.querySelector('.primary')
    expect(button && frame.window.getComputedStyle(button).backgroundColor).to.equal('rgb(159, 29, 32)')
  })

  for (const policies of ['agency-quiz', 'jquery agency-quiz', "'allow-duplicates' *"])
    it(`that demands Trusted Types and allows ${policies} shows the quiz`, async () => {
      const frame = await openFrame(
        tag('data-contest="thu-2024"'),
        csp(`require-trusted-types-for 'script'; trusted-types ${policies}`),
      )
      expect(await isOpen(frame)).to.equal(true)
    })

  it('that lists policies without demanding them shows the quiz', async () => {
    const frame = await openFrame(tag('data-contest="thu-2024"'), csp('trusted-types jquery'))
    expect(await isOpen(frame)).to.equal(true)
  })

  for (const policies of ["'none'", 'jquery'])
    it(`that demands Trusted Types and allows ${policies} keeps the link`, async () => {
      const frame = await openFrame(
        tag('data-contest="thu-2024"'),
        csp(`require-trusted-types-for 'script'; trusted-types ${policies}`),
      )
      await frame.until(() => frame.quizzes().length > 0)
      const [quiz] = frame.quizzes()
      expect(quiz?.shadowRoot).to.equal(null)
      expect(quiz?.querySelector('a')?.checkVisibility()).to.equal(true)
    })

  it('that forbids our server gets one calm sentence and the link', async () => {
    const frame = await openPage('/test/widget/quiz/pages/connect-refused.html')
    expect(await frame.until(() => frame.shown().includes('Chưa thể làm bài ngay tại đây'))).to.equal(true)
    expect(frame.shown()).not.to.contain('connect-src')
    expect(frame.quizzes()[0]?.shadowRoot?.querySelector('a')?.href).to.equal('http://127.0.0.1:9/q/thu-2024')
  })

  it('is told the line to add when it asks', async () => {
    const frame = await openPage('/test/widget/quiz/pages/connect-refused.html?agency-quiz-debug')
    expect(await frame.until(() => frame.shown().includes('CSP: connect-src http://127.0.0.1:9'))).to.equal(
      true,
    )
  })
})
