import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, type Plugin, parseAst, transformWithOxc, Visitor } from 'vite'
import { pack } from './pack.ts'

/** What only we read: spaces in markup and style sheets, and quotes round plain values. */
const squeeze: Readonly<Record<string, (text: string) => string>> = {
  html: text =>
    text
      .replace(/\s+/g, ' ')
      .replace(/> (?=<|$)/g, '>')
      .replace(/^ </, '<')
      .replace(/="([\w-]+)"/g, '=$1'),
  css: text =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>+]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      .replace(/\b0\./g, '.')
      .replace(/='(\w+)'/g, '=$1'),
}

/** Class fields become plain assignments here; a later step would lower each to a call of a helper. */
const LOWER = {
  target: 'es2021',
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
} as const

const UNPACK = JSON.stringify(fileURLToPath(new URL('unpack.ts', import.meta.url)))

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Our sources in few bytes: squeezed templates, packed dictionaries, short names for `#private` members (ES2021 has
 * none, and WeakMaps would cost more than they hide), and the version in place.
 */
export const lean = (version: string): Plugin => ({
  name: 'lean',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return
    const edits: Edit[] = []
    const shorten = shortener(id)
    const visitor = new Visitor({
      PrivateIdentifier: ({ start, end, name }) => void edits.push({ start, end, text: shorten(name) }),
      ObjectExpression: node => void edits.push(...packed(node, id)),
      TaggedTemplateExpression: node => void edits.push(...squeezed(node, code)),
    })
    visitor.visit(parseAst(code, { lang: 'ts' }))
    const imports = isDictionary(id) ? `import { unpack } from ${UNPACK}\n` : ''
    const short = imports + apply(code, edits).replace('__AGENCY_QUIZ_VERSION__', version)
    return (await transformWithOxc(short, 'lean.ts', LOWER)).code
  },
})

/**
 * Short names for the private members of one file. They hold its name's checksum, for a class and its base stand in
 * two files and on one object; and nothing else, so that the same sources always give the same bytes.
 */
function shortener(file: string): (name: string) => string {
  const sum = [...basename(file)].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 1296, 7)
  const names: string[] = []
  return name => {
    if (!names.includes(name)) names.push(name)
    return `$${sum.toString(36)}${names.indexOf(name).toString(36)}`
  }
}

const isDictionary = (id: string): boolean => /\/messages\/(vi|en)\.ts$/.test(id)

function packed(node: ESTree.ObjectExpression, id: string): readonly Edit[] {
  const text = isDictionary(id) ? pack(node) : undefined
  return text ? [{ start: node.start, end: node.end, text }] : []
}

/** A piece's own span may or may not hold its delimiters, so its text is looked up from where it starts. */
function squeezed({ tag, quasi }: ESTree.TaggedTemplateExpression, code: string): readonly Edit[] {
  const shrink = tag.type === 'Identifier' ? squeeze[tag.name] : undefined
  if (!shrink) return []
  return quasi.quasis.map(({ start, value: { raw } }) => {
    const from = code.indexOf(raw, start)
    return { start: from, end: from + raw.length, text: shrink(raw) }
  })
}

/** Edits never overlap: a template's own text and the names between its pieces are different places. */
function apply(code: string, edits: Edit[]): string {
  let result = code
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end)
  return result
}
