/** Markup that is safe to send: made only by `html`, which escapes everything put into it. */
export class Markup {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

export type Content = Markup | string | number | readonly Content[]

/** A template of markup; strings in it are escaped for text and for quoted attributes, markup and lists of markup stay. */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(pieces.map((piece, place) => piece + render(contents[place] ?? '')).join(''))
}

function render(content: Content): string {
  if (content instanceof Markup) return content.toString()
  if (typeof content === 'string') return escaped(content)
  if (typeof content === 'number') return String(content)
  return content.map(render).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign)
