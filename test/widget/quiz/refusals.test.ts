import { expect } from 'chai'
import { contest, type Reply } from './scripted-server.ts'
import { clear, fill, type Stage, stage } from './stage.ts'

const refused = (status: number, code: string, field?: string): Reply =>
  field ? { status, code, field } : { status, code }

/** What assistive technology reads beside a field; every id it names is there. */
const describing = (set: Stage, field: Element): readonly string[] =>
  (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => set.find(`#${id}`).textContent ?? '')

async function submitted(set: Stage, ...instead: Reply[]): Promise<Stage> {
  await set.register()
  await set.answerAll()
  set.server.instead.submit.push(...instead)
  await set.press('submit')
  return set
}

describe('<agency-quiz> refused a paper', () => {
  afterEach(clear)

  it('says what is missing beside each field, and puts focus on the first', async () => {
    const set = await stage()
    await set.press('begin')
    await set.press('start')
    expect(set.server.calls).to.have.length(1)
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=name]'))
    const wrong = [...(set.element.shadowRoot?.querySelectorAll('[aria-invalid=true]') ?? [])]
    expect(wrong.map(field => field.getAttribute('name'))).to.deep.equal(['name', 'phone', 'consent'])
    for (const field of wrong) expect(describing(set, field).at(-1)).to.match(/^Vui lòng/)
    expect(describing(set, set.find('[name=name]'))).to.deep.equal(['Vui lòng điền mục “Họ và tên”.'])
  })

  for (const phone of [
    '+84 912.345.678',
    '(0912) 345 678',
    '０９１２３４５６７８',
    '0912 345',
    '\u202d0912345678\u202c',
  ])
    it(`leaves ${phone} to the server`, async () => {
      const set = await stage()
      await set.press('begin')
      fill(set, 'name', 'Nguyễn Thị Ánh')
      fill(set, 'phone', phone)
      set.find('[name=consent]').click()
      await set.press('start')
      expect(set.server.calls.at(-1)?.fields).to.deep.include(['participant.phone', phone])
    })

  it('shows the server’s refusal beside its field, and keeps what was typed', async () => {
    const set = await stage()
    set.server.instead.start.push(refused(422, 'invalid-field', 'participant.phone'))
    await set.register()
    expect(set.find('#phone-error').textContent).to.contain('Từ chối: invalid-field. Làm lại.')
    expect(Object(set.find('[name=name]')).value).to.equal('Nguyễn Thị Ánh')
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=phone]'))
    await set.press('start')
    expect(set.has('fieldset')).to.equal(true)
  })

  it('shows a refusal of the whole as an alert', async () => {
    const set = await stage()
    set.server.instead.start.push(refused(403, 'attempt-limit'))
    await set.register()
    expect(set.find('[role=alert]').textContent).to.contain('attempt-limit')
  })

  it('shows a refusal about something it never asked for', async () => {
    const set = await stage()
    set.server.instead.start.push(refused(422, 'unknown-field', 'participant.email'))
    await set.register()
    expect(set.find('[role=alert]').textContent).to.contain('unknown-field')
  })

  it('can try again when the server was not there', async () => {
    const set = await stage()
    set.server.instead.start.push('lost', refused(503, 'busy'))
    await set.register()
    expect(set.find('[role=alert]').textContent).to.contain('Chưa kết nối được')
    await set.press('start')
    expect(set.find('[role=alert]').textContent).to.contain('busy')
    await set.press('start')
    expect(set.has('fieldset')).to.equal(true)
  })

  it('asks for consent again when its text has changed', async () => {
    const set = await stage()
    set.server.instead.start.push(refused(409, 'outdated-consent', 'consent'))
    set.server.contest = { ...contest, consent: { version: '2', text: 'Bản mới.' } }
    await set.register()
    expect(set.text()).to.contain('Bản mới.')
    expect(Object(set.find('[name=consent]')).checked, 'nobody has agreed to this yet').to.equal(false)
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=consent]'))
    expect(Object(set.find('[name=name]')).value, 'what was typed stays').to.equal('Nguyễn Thị Ánh')
  })

  it('shows the form as it is now when what it asks for has changed', async () => {
    for (const [code, field, fields] of [
      ['unknown-field', 'participant.phone', contest.fields.filter(({ name }) => name !== 'phone')],
      [
        'missing-field',
        'participant.job',
        [...contest.fields, { ...contest.fields[0], name: 'job', label: 'Nghề' }],
      ],
    ] as const) {
      const set = await stage()
      set.server.instead.start.push(refused(422, code, field))
      Object.assign(set.server, { contest: { ...contest, fields } })
      await set.register()
      expect(set.has('[role=alert], [name=job][aria-invalid=true]')).to.equal(true)
      expect(set.has('[name=phone]')).to.equal(code === 'missing-field')
      expect(set.has('[name=job]')).to.equal(code === 'missing-field')
      // A box that comes ticked is nobody's consent.
      set.find('[name=consent]').click()
      if (code === 'unknown-field') await set.press('start')
      expect(set.has('fieldset')).to.equal(code === 'unknown-field')
      clear()
    }
  })

  it('shows the closed contest when it closed meanwhile', async () => {
    const set = await stage()
    set.server.instead.start.push(refused(403, 'after-closing'))
    set.server.contest = { ...contest, status: 'closed' }
    await set.register()
    expect(set.text()).to.contain('Cuộc thi đã kết thúc.')
    expect(set.find('a').getAttribute('href')).to.equal('https://thi.example/q/thu-2024')
  })
})

describe('a refused submission', () => {
  afterEach(clear)

  it('for a missing answer goes back to the review', async () => {
    const set = await submitted(await stage(), refused(422, 'missing-answers', 'q2'))
    expect(set.find('[role=alert]').textContent).to.contain('missing-answers')
    await set.press('submit')
    expect(set.has('output')).to.equal(true)
  })

  it('for the prediction goes back to the prediction', async () => {
    const set = await submitted(await stage(), refused(422, 'invalid-prediction', 'prediction'))
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=prediction]'))
  })

  for (const code of [
    'expired-token',
    'invalid-token',
    'after-closing',
    'attempt-limit',
    'already-submitted',
  ])
    it(`${code} ends the attempt and leaves nothing behind`, async () => {
      const set = await submitted(await stage(), refused(403, code))
      expect(set.has('[role=alert]')).to.equal(true)
      expect(set.has('[data-action=again]')).to.equal(true)
      expect(sessionStorage.length).to.equal(0)
    })
})

describe('a contest that cannot be shown', () => {
  afterEach(clear)

  it('offers a retry and the way out when the server cannot be reached', async () => {
    const into = document.createElement('div')
    document.body.append(into)
    const set = await stage({ into })
    set.element.remove()
    const { server } = set
    server.instead.contest.push('lost')
    const again = await stage({ server })
    expect(again.find('[role=alert]').textContent).to.contain('Chưa kết nối được')
    expect(again.find('a').getAttribute('href')).to.equal('https://thi.example/q/thu-2024')
    await again.press('retry')
    expect(again.has('[data-action=begin]')).to.equal(true)
  })

  it('comes by itself when the network is back', async () => {
    const set = await stage({ attributes: { contest: 'khac' } })
    set.server.instead.contest.push('lost')
    set.element.reset()
    await set.settle()
    expect(set.has('[data-action=retry]')).to.equal(true)
    dispatchEvent(new Event('online'))
    await set.settle()
    expect(set.has('[data-action=begin]')).to.equal(true)
  })

  it('says so when there is none of this name', async () => {
    const set = await stage()
    set.server.instead.contest.push(refused(404, 'unknown-contest'))
    set.element.contest = 'khong-co'
    await set.settle()
    await set.settle()
    expect(set.text()).to.contain('Không có cuộc thi này.')
    expect(set.has('[data-action=retry]')).to.equal(false)
  })
})
