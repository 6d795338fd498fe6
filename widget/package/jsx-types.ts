import { attributeFacts } from './facts.ts'
import { type Attribute, type ElementDeclaration, fieldsOf } from './manifest.ts'

/** `custom-elements-jsx.d.ts`: what JSX may say about the elements, without a word about any framework's own types. */
export const jsxTypes = (elements: readonly ElementDeclaration[]): string => `/**
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
import type { AgencyQuiz, Messages } from './element.js'
import './agency-tally.js'

type Listener<Name extends keyof HTMLElementEventMap> = (event: HTMLElementEventMap[Name]) => void

${elements.map(propsOf).join('\n\n')}

/** The elements by tag. \`Own\` are the attributes every element has in your framework. */
export interface CustomElements<Own = object> {
${elements.map(({ tagName, name }) => `  '${tagName}': ${name}Props & Omit<Own, keyof ${name}Props>`).join('\n')}
}
`

const propsOf = (element: ElementDeclaration): string => `/** ${element.description} */
export interface ${element.name}Props {
${[...element.attributes.map(attribute), ...properties(element), ...(element.events ?? []).flatMap(listeners)].join('\n')}
}`

const attribute = ({ name, description, type }: Attribute): string => {
  const { required, values } = attributeFacts[name] ?? {}
  const text = values
    ? values.map(literal).join(' | ')
    : type?.text === 'number'
      ? 'number | string'
      : attributeType(type?.text)
  return `  /** ${description} */\n  ${keyOf(name)}${required ? '' : '?'}: ${text}${required ? '' : ' | undefined'}`
}

/** A name as the key of a type, quoted where it must be. */
const keyOf = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)

/** A number is written both ways. */
const literal = (value: string): string => (/^\d+$/.test(value) ? `${value} | '${value}'` : `'${value}'`)

/** What is no text is JSON in an attribute, and itself in a property. */
const attributeType = (type = 'string'): string => (/^string\b/.test(type) ? 'string' : `${type} | string`)

/** Properties whose attribute has another name: JSX may set either. */
const properties = (element: ElementDeclaration): string[] =>
  fieldsOf(element)
    .filter(({ name, attribute }) => attribute !== undefined && attribute !== name)
    .map(({ name, description, type }) => `  /** ${description} */\n  ${name}?: ${type?.text} | undefined`)

const listeners = ({ name, description }: { name: string; description?: string }): string[] =>
  ['on', 'on:'].map(
    prefix => `  /** ${description} */\n  '${prefix}${name}'?: Listener<'${name}'> | undefined`,
  )
