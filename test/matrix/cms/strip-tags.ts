import sanitizeHtml from 'sanitize-html'

/** Drop the tags that `isKept` refuses and keep what stands between them, as filters that work by a list do. */
export const stripTags = (
  html: string,
  isKept: (tag: string, attributes: Readonly<Record<string, string>>) => boolean,
  attributes: sanitizeHtml.IOptions['allowedAttributes'] = false,
): string =>
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: attributes,
    allowVulnerableTags: true,
    exclusiveFilter: ({ tag, attribs }) => (isKept(tag, attribs) ? false : 'excludeTag'),
  })
