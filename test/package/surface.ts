import { type ElementDeclaration, fieldsOf, type Manifest, methodsOf } from '../../widget/package/manifest.ts'
import { elementsOf } from '../../widget/package/public-manifest.ts'
import type { SourceFacts } from '../../widget/package/read-sources.ts'

/** Everything a page or a program may rely on, a line each: what changes here changes for everybody. */
export const surfaceOf = (manifest: Manifest, { eventTypes, messageKeys }: SourceFacts): string[] => [
  ...elementsOf(manifest).flatMap(linesOf),
  ...[...eventTypes.matchAll(/'(agency-quiz-\w+)': (\{.*\})/g)].map(
    ([, name, detail]) => `agency-quiz event ${name} detail ${detail}`,
  ),
  ...messageKeys.map(key => `agency-quiz message ${key}`),
]

function linesOf(element: ElementDeclaration): string[] {
  const { tagName, attributes, events = [], slots = [], cssParts, cssProperties } = element
  const methods = methodsOf(element).map(({ name, parameters = [], return: returned }) => {
    const list = parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text}`)
    return `method ${name}(${list.join(', ')}): ${returned?.type.text}`
  })
  const lines = [
    ...attributes.map(({ name, type }) => `attribute ${name}: ${type?.text}`),
    ...fieldsOf(element).map(
      ({ name, type, static: own }) => `${own ? 'static' : 'property'} ${name}: ${type?.text}`,
    ),
    ...methods,
    ...events.map(({ name }) => `event ${name}`),
    ...slots.map(({ name }) => `slot ${name || '(default)'}`),
    ...cssParts.map(({ name }) => `part ${name}`),
    ...cssProperties.map(({ name, default: initial }) => `custom property ${name}: ${initial}`),
  ]
  return lines.sort().map(line => `${tagName} ${line}`)
}
