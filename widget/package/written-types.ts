import { attributeFacts } from './attribute-facts.ts'
import type { Attribute, Manifest } from './manifest.ts'

/** Under this name generators find the type of an attribute as it is written, which is not that of the property. */
export const WRITTEN = 'written'

/** A copy of `manifest` for a generator, in which each attribute says how it may be written. */
export const withWritten = (manifest: Manifest, writtenAs: (attribute: Attribute) => string) =>
  JSON.parse(
    JSON.stringify(manifest, (key, value) =>
      key === 'attributes'
        ? value.map((attribute: Attribute) => ({ ...attribute, [WRITTEN]: { text: writtenAs(attribute) } }))
        : value,
    ),
  )

/** In HTML everything is text; where only some values make sense, those. */
export const inHtml = ({ name }: Attribute): string =>
  attributeFacts[name]?.values?.map(value => `'${value}'`).join(' | ') ?? 'string'

/** In JSX a number may be one, and what is JSON in an attribute may be itself. */
export function inJsx({ name, type }: Attribute): string {
  const { values } = attributeFacts[name] ?? {}
  if (values)
    return values.map(value => (/^\d+$/.test(value) ? `${value} | '${value}'` : `'${value}'`)).join(' | ')
  const { text } = type ?? { text: 'string' }
  return /^string\b/.test(text) ? 'string' : `${text} | string`
}
