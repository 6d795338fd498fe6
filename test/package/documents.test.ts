import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documents } from '../../widget/package/documents.ts'
import type { Manifest } from '../../widget/package/manifest.ts'
import { elementsOf, publicManifest } from '../../widget/package/public-manifest.ts'
import { customProperties, readSources } from '../../widget/package/read-sources.ts'
import { editedSources } from './edited-sources.ts'
import { root } from './root.ts'
import { staleDocuments } from './stale-documents.ts'
import { surfaceOf } from './surface.ts'

const folder = join(root, 'dist/package')
const built = new Map(
  readdirSync(folder)
    .filter(name => !name.endsWith('.js'))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
)
const fresh = documents(root)
const manifest: Manifest = JSON.parse(fresh.get('custom-elements.json') ?? '')
const surface = surfaceOf(manifest, readSources(root))

describe('the documents in dist/package', () => {
  it('are what the sources say now', () => expect(staleDocuments(fresh, built)).toEqual([]))

  it('are seen to be stale when one word of a comment in the sources is another', () => {
    const copy = editedSources(['widget/quiz/agency-quiz.ts', 'Id of the contest.', 'Name of the contest.'])
    expect(staleDocuments(documents(copy), built)).toEqual(
      expect.arrayContaining(['custom-elements.json', 'element.d.ts', 'web-types.json', 'llms.txt']),
    )
  })

  it('are seen to be stale when one is missing or left over', () => {
    const other = new Map([...built, ['old-types.d.ts', '']])
    other.delete('llms.txt')
    expect(staleDocuments(built, other).sort()).toEqual(['llms.txt', 'old-types.d.ts'])
  })
})

describe('the public surface', () => {
  it('is the one that was reviewed; after a review, run this file with -u', async () => {
    await expect(`${JSON.stringify(surface, null, 2)}\n`).toMatchFileSnapshot('api.json')
  })

  it('is seen to change with an attribute, a part, a default, an event, what it tells, a sentence', () => {
    const quiz = 'widget/quiz/agency-quiz.ts'
    const copy = editedSources(
      [quiz, "'heading-level'", "'level'"],
      [quiz, '@csspart card', '@csspart frame'],
      [quiz, '@fires agency-quiz-step', '@fires agency-quiz-page'],
      ['widget/quiz/events.ts', '{ step: number; of', '{ page: number; of'],
      ['widget/messages/vi.ts', '  retry:', '  tryAgain:'],
      ['widget/theme.ts', '#9f1d20', '#00f'],
    )
    const changed = surfaceOf(publicManifest(copy), readSources(copy)).filter(line => !surface.includes(line))
    expect(changed).toEqual([
      'agency-quiz attribute level: string',
      'agency-quiz custom property --agency-quiz-accent: #00f',
      'agency-quiz event agency-quiz-page',
      'agency-quiz part frame',
      'agency-tally custom property --agency-quiz-accent: #00f',
      'agency-quiz event agency-quiz-step detail { page: number; of: number }',
      'agency-quiz message tryAgain',
    ])
  })

  it.each(elementsOf(manifest))('of <$tagName> has at most ten parts and ten custom properties', element => {
    expect(element.cssParts.length).toBeLessThanOrEqual(10)
    expect(element.cssProperties.length).toBeLessThanOrEqual(10)
  })

  it.each(elementsOf(manifest))(
    'of <$tagName> names each part its templates have, and no other',
    ({ tagName, cssParts }) => {
      // The tally's figures are a room of their own, which the console will share.
      const rooms = tagName === 'agency-tally' ? ['tally', 'figures'] : ['quiz']
      const texts = rooms.flatMap(room => {
        const source = join(root, 'widget', room)
        return readdirSync(source, { recursive: true, encoding: 'utf8' })
          .filter(path => path.endsWith('.ts'))
          .map(path => readFileSync(join(source, path), 'utf8'))
      })
      const used = texts.flatMap(text => [...text.matchAll(/\bpart="([\w-]+)"/g)].map(([, name]) => name))
      expect(cssParts.map(({ name }) => name).sort()).toEqual([...new Set(used)].sort())
    },
  )

  it('names each event the element has, and no other', () => {
    const declared =
      readFileSync(join(root, 'widget/quiz/events.ts'), 'utf8').match(/'agency-quiz-\w+'/g) ?? []
    const told = elementsOf(manifest).flatMap(({ events = [] }) => events.map(({ name }) => `'${name}'`))
    expect(told.sort()).toEqual(declared.sort())
  })

  it('describes everything in it', () => {
    const nameless = elementsOf(manifest).flatMap(({ tagName, attributes, cssParts, events = [] }) =>
      [...attributes, ...cssParts, ...events]
        .filter(({ description }) => !description)
        .map(({ name }) => `${tagName} ${name}`),
    )
    expect(nameless).toEqual([])
  })
})

describe('an editor', () => {
  const read = (name: string) => JSON.parse(fresh.get(name) ?? '')
  const elements = elementsOf(manifest)

  it('of VS Code is offered each attribute, and the values that make sense', () => {
    const { tags } = read('vscode.html-custom-data.json')
    expect(tags).toMatchObject(
      elements.map(({ tagName, attributes }) => ({
        name: tagName,
        attributes: attributes.map(({ name, description }) => ({ name, description })),
      })),
    )
    const theme = tags[0].attributes.find(({ name }: { name: string }) => name === 'theme')
    expect(theme.values).toEqual([{ name: 'light' }, { name: 'dark' }, { name: 'auto' }])
  })

  it('of VS Code is told each custom property once', () => {
    const { properties } = read('vscode.css-custom-data.json')
    expect(properties.map(({ name }: { name: string }) => name).sort()).toEqual(
      customProperties(root)
        .map(({ name }) => name)
        .sort(),
    )
  })

  it('of JetBrains is told of both elements and of their events', () => {
    const { contributions } = read('web-types.json')
    expect(contributions.html.elements).toMatchObject(
      elements.map(({ tagName, attributes, events = [] }) => ({
        name: tagName,
        attributes: attributes.map(({ name }) => ({ name })),
        js: { events: events.map(({ name }) => ({ name })) },
      })),
    )
  })
})

describe('a custom property', () => {
  it.each([
    ['nothing explains', 'widget/theme.ts', '--agency-quiz-radius', '--agency-quiz-corner'],
    [
      'only one element reads',
      'widget/quiz/styles.ts',
      'font-size: 1.25em',
      'color: var(--agency-quiz-own, red)',
    ],
  ])('that %s stops the build', (_what, path, old, now) => {
    expect(() => customProperties(editedSources([path, old, now]))).toThrow('--agency-quiz-')
  })
})
