import type { ESTree } from 'vite'

const SEPARATOR = '|'

/**
 * A dictionary as two strings, its keys and its sentences: dictionaries in the same order then share their keys when
 * they are compressed. Undefined for anything that is not an object of plain strings.
 */
export function pack({ properties }: ESTree.ObjectExpression): string | undefined {
  const entries = properties.flatMap(property =>
    property.type === 'Property' &&
    property.value.type === 'Literal' &&
    typeof property.value.value === 'string'
      ? [[nameOf(property.key), property.value.value] as const]
      : [],
  )
  const [keys, sentences] = [0, 1].map(side => entries.map(entry => entry[side]).join(SEPARATOR))
  if (entries.length < properties.length || entries.flat().join('').includes(SEPARATOR)) return undefined
  return `unpack(${JSON.stringify(keys)},${JSON.stringify(sentences)})`
}

function nameOf(key: ESTree.PropertyKey): string {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : SEPARATOR
}
