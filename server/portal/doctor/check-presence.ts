import { elementTag, scriptTag, templateTag, upgradeTag } from '../snippets.ts'
import { type Examined, placeOf } from './examined.ts'
import { type Finding, finding } from './finding.ts'

/** Whether the halves that make a quiz are all there: a script, and something that says what to show and where. */
export function checkPresence({ ours, buried, facts, wanted }: Examined): Finding[] {
  const { scripts, elements, links, frames } = ours
  const { server } = facts
  const to = { server, contest: wanted.id, title: wanted.title }
  const [element] = elements
  if (scripts.length > 0) {
    const [script] = scripts
    const shows = scripts.some(({ tag }) => tag.attributes.has('data-contest')) || elements.length > 0
    const upgrades = scripts.some(({ tag }) => tag.attributes.has('data-upgrade-links')) && links.length > 0
    if (!script || shows || upgrades) return []
    return [finding('nothing-to-mount', { where: placeOf(script.tag), fix: elementTag(to) })]
  }
  if (element) return [finding('script-stripped', { where: placeOf(element), fix: templateTag(server) })]
  if (frames.length > 0 || buried.length > 0) return []
  const [link] = links
  if (link) return [finding('not-upgraded', { where: placeOf(link.tag), fix: upgradeTag(server) })]
  return [finding('nothing-pasted', { fix: scriptTag(to) })]
}
