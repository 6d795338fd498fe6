import { basename } from 'node:path'
import { attributeFacts, insideMembers } from './attribute-facts.ts'
import type {
  Attribute,
  CustomProperty,
  ElementDeclaration,
  Field,
  Manifest,
  ManifestExport,
  ManifestModule,
  Method,
} from './manifest.ts'
import { type AnalyzedModule, analyze, customProperties } from './read-sources.ts'

const FOLDER = 'dist/package/'

/** The public surface of both elements: everything generated is made from this, and from nothing else. */
export function publicManifest(root: string): Manifest {
  const properties = customProperties(root)
  const [quiz, tally] = analyze(root).map(found => publicElement(found, properties))
  if (!quiz || !tally) throw new Error('the analyzer did not find both elements')
  const element = moduleOf('element.js', [quiz], exportOf(quiz, 'js', 'element.js'))
  const define = moduleOf('define.js', [], exportOf(quiz, 'custom-element-definition', 'element.js'))
  const tallyModule = moduleOf(
    'agency-tally.js',
    [tally],
    exportOf(tally, 'custom-element-definition', 'agency-tally.js'),
  )
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: [element, define, tallyModule] }
}

function publicElement(
  { path, declarations }: AnalyzedModule,
  properties: readonly CustomProperty[],
): ElementDeclaration {
  const found = declarations.find(({ customElement }) => customElement)
  if (!found) throw new Error(`${path} declares no element`)
  const members = found.members.filter(isPublic).map(publicMember)
  const names = members.map(({ name }) => name)
  return {
    ...found,
    tagName: basename(path, '.ts'),
    members,
    attributes: found.attributes.filter(({ fieldName }) => names.includes(fieldName)).map(publicAttribute),
    ...(found.events && {
      events: found.events.map(event => ({
        ...event,
        type: { text: `HTMLElementEventMap['${event.name}']` },
      })),
    }),
    cssProperties: properties,
    superclass: { name: 'HTMLElement' },
  }
}

const isPublic = ({ privacy = 'public', name }: Field | Method): boolean =>
  privacy === 'public' && !insideMembers.includes(name)

/** Public, with what only we know of it, and without a default that is a name of our sources. */
const publicMember = (member: Field | Method): Field | Method =>
  member.kind === 'method'
    ? member
    : {
        ...member,
        description: attributeFacts[member.attribute ?? '']?.description ?? member.description,
        type: member.type ?? { text: 'string' },
        default: plain(member.default),
      }

const publicAttribute = (attribute: Attribute): Attribute => ({
  ...attribute,
  description: attributeFacts[attribute.name]?.description ?? attribute.description,
  type: attribute.type ?? { text: 'string' },
  default: plain(attribute.default),
})

/** A default that means something outside our sources. */
const plain = (initial = ''): string | undefined => (/^('.+'|\d+)$/.test(initial) ? initial : undefined)

const exportOf = (
  { name, tagName }: ElementDeclaration,
  kind: ManifestExport['kind'],
  file: string,
): ManifestExport => ({
  kind,
  name: kind === 'js' ? name : tagName,
  declaration: { name, module: FOLDER + file },
})

const moduleOf = (
  file: string,
  declarations: readonly ElementDeclaration[],
  exported: ManifestExport,
): ManifestModule => ({ kind: 'javascript-module', path: FOLDER + file, declarations, exports: [exported] })

/** The two elements of a manifest. */
export const elementsOf = ({ modules }: Manifest): readonly ElementDeclaration[] =>
  modules.flatMap(({ declarations }) => declarations)
