import { expect } from 'chai'
import type { Notice } from '../../../widget/quiz/quiz.ts'
import type { State } from '../../../widget/quiz/state.ts'
import { faults } from '../tally/axe-faults.ts'
import { clear, stage } from './stage.ts'

/** One state of the page that shows them all. */
interface ShownState {
  readonly name: string
  readonly state: State
  readonly notice?: Notice[0]
}

// A plain script of the demo, which has no types.
const { states }: { readonly states: readonly ShownState[] } = await import(
  new URL('/demo/states/state-list.js', location.href).href
)

const shown = async (attributes: Readonly<Record<string, string>> = {}) => {
  const set = await stage({ attributes })
  return async (at: number) => {
    const { state, notice } = states[at] ?? {}
    if (state) set.element.preview(state, notice && [notice])
    await set.settle()
    return set
  }
}

describe('every state', () => {
  afterEach(clear)

  for (const [index, { name }] of states.entries())
    it(`${name}: axe finds nothing, by day and by night`, async () => {
      for (const theme of ['light', 'dark']) {
        const set = await (await shown({ theme }))(index)
        expect(await faults(set.element), theme).to.deep.equal([])
        set.element.remove()
      }
    })

  for (const [size, lang] of [
    ['100%', 'vi'],
    ['200%', 'vi'],
    ['200%', 'en'],
  ] as const)
    it(`fits 320 px with text at ${size} in ${lang}`, async () => {
      const box = document.createElement('div')
      box.setAttribute('style', `width: 320px; --agency-quiz-font-size: ${size}`)
      document.body.append(box)
      const set = await stage({ attributes: { lang }, into: box })
      for (const { name, state } of states) {
        set.element.preview(state)
        await set.settle()
        const root = set.find('.root')
        expect(root.scrollWidth, `${name} is wider than its card`).to.be.at.most(root.clientWidth)
        expect(box.scrollWidth, `${name} is wider than its place`).to.be.at.most(320)
      }
    })

  it('a fault would be found', async () => {
    const set = await (await shown())(8)
    set.find('label').remove()
    expect((await faults(set.element)).join()).to.contain('label')
  })

  it('something too wide would be seen', async () => {
    const set = await (await shown())(8)
    const wide = document.createElement('div')
    wide.setAttribute('style', 'width: 5000px; height: 1px')
    set.find('.root').append(wide)
    expect(set.find('.root').scrollWidth).to.be.above(set.find('.root').clientWidth)
  })
})

describe('the list of states', () => {
  it('has every one there is', () => {
    const all = [
      'loading',
      'network',
      'unknown-contest',
      'blocked',
      'elsewhere',
      'before',
      'open',
      'closed',
      'identity',
      'starting',
    ]
    const sat = ['question', 'prediction', 'review', 'submitting', 'retrying', 'offline', 'done', 'ended']
    expect([...new Set(states.map(({ state }) => state.at))].sort()).to.deep.equal([...all, ...sat].sort())
  })

  it('names each once', () => {
    expect(new Set(states.map(({ name }) => name)).size).to.equal(states.length)
  })
})
