import { generateJsxTypes } from '@wc-toolkit/jsx-types'
import { attributeFacts, inJsx, WRITTEN, withWrittenTypes } from './attribute-facts.ts'
import type { ElementDeclaration, Manifest } from './manifest.ts'
import { elementsOf } from './public-manifest.ts'

/**
 * `custom-elements-jsx.d.ts`. The properties are the generator's; the table of tags is ours, because the generator's
 * augments frameworks that are not installed, and lets `api` be left out.
 */
export function jsxTypes(manifest: Manifest): string {
  const typed = withWrittenTypes(manifest, inJsx)
  const whole = generateJsxTypes(typed, { fileName: '', useCemTypes: true, typesSrc: WRITTEN }) ?? ''
  const properties = whole.match(/export type \w+Props = \{[\s\S]*(?=export type CustomElements\b)/)?.[0]
  if (!properties) throw new Error('the generator of JSX types writes its properties another way')
  return `${OPENING}
${properties.trim()}

/** The elements by tag. \`Own\` are the attributes every element has in your framework. */
export interface CustomElements<Own = object> {
${elementsOf(manifest).map(tag).join('\n')}
}
`
}

const OPENING = `/**
 * Types of the elements for JSX. Generated; every build writes it anew. Tell your framework once, in any .d.ts:
 *
 *   import type { CustomElements } from 'agency-quiz/jsx'
 *   declare module 'react' {
 *     namespace JSX {
 *       interface IntrinsicElements extends CustomElements<React.HTMLAttributes<HTMLElement>> {}
 *     }
 *   }
 *
 * The same with 'preact' or 'solid-js'. Events are \`onagency-quiz-…\` (React 19, Preact) or \`on:agency-quiz-…\` (Solid).
 */
import type { Messages } from './element.js'
import './agency-tally.js'
`

function tag({ tagName, name, attributes }: ElementDeclaration): string {
  const props = `${name}Props & ${name}SolidJsProps`
  const needed = attributes.flatMap(attribute =>
    attributeFacts[attribute.name]?.required ? `'${attribute.name}'` : [],
  )
  return `  '${tagName}': ${props} & Record<${needed.join(' | ')}, string> & Omit<Own, keyof (${props})>`
}
