import { type ElementDeclaration, type Field, fieldsOf, type Method, methodsOf } from './manifest.ts'
import type { SourceFacts } from './read-sources.ts'

const GENERATED = '// Generated from the sources of the element; every build writes it anew.'

/**
 * `element.d.ts`. Made from the manifest, not emitted by the compiler: what a page may rely on is what is told there, not
 * every method of the release of Lit inside, and nobody's types need zod because of an attribute.
 */
export const elementTypes = (
  quiz: ElementDeclaration,
  { messageKeys, eventTypes }: SourceFacts,
): string => `${GENERATED}
/** Right answers of a paper, where the rules allow them to be told. */
export type Score = { right: number; of: number }

${eventTypes}

/** Name of a sentence the element says. */
export type MessageKey =
${messageKeys.map(key => `  | '${key}'`).join('\n')}

/** A whole dictionary. \`{0}\`, \`{1}\` in a sentence are filled in. */
export type Messages = { readonly [Key in MessageKey]: string }

${classOf(quiz, 'export declare class')}

declare global {
  interface HTMLElementTagNameMap {
    '${quiz.tagName}': ${quiz.name}
  }
}

export {}
`

/** `agency-tally.d.ts`: a script that registers its element and exports nothing. */
export const tallyTypes = (tally: ElementDeclaration): string => `${GENERATED}
${classOf(tally, 'interface')}

declare global {
  interface HTMLElementTagNameMap {
    '${tally.tagName}': ${tally.name}
  }
}

export {}
`

/** Of a file that registers <agency-quiz> and exports nothing. */
export const registeringTypes = `${GENERATED}
import './element.js'

export {}
`

const classOf = (element: ElementDeclaration, opening: string): string =>
  `/** ${element.description} */
${opening} ${element.name} extends HTMLElement {
${[...fieldsOf(element).map(field), ...methodsOf(element).map(method)].join('\n')}
}`

const field = ({ name, description, type, ...is }: Field): string =>
  withDoc(
    description,
    `${is.static ? 'static ' : ''}${is.readonly ? 'readonly ' : ''}${name}: ${type?.text ?? 'string'}`,
  )

const method = ({ name, description, parameters = [], return: returned }: Method): string => {
  const list = parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text}`)
  return withDoc(description, `${name}(${list.join(', ')}): ${returned?.type.text ?? 'void'}`)
}

const withDoc = (description: string | undefined, line: string): string =>
  description ? `  /** ${description} */\n  ${line}` : `  ${line}`
