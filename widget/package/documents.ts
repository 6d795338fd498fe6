import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getWebTypesData } from 'custom-element-jet-brains-integration'
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration'
import { inHtml, WRITTEN, withWrittenTypes } from './attribute-facts.ts'
import { elementTypes, registeringTypes, tallyTypes } from './element-types.ts'
import { jsxTypes } from './jsx-types.ts'
import { llmsText } from './llms-text.ts'
import type { Manifest, Named } from './manifest.ts'
import { elementsOf, publicManifest } from './public-manifest.ts'
import { readSources } from './read-sources.ts'

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Everything the package says about itself, by file name, made from the sources under `root`. */
export function documents(root: string): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const manifest = publicManifest(root)
  const elements = elementsOf(manifest)
  const [quiz, tally] = elements
  if (!quiz || !tally) throw new Error('the manifest does not hold both elements')
  return new Map([
    ['custom-elements.json', json(manifest)],
    ['element.d.ts', elementTypes(quiz, readSources(root))],
    ['define.d.ts', registeringTypes],
    ['agency-quiz.d.ts', registeringTypes],
    ['agency-tally.d.ts', tallyTypes(tally)],
    ['custom-elements-jsx.d.ts', jsxTypes(manifest)],
    ...editorData(manifest),
    ['llms.txt', llmsText(elements, version)],
  ])
}

/** What editors read, by file name: VS Code's custom data, and web-types for JetBrains. */
function editorData(manifest: Manifest): readonly (readonly [file: string, text: string])[] {
  const typed = withWrittenTypes(manifest, inHtml)
  const how = { typesSrc: WRITTEN, hideLogs: true }
  return [
    ['vscode.html-custom-data.json', indent(getVsCodeHtmlCustomData(typed, how))],
    ['vscode.css-custom-data.json', indent(getVsCodeCssCustomData(withoutRepeats(manifest), how))],
    ['web-types.json', indent(getWebTypesData(typed, how))],
  ]
}

const indent = (text: string): string => `${JSON.stringify(JSON.parse(text), null, 2)}\n`

/** Both elements read the same custom properties and have some parts by the same name; an editor needs each once. */
function withoutRepeats(manifest: Manifest) {
  const met = new Set<string>()
  const isNew = (kind: string, { name }: Named) => !met.has(kind + name) && !!met.add(kind + name)
  return JSON.parse(
    JSON.stringify(manifest, (key, value) =>
      /^css(Properties|Parts)$/.test(key) ? value.filter((each: Named) => isNew(key, each)) : value,
    ),
  )
}
