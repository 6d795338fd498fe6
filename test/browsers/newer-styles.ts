import type { Identifier } from '@mdn/browser-compat-data/forLegacyNode'
import { full } from 'acorn-walk'
import postcss, { AtRule, type ChildNode, type Node } from 'postcss'
import type { Browsers } from './named-browsers.ts'
import { type Newer, parseScript } from './newer-names.ts'
import { featureAt, featuresIn, lacking } from './support.ts'

/** The style sheets in a script: its tagged templates that are no markup. What is put into them stands apart. */
export function sheetsIn(code: string): string[] {
  const sheets: string[] = []
  full(parseScript(code), node => {
    if (node.type !== 'TaggedTemplateExpression') return
    const text = node.quasi.quasis.map(({ value }) => value.cooked).join('')
    if (!text.includes('<') && /[\w-]+\s*:[^:]/.test(text)) sheets.push(text)
  })
  return sheets
}

/**
 * What a style sheet uses that some of the browsers lack: at-rules, properties, their keywords, units and functions, and
 * pseudo-classes. What a condition of `@supports` names is asked for first and left out inside; a medium nobody knows
 * is never met.
 */
export function newerStyles(sheet: string, browsers: Browsers): Newer[] {
  const used = new Map<string, Identifier | undefined>()
  postcss.parse(sheet).walk(node => {
    const asked = conditionsOf(node)
    for (const [name, feature] of featuresOf(node)) if (!asked.includes(bare(name))) used.set(name, feature)
  })
  const newer = [...used].flatMap(([name, feature]) => {
    const lack = lacking(feature, browsers)
    return lack.length > 0 ? [{ name, lack }] : []
  })
  return newer.filter(({ name }) => !newer.some(property => name.startsWith(`${property.name}: `)))
}

/** Every condition of `@supports` round a node, as one text. */
function conditionsOf({ parent }: Node): string {
  if (!parent) return ''
  const own = parent instanceof AtRule && parent.name === 'supports' ? parent.params : ''
  return own + conditionsOf(parent)
}

const bare = (name: string): string => name.replace(/^[@:]/, '')

type Used = readonly [name: string, feature: Identifier | undefined]

function featuresOf(node: ChildNode): readonly Used[] {
  if (node.type === 'atrule') return [[`@${node.name}`, featureAt('css', 'at-rules', node.name)]]
  if (node.type === 'rule')
    return all(node.selector, /::?([a-z-]+)/g).map(name => [`:${name}`, featureAt('css', 'selectors', name)])
  if (node.type !== 'decl' || node.prop.startsWith('--')) return []
  const { prop, value } = node
  const property = featureAt('css', 'properties', prop)
  return [
    [prop, property],
    ...all(value, /([a-z][a-z-]*)/g).map(word => [`${prop}: ${word}`, property?.[word]] as const),
    ...all(value, /([a-z-]+)\(/g).map(name => [`${name}()`, functions.get(name)] as const),
    ...all(value, /\d([a-z]+)\b/g).map(unit => [unit, lengthIn(unit)] as const),
  ]
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

/** Units that the data tells of together. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^dv/, 'viewport_percentage_units_dynamic'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^sv/, 'viewport_percentage_units_small'],
  [/^cq/, 'container_query_length_units'],
]

const lengthIn = (unit: string): Identifier | undefined =>
  featureAt('css', 'types', 'length', kinds.find(([pattern]) => pattern.test(unit))?.[1] ?? unit)

/** Functions stand with the types they give, or by themselves. */
const functions: ReadonlyMap<string, Identifier> = new Map([
  ...featuresIn('css', 'types'),
  ...featuresIn('css', 'types', 'color'),
])
