import type { ReactiveController } from 'lit'
import type { QuizHost } from './quiz.ts'

/**
 * Scripts of old portals see an event of ours at the host element, which is no INPUT, and forbid it: Backspace, copying,
 * selecting, the menu of the right button; or act on Enter and on single letters; or take a finger's touch for their own and
 * click the host in its place (FastClick, on iPhones). What a person does in our controls
 * belongs to our controls. It is stopped on the window, on its way down, before listeners of the document and of the
 * page's elements, in whatever phase; the browser's own doing, from typing to its shortcuts, goes on.
 */
const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'copy', 'cut', 'paste'],
  ...['selectstart', 'dragstart', 'contextmenu', 'mousedown', 'touchstart', 'touchend'],
]

/** Editing and the clipboard; every other shortcut may be one of the page. */
const EDITING = /^[acvxyz]$/i

/** Keys the page may know of: Escape closes its dialogs, the function keys and its own shortcuts are its own. */
function isForPage({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key === 'Escape' || /^F\d+$/.test(key)) return true
  // Ctrl and Alt together are AltGr, which writes letters.
  return (ctrlKey || metaKey) && !altKey && key.length === 1 && key !== ' ' && !EDITING.test(key)
}

/** Keeps what happens in the controls of one element from the page's listeners. */
export class OwnInput implements ReactiveController {
  private readonly host: QuizHost

  constructor(host: QuizHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    for (const type of TYPES) addEventListener(type, this, true)
  }

  hostDisconnected(): void {
    for (const type of TYPES) removeEventListener(type, this, true)
  }

  handleEvent(event: Event): void {
    const [control] = event.composedPath()
    if (!(control instanceof Node) || control.getRootNode() !== this.host.shadowRoot) return
    if (/^[mt]/.test(event.type) && !isControl(control)) return
    if (!(event instanceof KeyboardEvent)) return void event.stopImmediatePropagation()
    if (isForPage(event)) return
    event.stopImmediatePropagation()
    if (event.key === 'Tab') forwardTab(this.host, event, control)
    // A listener that stood on the window before us has forbidden the key: it is done all the same.
    else if (event.defaultPrevented && event.type === 'keydown') typeKey(control, event)
  }
}

/** Only what is pressed or takes focus so: over the rest of the card a page closes its menus and is swiped as before. */
const isControl = (node: Node): boolean =>
  node instanceof Element && node.closest('input,select,label,button,summary') !== null

/**
 * A dialog of the page that keeps focus in hears of Tab by a copy. Where that moved focus, it holds, also where WebKit
 * did so, which acts on copies too; where the page only forbade the key, focus would never get out.
 */
function forwardTab(host: HTMLElement, event: KeyboardEvent, control: Node): void {
  // Takes keyCode and which along, which old scripts read.
  host.dispatchEvent(new KeyboardEvent(event.type, event))
  if (host.shadowRoot?.activeElement !== control) event.preventDefault()
}

/** What the commonest keys do in a text field, for a person who would otherwise be locked out. */
function typeKey(control: Node, { key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): void {
  const isText = control instanceof HTMLInputElement && /^(text|tel|search|email)$/.test(control.type)
  if (!isText || isComposing || metaKey || ctrlKey !== altKey) return
  if (key === 'Backspace') document.execCommand('delete')
  else if (key === 'Delete') document.execCommand('forwardDelete')
  else if ([...key].length === 1) document.execCommand('insertText', false, key)
}
