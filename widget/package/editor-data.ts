import { getWebTypesData } from 'custom-element-jet-brains-integration'
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration'
import type { Manifest, Named } from './manifest.ts'
import { inHtml, WRITTEN, withWritten } from './written-types.ts'

/** What editors read, by file name: VS Code's custom data, and web-types for JetBrains. */
export function editorData(manifest: Manifest): readonly (readonly [file: string, text: string])[] {
  const told = withWritten(manifest, inHtml)
  const how = { typesSrc: WRITTEN, hideLogs: true }
  return [
    ['vscode.html-custom-data.json', spread(getVsCodeHtmlCustomData(told, how))],
    ['vscode.css-custom-data.json', spread(getVsCodeCssCustomData(toldOnce(manifest), how))],
    ['web-types.json', spread(getWebTypesData(told, how))],
  ]
}

const spread = (text: string): string => `${JSON.stringify(JSON.parse(text), null, 2)}\n`

/** Both elements read the same custom properties and have some parts by the same name; an editor needs each once. */
function toldOnce(manifest: Manifest) {
  const met = new Set<string>()
  const isNew = (kind: string, { name }: Named) => !met.has(kind + name) && !!met.add(kind + name)
  return JSON.parse(
    JSON.stringify(manifest, (key, value) =>
      /^css(Properties|Parts)$/.test(key) ? value.filter((each: Named) => isNew(key, each)) : value,
    ),
  )
}
