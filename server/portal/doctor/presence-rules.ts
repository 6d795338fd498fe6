import { elementTag, linkTag, scriptTag, templateTag, upgradeTag } from '../snippets.ts'
import { type Finding, finding } from './finding.ts'
import { checkFrameAddresses, checkMarkup, checkSpelling } from './markup-rules.ts'
import { checkAmp, explainMissing } from './missing-rules.ts'
import { embeddingFor, type OurTag, type PageFacts, placeOf } from './page-facts.ts'
import { heldByConsent, isHeldByConsent } from './tag-rules.ts'

/** Whether the halves that make a quiz are all there: a script, and something that says what to show and where. */
export function checkPresence(facts: PageFacts): Finding[] {
  // A tag that a browser cannot read hides from every rule below.
  const isToldElsewhere = [checkMarkup, checkSpelling, checkFrameAddresses].some(
    check => check(facts).length > 0,
  )
  if (facts.page.status >= 400 || isToldElsewhere) return []
  if (facts.isAmp) return checkAmp(facts)
  const { scripts, delayed, elements } = facts.ours
  const [script] = [...scripts, ...delayed]
  if (script) return [...checkDelayed(facts), ...checkContent(facts, script)]
  const [element] = elements
  if (!element) return checkWithoutScript(facts)
  return [finding('script-stripped', { where: placeOf(element), fix: templateTag(facts.serverFacts.server) })]
}

function checkDelayed(facts: PageFacts): Finding[] {
  return facts.ours.delayed.map(({ tag }) =>
    isHeldByConsent(tag)
      ? heldByConsent(tag, facts)
      : finding('script-delayed', {
          where: `${placeOf(tag)}: type="${tag.attributes.get('type') ?? ''}"`,
          fix: 'agency-quiz.js',
        }),
  )
}

/** A script is there: what does it find to make the quiz of? */
function checkContent(facts: PageFacts, script: OurTag): Finding[] {
  const { scripts, delayed, elements, links, linksMeant, frames } = facts.ours
  const all = [...scripts, ...delayed]
  const to = embeddingFor(facts)
  if (elements.length > 0 || all.some(({ tag }) => tag.attributes.has('data-contest'))) return []
  if (!all.some(({ tag }) => tag.attributes.has('data-upgrade-links')))
    return [finding('nothing-to-mount', { where: placeOf(script.tag), fix: elementTag(to) })]
  if (linksMeant.length + frames.length > 0) return []
  const [link] = links
  if (link) return [finding('link-stays', { where: placeOf(link.tag), fix: linkTag(to) })]
  return checkNoContent(facts, () =>
    finding('link-missing', { where: placeOf(script.tag), fix: linkTag(to) }),
  )
}

/** No script runs here: what is left of what was pasted? */
function checkWithoutScript(facts: PageFacts): Finding[] {
  const { frames, links } = facts.ours
  const { inert } = facts
  const { server } = facts.serverFacts
  if (frames.length > 0) return []
  const [link] = links
  if (link && inert.some(({ how }) => how === 'comment' || how === 'template')) return []
  const optimiser = combinedScript(facts)
  if (link && optimiser) return [finding('script-combined', { where: optimiser, fix: 'agency-quiz.js' })]
  if (link) return [finding('not-upgraded', { where: placeOf(link.tag), fix: upgradeTag(server) })]
  return checkNoContent(facts, () => finding('nothing-pasted', { fix: scriptTag(embeddingFor(facts)) }))
}

/** Nothing of ours stands in the content: taken from it, pasted as text, or never put there. */
function checkNoContent(facts: PageFacts, otherwise: () => Finding): Finding[] {
  const { ours, inert } = facts
  const [frame] = ours.emptyFrames
  if (frame) return [finding('frame-without-src', { where: placeOf(frame) })]
  // Told by its own rule, with the line.
  return inert.length > 0 ? [] : [explainMissing(facts) ?? otherwise()]
}

/** Marks that optimisers leave on the bundle they made of a page's scripts. */
const BUNDLES = /autoptimize|litespeed|\/cache\/min\/|jch[-_]?optimize|wp-fastest-cache|combined|w3tc|minif/i

/** Where the bundle stands that an optimiser made of this page's scripts; undefined: none is seen. */
function combinedScript({ tags }: PageFacts): string | undefined {
  const bundle = tags.find(
    ({ name, attributes }) =>
      name === 'script' && (attributes.has('data-optimized') || BUNDLES.test(attributes.get('src') ?? '')),
  )
  return bundle && `${placeOf(bundle)}: ${bundle.attributes.get('src') ?? ''}`
}
