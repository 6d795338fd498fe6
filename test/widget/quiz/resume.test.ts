import { expect } from 'chai'
import { contest, scriptedServer } from './scripted-server.ts'
import { clear, type Stage, stage } from './stage.ts'

const stored = () => JSON.stringify(Object.entries(sessionStorage))

/** As after a reload: the element is gone, the tab's storage is not. */
async function reloaded(set: Stage): Promise<Stage> {
  set.element.remove()
  return stage({ server: set.server })
}

describe('<agency-quiz> after a reload', () => {
  afterEach(clear)

  it('is where it was, with what was answered', async () => {
    const set = await stage()
    await set.register()
    await set.choose(1)
    await set.press('next')
    await set.choose(0)
    const again = await reloaded(set)
    expect(again.find('[role=heading]').textContent).to.equal('Câu hỏi số 2?')
    expect(again.find('fieldset input:checked').getAttribute('value')).to.equal('q2a')
    expect(again.find('[role=status]').textContent).to.contain('khôi phục')
    expect(document.activeElement).to.equal(document.body)
    await again.press('prev')
    expect(again.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
  })

  it('goes on sending what was being sent, and the very same', async () => {
    const set = await stage()
    await set.register()
    await set.answerAll()
    set.server.instead.submit.push('lost')
    await set.press('submit')
    const again = await reloaded(set)
    expect(again.find('output').textContent).to.equal('K7QM-2XHT')
    const [first, second] = set.server.calls.filter(({ kind }) => kind === 'submit')
    expect(second?.fields).to.deep.equal(first?.fields)
  })

  it('knows when the paper is too late', async () => {
    const set = await stage()
    await set.register()
    set.server.contest = { ...contest, now: '2024-09-15T08:30:11+07:00' }
    const again = await reloaded(set)
    await again.settle()
    expect(again.text()).to.contain('quá hạn nộp')
    expect(sessionStorage).to.have.length(0)
  })

  it('leaves nothing readable of a person, done or not, and nothing outside its one key', async () => {
    const set = await stage()
    expect(sessionStorage).to.have.length(0)
    await set.register()
    expect(stored())
      .to.contain('agency-quiz:1:thu-2024')
      .and.not.match(/Ánh|0912/)
    expect(sessionStorage).to.have.length(1)
    await set.answerAll()
    await set.press('submit')
    expect(stored()).not.match(/Ánh|0912/)
    expect(sessionStorage).to.have.length(1)
    expect(localStorage).to.have.length(0)
  })

  it('shows the receipt again after a reload, from the very same submit', async () => {
    const set = await stage()
    await set.register()
    await set.answerAll()
    await set.press('submit')
    const receipt = set.find('[part=receipt]')?.textContent
    const again = await reloaded(set)
    expect(again.find('[part=receipt]')?.textContent).to.equal(receipt).and.not.equal(undefined)
    const [first, second] = set.server.calls.filter(({ kind }) => kind === 'submit')
    expect(second?.fields).to.deep.equal(first?.fields)
  })
})

describe('on a page whose library makes lists its own way', () => {
  const { from } = Array
  afterEach(() => {
    Object.assign(Array, { from })
    clear()
  })

  /** As Prototype.js and MooTools put it in the place of the browser's. */
  const libraries = {
    'Prototype.js': (list: ArrayLike<unknown> | null) => {
      let { length } = list ?? []
      const made = new Array(length)
      while (length--) made[length] = list?.[length]
      return made
    },
    MooTools: (list: ArrayLike<unknown> | null) => (list === null ? [] : Array.prototype.slice.call(list)),
  }

  for (const [name, made] of Object.entries(libraries))
    it(`(${name}) a reload loses nothing, and a reset forgets it`, async () => {
      Object.assign(Array, { from: made })
      const set = await stage()
      await set.register()
      await set.choose(1)
      const again = await reloaded(set)
      expect(again.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
      again.element.reset()
      await again.settle()
      expect(again.has('[data-action=begin]')).to.equal(true)
      expect(sessionStorage).to.have.length(0)
    })
})

describe('a broken or forbidden storage', () => {
  afterEach(clear)

  for (const junk of ['', 'null', '{}', '{"token":"t"}', '{"token":"t","questions":[]}', '[', '"x"'])
    it(`holding ${junk || 'nothing'} is passed over`, async () => {
      sessionStorage.setItem('agency-quiz:1:thu-2024', junk)
      const set = await stage()
      expect(set.has('[data-action=begin]')).to.equal(true)
    })

  it('that throws costs only the resuming', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage')
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    try {
      const set = await stage({ server: scriptedServer() })
      await set.register()
      await set.answerAll()
      await set.press('submit')
      expect(set.has('output')).to.equal(true)
    } finally {
      if (own) Object.defineProperty(window, 'sessionStorage', own)
    }
  })
})
