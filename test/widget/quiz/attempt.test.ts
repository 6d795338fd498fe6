import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { clear, type Stage, stage, tags } from './stage.ts'

const active = ({ element }: Stage) => element.shadowRoot?.activeElement

async function press(set: Stage, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key })
  await set.settle()
}

/** Tab until `selector` has focus. */
async function tabTo(set: Stage, selector: string): Promise<void> {
  for (let stops = 0; stops < 30; stops++) {
    if (active(set)?.matches(selector)) return
    await press(set, 'Tab')
  }
  throw new Error(`the keyboard never reaches ${selector} in: ${set.text()}`)
}

for (const tag of tags)
  describe(`${tag} by keyboard alone`, () => {
    afterEach(clear)

    it('goes from the first screen to the receipt', async () => {
      const told: string[] = []
      const set = await stage({ tag })
      for (const name of ['start', 'step', 'submit', 'graded'] as const)
        document.body.addEventListener(`agency-quiz-${name}`, ({ type }) => told.push(type.slice(12)), {
          once: true,
        })
      await tabTo(set, '[data-action=begin]')
      await press(set, 'Enter')
      await tabTo(set, '[name=name]')
      await sendKeys({ type: 'Nguyễn Thị Ánh' })
      await tabTo(set, '[name=phone]')
      await sendKeys({ type: '0912345678' })
      await tabTo(set, '[name=consent]')
      await press(set, 'Space', 'Enter')

      for (const question of ['Câu hỏi số 1?', 'Câu hỏi số 2?', 'Câu hỏi số 3?']) {
        expect(active(set)?.textContent).to.equal(question)
        await tabTo(set, 'fieldset input')
        await press(set, 'Space', 'Enter')
      }
      await tabTo(set, '[name=prediction]')
      await sendKeys({ type: '1200' })
      await press(set, 'Enter')
      expect(active(set)?.textContent).to.equal('Xem lại trước khi nộp')
      await tabTo(set, '[data-action=submit]')
      await press(set, 'Enter')

      expect(set.find('output').textContent).to.equal('K7QM-2XHT')
      expect(active(set)?.textContent).to.equal('Đã nhận bài dự thi')
      expect(told).to.deep.equal(['start', 'step', 'submit', 'graded'])
      const [contest, start, submit] = set.server.calls
      expect(set.server.calls).to.have.length(3)
      expect(contest?.url).to.equal('https://thi.example/v1/contests/thu-2024')
      expect(start?.url).to.equal('https://thi.example/v1/contests/thu-2024/attempts')
      expect(start?.fields).to.deep.equal([
        ['participant.name', 'Nguyễn Thị Ánh'],
        ['participant.phone', '0912345678'],
        ['consent', '1'],
      ])
      expect(submit?.url).to.equal('https://thi.example/v1/attempts/luot-1')
      expect(submit?.fields).to.deep.equal([
        ['token', 'niem-phong-1'],
        ['q1', 'q1a'],
        ['q2', 'q2a'],
        ['q3', 'q3a'],
        ['prediction', '1200'],
      ])
    })
  })

describe('an attempt', () => {
  afterEach(clear)

  it('sends simple requests without credentials', async () => {
    const set = await stage()
    await set.register()
    for (const { init } of set.server.calls) {
      expect(init.credentials).to.equal('omit')
      expect(init.headers).to.equal(undefined)
      expect(init.signal).to.be.instanceOf(AbortSignal)
    }
    expect(set.server.calls.map(({ init }) => init.method ?? 'GET')).to.deep.equal(['GET', 'POST'])
  })

  it('takes the address of the server with a slash at its end as well', async () => {
    const set = await stage({ attributes: { api: 'https://thi.example/' } })
    expect(set.server.calls[0]?.url).to.equal('https://thi.example/v1/contests/thu-2024')
  })

  it('sends what vouches for the host with start and with submit', async () => {
    const set = await stage({ attributes: { site: 'so-y-te', frame: 'niem-phong' } })
    await set.register()
    await set.answerAll()
    await set.press('submit')
    const evidence = set.server.calls.slice(1).map(({ fields }) => fields.slice(-2))
    expect(evidence).to.deep.equal(
      Array(2).fill([
        ['site', 'so-y-te'],
        ['frame', 'niem-phong'],
      ]),
    )
  })

  it('does not carry a checked option over to the next question', async () => {
    const set = await stage()
    await set.register()
    await set.choose(1)
    await set.press('next')
    expect(set.has('fieldset input:checked')).to.equal(false)
    await set.press('prev')
    expect(set.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
  })

  it('takes several answers where several may be chosen', async () => {
    const set = await stage()
    await set.register()
    await set.press('next')
    await set.press('next')
    await set.choose(0)
    await set.choose(1)
    await set.press('next')
    await set.press('prev')
    const checked = set.element.shadowRoot?.querySelectorAll('fieldset input:checked')
    expect(checked).to.have.length(2)
  })

  it('jumps by the list, which tells answered from blank in words', async () => {
    const set = await stage()
    await set.register()
    await set.choose()
    await set.press('next')
    const labels = [...(set.element.shadowRoot?.querySelectorAll('[data-action=jump]') ?? [])].map(button =>
      button.getAttribute('aria-label'),
    )
    expect(labels).to.deep.equal(['Câu 1/3, đã trả lời', 'Câu 2/3, chưa trả lời', 'Câu 3/3, chưa trả lời'])
    set.find('[data-action=jump][value="2"]').click()
    await set.settle()
    expect(set.find('[role=heading]').textContent).to.equal('Câu hỏi số 3?')
  })

  it('asks for a number where a number is asked', async () => {
    const set = await stage()
    await set.register()
    for (let step = 0; step < 3; step++) await set.press('next')
    await set.press('next')
    expect(set.find('[name=prediction]').getAttribute('aria-invalid')).to.equal('true')
    expect(set.has('[data-action=submit]')).to.equal(false)
  })

  it('stays on the table when the page prevents the submit', async () => {
    const set = await stage()
    await set.register()
    await set.answerAll()
    set.element.addEventListener('agency-quiz-submit', event => event.preventDefault(), { once: true })
    await set.press('submit')
    expect(set.server.calls.filter(({ kind }) => kind === 'submit')).to.deep.equal([])
    await set.press('submit')
    expect(set.has('output')).to.equal(true)
  })

  it('tells the page nothing personal', async () => {
    const told: string[] = []
    for (const name of ['ready', 'start', 'step', 'submit', 'graded', 'error'])
      document.addEventListener(
        `agency-quiz-${name}`,
        event => event instanceof CustomEvent && told.push(JSON.stringify(event.detail)),
      )
    const set = await stage()
    await set.register()
    await set.answerAll()
    await set.press('submit')
    expect(told.join()).to.contain('thu-2024').and.contain('luot-1')
    expect(told.join()).not.to.match(/Ánh|0912|niem-phong|K7QM|q1a|1200/)
  })

  it('takes the address of its page with the site it knows, and the receipt’s without', async () => {
    const set = await stage({ attributes: { site: 'so-y-te' } })
    expect(set.find('[part=link]').getAttribute('href')).to.equal(
      'https://thi.example/q/thu-2024?site=so-y-te',
    )
    await set.register()
    await set.answerAll()
    await set.press('submit')
    expect(set.find('[part=link]').getAttribute('href')).to.equal(
      'https://thi.example/q/thu-2024/receipt?code=K7QM-2XHT',
    )
  })
})
