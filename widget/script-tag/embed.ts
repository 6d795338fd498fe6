/**
 * The script tag: `<script async src="…/v1/agency-quiz.js" data-contest="…"></script>`. It may run async, deferred,
 * as a module, re-hosted, concatenated, twice, or long after the page; so it finds its tags itself.
 */

import { ORIGIN, pageOf } from '../api.ts'
import { speak } from '../messages/say.ts'
import { AgencyQuiz } from '../quiz/agency-quiz.ts'
import '../quiz/define.ts'

/** The script tag that is running. Known only now, and not in modules or in most optimisers' bundles. */
const running = document.currentScript

/** Tags and links already served, by whichever copy of the script came first: our one global. */
globalThis.agencyQuiz1 ??= { version: AgencyQuiz.version, served: new WeakSet() }
const { served } = globalThis.agencyQuiz1

/** Put an element after each of our script tags that names a contest, and round our links where a tag asks for it. */
function mount(): void {
  // In the order of the page and not of arrival: of two tags of one contest the first is the one that plays.
  for (const script of new Set([...document.querySelectorAll('script[src*="agency-quiz"]'), running])) {
    if (!(script instanceof HTMLScriptElement)) continue
    const { dataset } = script
    if (dataset.contest && document.body?.contains(script)) serve(script)
    if ('upgradeLinks' in dataset) upgrade(`${dataset.api ?? ORIGIN}/q/`)
  }
}

const isNew = (node: Element): boolean => !served.has(node) && !!served.add(node)

/**
 * One element after each tag. A page kept with what we inserted (a snapshot, "Save as", an editor that saves the document)
 * has it already; a tag that runs while the page is being read sees it only later.
 */
function serve(script: HTMLScriptElement): void {
  const { dataset } = script
  const next = (node: Element): Element | null => {
    const { nextElementSibling: after } = node
    return after?.matches(`agency-quiz[contest="${dataset.contest}"]`) ? after : null
  }
  if (isNew(script) && !next(script)) script.after(elementOf(dataset))
  const first = next(script)
  while (first && next(first)) next(first)?.remove()
}

/** The element a tag asks for: every attribute of ours may stand on the tag as `data-…`. */
function elementOf(dataset: DOMStringMap): HTMLElement {
  const quiz = document.createElement('agency-quiz')
  for (const name of AgencyQuiz.observedAttributes) {
    const value = dataset[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())]
    if (value) quiz.setAttribute(name, value)
  }
  const link = document.createElement('a')
  link.href = pageOf(dataset.api ?? ORIGIN, dataset.contest ?? '', dataset.site)
  link.textContent = speak(dataset.lang ?? '', null)('link')
  quiz.append(link)
  return quiz
}

/** Plain links are all that some editors let through; they stay inside the element as its fallback. */
function upgrade(start: string): void {
  for (const link of document.querySelectorAll('a')) {
    if (!link.href.startsWith(start) || link.closest('agency-quiz') || !isNew(link)) continue
    const { origin, pathname, searchParams } = new URL(link.href)
    const quiz = elementOf({ contest: pathname.slice(3), api: origin, site: searchParams.get('site') ?? '' })
    link.replaceWith(quiz)
    quiz.replaceChildren(link)
  }
}

mount()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', mount)

declare global {
  var agencyQuiz1: { readonly version: string; readonly served: WeakSet<Element> } | undefined
}
