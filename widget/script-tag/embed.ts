/**
 * The script tag: `<script async src="…/v1/agency-quiz.js" data-contest="…"></script>`. It may run async, deferred,
 * as a module, re-hosted, concatenated, twice, or long after the page; so it finds its tags itself.
 */

import { ORIGIN, pageOf } from '../api.ts'
import { wordsIn } from '../messages/say.ts'
import { AgencyQuiz } from '../quiz/agency-quiz.ts'
import '../quiz/define.ts'
import { isDebugAsked } from '../quiz/view/view.ts'
import { contestOf, linksMeant } from './upgrade-links.ts'

/** The script tag that is running. Known only now, and not in modules or in most optimisers' bundles. */
const running = document.currentScript

/** Tags and links already served, by whichever copy of the script came first: our one global. */
globalThis.agencyQuiz1 ??= { version: AgencyQuiz.version, served: new WeakSet() }
const { served } = globalThis.agencyQuiz1

/** What stands for each tag or link. */
const shown = new Map<HTMLElement, Element | null>()

/** Put an element after each of our script tags that names a contest, and for our links where a tag asks for it. */
function mount(): void {
  // In the order of the page and not of arrival: of two tags of one contest the first is the one that plays.
  for (const script of new Set([...document.querySelectorAll('script[src*="agency-quiz"]'), running])) {
    if (!(script instanceof HTMLScriptElement)) continue
    if (script.getAttribute('data-contest') && document.body?.contains(script)) serve(script)
    if (script.hasAttribute('data-upgrade-links')) upgrade(script.getAttribute('data-api') ?? ORIGIN)
  }
  clean()
}

const isNew = (node: Element): boolean => !served.has(node) && !!served.add(node)

/**
 * One element after each tag. A page kept with what we inserted (a snapshot, "Save as", an editor that saves the document)
 * has it already; a tag that runs while the page is being read sees it only later.
 */
function serve(script: HTMLScriptElement): void {
  const asked: Asked = name => script.getAttribute(`data-${name}`)
  const next = ({ nextElementSibling: after }: Element): Element | null =>
    after?.localName === 'agency-quiz' && after.getAttribute('contest') === asked('contest') ? after : null
  if (isNew(script) && !next(script)) script.after(elementOf(asked))
  const first = next(script)
  while (first && next(first)) next(first)?.remove()
  shown.set(script, first)
}

/** What a tag or a link asks of the element, by the name of its attribute. */
type Asked = (attribute: string) => string | null | undefined

/** The element a tag asks for: every attribute of ours may stand on the tag as `data-…`. */
function elementOf(asked: Asked): HTMLElement {
  const quiz = document.createElement('agency-quiz')
  for (const name of AgencyQuiz.observedAttributes) {
    const value = asked(name)
    if (value) quiz.setAttribute(name, value)
  }
  const link = document.createElement('a')
  link.href = pageOf(asked('api') ?? ORIGIN, asked('contest') ?? '', asked('site'))
  link.textContent = wordsIn(asked('lang') ?? '').link
  quiz.append(link)
  return quiz
}

/**
 * Plain links are all that some editors let through. The link stays where its page put it, out of sight, so that whoever
 * made it (React, say) can still take it away.
 */
function upgrade(api: string): void {
  for (const link of linksMeant(api)) {
    const contest = contestOf(link)
    if (document.querySelector(`agency-quiz[contest="${contest}"]`) || !isNew(link)) continue
    const site = new URL(link.href).searchParams.get('site')
    const settings = new Map(Object.entries({ contest, api, site }))
    const quiz = elementOf(name => settings.get(name))
    link.after(quiz)
    link.style.setProperty('display', 'none', 'important')
    shown.set(link, quiz)
  }
}

/** Take away what stands for a tag or link that has left; a tag put in its place keeps it. */
function clean(): void {
  for (const [tag, quiz] of shown) {
    if (tag.isConnected) continue
    shown.delete(tag)
    served.delete(tag)
    if (![...shown.values()].includes(quiz)) quiz?.remove()
  }
}

mount()
if (isDebugAsked())
  document.head.append(
    Object.assign(document.createElement('script'), {
      src: `${ORIGIN}/v1/agency-quiz-debug.js?host=${location.origin}`,
    }),
  )
// Pages that change without loading (Turbo, React) bring and take tags and links whenever they like.
new MutationObserver(mount).observe(document, { childList: true, subtree: true })

declare global {
  var agencyQuiz1: { readonly version: string; readonly served: WeakSet<Element> } | undefined
}
