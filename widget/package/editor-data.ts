import { attributeFacts } from './facts.ts'
import type { ElementDeclaration } from './manifest.ts'

/** `vscode.html-custom-data.json`: the tags and attributes, for editors that speak VS Code's format 1.1. */
export const htmlData = (elements: readonly ElementDeclaration[]) => ({
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes.map(({ name, description }) => ({
      name,
      description,
      values: attributeFacts[name]?.values?.map(value => ({ name: value })),
    })),
  })),
})

/** `vscode.css-custom-data.json`: the custom properties a page may set. */
export const cssData = (elements: readonly ElementDeclaration[]) => ({
  version: 1.1,
  properties: elements[0]?.cssProperties.map(({ name, description, default: initial }) => ({
    name,
    description: `${description} (default: ${initial})`,
  })),
})

/** `web-types.json`, for JetBrains editors. */
export const webTypes = (elements: readonly ElementDeclaration[], version: string) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'agency-quiz',
  version,
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webType) } },
})

const webType = (element: ElementDeclaration) => ({
  name: element.tagName,
  description: element.description,
  attributes: element.attributes.map(({ name, description, type, default: initial }) => ({
    name,
    description,
    required: attributeFacts[name]?.required,
    default: initial?.replaceAll("'", ''),
    value: { type: attributeFacts[name]?.values?.map(value => `'${value}'`).join(' | ') ?? type?.text },
  })),
  slots: element.slots,
  js: {
    properties: element.members
      .filter(member => member.kind === 'field' && !member.static)
      .map(({ name, description }) => ({ name, description })),
    events: element.events?.map(({ name, description }) => ({ name, description })),
  },
  css: {
    parts: element.cssParts,
    properties: element.cssProperties.map(({ name, description, default: initial }) => ({
      name,
      description,
      default: initial,
    })),
  },
})
