import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CustomProperty } from './manifest.ts'

const use = /var\((--agency-quiz-[\w-]+),\s*([^()]+)\)/g

/**
 * The custom properties the style sheets read, with their defaults, dark ones beside. Throws when one has no meaning
 * in `meanings`, or a meaning has no property.
 */
export function styleDefaults(root: string, meanings: Readonly<Record<string, string>>): CustomProperty[] {
  const [dark = '', light = ''] = readFileSync(join(root, 'widget/theme.ts'), 'utf8').split(
    'export const theme',
  )
  const night = defaultsIn(dark)
  const properties = [...defaultsIn(light)].map(([name, plain]) => {
    const description = meanings[name]
    if (!description) throw new Error(`${name} is read by a style sheet, but nothing says what it is`)
    const other = night.get(name)
    return { name, description: other ? `${description}; ${other} when dark` : description, default: plain }
  })
  refuseStrays(
    root,
    properties.map(({ name }) => name),
    Object.keys(meanings),
  )
  return properties
}

const defaultsIn = (text: string): Map<string, string> =>
  new Map([...text.matchAll(use)].map(([, name = '', value = '']) => [name, value]))

/** A property only one element reads, or nobody does, would be promised or kept back by mistake. */
function refuseStrays(root: string, found: readonly string[], meant: readonly string[]): void {
  const folder = join(root, 'widget')
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /(styles|theme)\.ts$/.test(path))
    .map(path => readFileSync(join(folder, path), 'utf8'))
  const read = sheets.flatMap(text => text.match(/--agency-quiz-[\w-]+/g) ?? [])
  const stray = [...read, ...meant].find(name => !found.includes(name))
  if (stray) throw new Error(`${stray} is not among the defaults of widget/theme.ts`)
}
