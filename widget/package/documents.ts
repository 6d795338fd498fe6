import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorData } from './editor-data.ts'
import { elementTypes, registeringTypes, tallyTypes } from './element-types.ts'
import { jsxTypes } from './jsx-types.ts'
import { llmsText } from './llms-text.ts'
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
