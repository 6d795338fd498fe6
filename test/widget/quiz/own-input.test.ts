import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { expect } from 'chai'
import { clear, type Stage, stage, tags } from './stage.ts'

const JQUERY = '/node_modules/jquery/dist/jquery.js'

type Undo = () => void

const isField = ({ target }: Event): boolean =>
  target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

const forbid = (event: Event): void => {
  if (!isField(event)) event.preventDefault()
}

function listen(
  target: EventTarget,
  types: readonly string[],
  hear: (event: Event) => void,
  capture = false,
): Undo {
  for (const type of types) target.addEventListener(type, hear, capture)
  return () => {
    for (const type of types) target.removeEventListener(type, hear, capture)
  }
}

const KEYS = ['keydown', 'keypress', 'keyup']
const ACTS = ['copy', 'cut', 'paste', 'selectstart', 'contextmenu', 'dragstart', 'beforeinput', 'mousedown']

/** Pages as they are found, each forbidding what it takes for its own. */
const pages: Readonly<Record<string, () => Undo | Promise<Undo>>> = {
  'document.onkeydown, Backspace outside INPUT': () => {
    document.onkeydown = event => !(event.keyCode === 8 && !isField(event))
    return () => {
      document.onkeydown = null
    }
  },
  'document.onkeydown, everything': () => {
    document.onkeydown = document.onkeypress = () => false
    return () => {
      document.onkeydown = document.onkeypress = null
    }
  },
  'body, as attributes': () => {
    const names = [
      'onkeydown',
      'onkeypress',
      'onkeyup',
      'oncopy',
      'oncut',
      'onpaste',
      'onselectstart',
      'oncontextmenu',
    ]
    for (const name of names) document.body.setAttribute(name, 'return false')
    return () => {
      for (const name of names) document.body.removeAttribute(name)
    }
  },
  'jQuery 1.12, on the document and on the body': async () => {
    await import(JQUERY)
    const jQuery = Object(globalThis).jQuery
    jQuery(document).on('keydown keypress copy cut paste contextmenu selectstart', (event: Event) =>
      isField(event),
    )
    jQuery('body').bind('keydown', (event: Event) => isField(event))
    return () => {
      jQuery(document).off()
      jQuery('body').off()
    }
  },
  'the document, while capturing': () => listen(document, [...KEYS, ...ACTS], forbid, true),
  'the window, after the element came': () => listen(window, [...KEYS, ...ACTS], forbid, true),
  'user-select: none on everything': () => {
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent = '* { user-select: none !important; -webkit-user-select: none !important }'
    return () => sheet.remove()
  },
}

async function identity(tag: (typeof tags)[number]): Promise<Stage> {
  const set = await stage({ tag })
  await set.press('begin')
  set.find('[name=name]').focus()
  return set
}

const typedIn = (set: Stage, name: string): unknown => Object(set.find(`[name=${name}]`)).value

async function chord(key: string): Promise<void> {
  await sendKeys({ down: 'Control' })
  await sendKeys({ press: key })
  await sendKeys({ up: 'Control' })
}

/** "Việt" as UniKey types it. */
async function typeByUniKey(): Promise<void> {
  await sendKeys({ type: 'Vie' })
  await sendKeys({ press: 'Backspace' })
  await sendKeys({ type: 'ệt' })
}

for (const tag of tags)
  describe(`${tag} on a page that forbids keys`, () => {
    let undo: Undo = () => {}
    afterEach(() => {
      undo()
      clear()
    })

    for (const [name, page] of Object.entries(pages))
      it(`(${name}) takes what a Vietnamese keyboard types, edits, copies, pastes, and Tab leads on`, async () => {
        const set = await identity(tag)
        undo = await page()
        await typeByUniKey()
        expect(typedIn(set, 'name')).to.equal('Việt')
        await chord('a')
        await chord('c')
        await sendKeys({ press: 'Delete' })
        expect(typedIn(set, 'name')).to.equal('')
        await chord('v')
        await chord('v')
        expect(typedIn(set, 'name')).to.equal('ViệtViệt')
        await sendKeys({ press: 'Home' })
        await sendKeys({ type: 'Ở ' })
        expect(typedIn(set, 'name')).to.equal('Ở ViệtViệt')
        await sendKeys({ press: 'Tab' })
        expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=phone]'))
        await sendKeys({ type: '0912345678' })
        expect(typedIn(set, 'phone')).to.equal('0912345678')
        set.find('[name=consent]').focus()
        await sendKeys({ press: 'Space' })
        expect(Object(set.find('[name=consent]')).checked).to.equal(true)
        set.find('[name=phone]').focus()
        await sendKeys({ press: 'Enter' })
        await set.settle()
        expect(set.has('fieldset'), 'Enter gets the paper').to.equal(true)
        set.find('fieldset input').focus()
        await sendKeys({ press: 'ArrowDown' })
        expect(Object(set.find('fieldset label:nth-of-type(2) input')).checked).to.equal(true)
      })

    it('also where a listener on the window came before it', async () => {
      undo = listen(window, KEYS, forbid, true)
      const set = await identity(tag)
      await typeByUniKey()
      expect(typedIn(set, 'name')).to.equal('Việt')
    })

    it('lets a field be reached with the mouse where pressing is forbidden', async () => {
      const set = await identity(tag)
      undo = listen(document, ['mousedown'], event => event.preventDefault())
      const { x, y, width, height } = set.find('[name=phone]').getBoundingClientRect()
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] })
      expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=phone]'))
    })

    it('is pressed by a finger where the page makes clicks of touches itself, as FastClick does', async () => {
      const set = await stage({ tag })
      undo = listen(document.body, ['touchend'], event => {
        event.preventDefault()
        event.target?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      })
      const heard: string[] = []
      const listening = listen(document, ['touchstart', 'touchend'], event => heard.push(event.type))
      const touch = (selector: string) =>
        ['touchstart', 'touchend'].map(type =>
          set
            .find(selector)
            .dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true })),
        )
      expect(touch('[data-action=begin]'), 'its click comes by itself').to.deep.equal([true, true])
      await set.press('begin')
      expect(touch('[name=consent]')).to.deep.equal([true, true])
      expect(heard).to.deep.equal([])
      touch('[role=heading]')
      listening()
      expect(heard, 'a swipe over the card').to.deep.equal(['touchstart', 'touchend'])
    })

    it('tells the page of nothing that is typed, and of Escape, Tab and its own shortcuts', async () => {
      const heard: string[] = []
      undo = listen(document, [...KEYS, ...ACTS], event => {
        heard.push('key' in event ? `${event.type} ${event.key}` : event.type)
      })
      await identity(tag)
      for (const key of ['a', '/', 'Space', 'Enter', 'Backspace', 'Delete', 'ArrowLeft', 'Home', 'ệ'])
        if (key === 'ệ') await sendKeys({ type: key })
        else await sendKeys({ press: key })
      for (const key of ['a', 'c', 'x', 'v', 'z', 'Backspace']) await chord(key)
      expect(heard.filter(event => !event.includes('Control'))).to.deep.equal([])
      for (const key of ['Escape', 'F2', 'Tab']) await sendKeys({ press: key })
      await chord('k')
      expect(heard).to.include.members(['keydown Escape', 'keydown F2', 'keydown Tab', 'keydown k'])
    })

    it('lets a dialog of the page keep focus in itself', async () => {
      const close = document.body.appendChild(document.createElement('button'))
      const set = await identity(tag)
      undo = listen(document, ['keydown'], event => {
        if (!('keyCode' in event) || event.keyCode !== 9) return
        event.preventDefault()
        close.focus()
      })
      await sendKeys({ press: 'Tab' })
      expect(document.activeElement).to.equal(close)
      expect(set.element.shadowRoot?.activeElement).to.equal(null)
    })

    it('goes one field on where the copy of Tab has moved focus already, as in WebKit', async () => {
      const set = await identity(tag)
      const fields = [...(set.element.shadowRoot?.querySelectorAll<HTMLElement>('input, select') ?? [])]
      const [first, second] = fields
      undo = listen(document, ['keydown'], event => 'key' in event && event.key === 'Tab' && second?.focus())
      first?.focus()
      await sendKeys({ press: 'Tab' })
      expect(set.element.shadowRoot?.activeElement).to.equal(second)
    })

    it('leaves alone what happens elsewhere on the page', async () => {
      const heard: string[] = []
      const search = document.body.appendChild(document.createElement('input'))
      await identity(tag)
      undo = listen(document, ['keydown'], event => heard.push(event.type))
      search.focus()
      await sendKeys({ type: 'a' })
      expect(heard).to.deep.equal(['keydown'])
    })

    it('listens no more when it is gone', async () => {
      const set = await identity(tag)
      const added: string[] = []
      const { removeEventListener } = window
      window.removeEventListener = (type: string, ...rest: unknown[]) => {
        added.push(type)
        Reflect.apply(removeEventListener, window, [type, ...rest])
      }
      set.element.remove()
      Reflect.deleteProperty(window, 'removeEventListener')
      expect(added).to.include.members([...KEYS, ...ACTS])
    })
  })
