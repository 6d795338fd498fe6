import type { Attribute, Manifest } from './manifest.ts'

/** What an analyzer of classes cannot know of an attribute: which values make sense, and what a package changes. */
interface AttributeFacts {
  readonly values?: readonly string[]
  readonly description?: string
  /** Nothing works without it. */
  readonly required?: true
}

export const attributeFacts: Readonly<Record<string, AttributeFacts>> = {
  contest: { required: true },
  api: {
    required: true,
    description:
      'Origin of the server, e.g. `https://thi.example.gov.vn`. A package knows no server, so it must be said.',
  },
  theme: { values: ['light', 'dark', 'auto'] },
  lang: { description: '`en` for English; anything else, the language of the page too, is Vietnamese.' },
  'heading-level': { values: ['1', '2', '3', '4', '5', '6'] },
}

/** Members that are public only for the element’s own parts, its gallery and its tests: no promise to a page. */
export const insideMembers: readonly string[] = ['environment', 'evidence', 'preview']

/** Under this name generators find the type of an attribute as it is written, which is not that of the property. */
export const WRITTEN = 'written'

/** A copy of `manifest` for a generator, in which each attribute says how it may be written. */
export const withWrittenTypes = (manifest: Manifest, writtenAs: (attribute: Attribute) => string) =>
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
