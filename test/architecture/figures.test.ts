import { expect, it } from 'vitest'
import { importsOf } from './imports-of.ts'
import { readSources } from './read-sources.ts'

const sources = readSources('widget')
const byPath = new Map(sources.map(source => [source.path, source]))
const inRoom = (room: string) => sources.filter(({ path }) => path.startsWith(`widget/${room}/`))

/** The files of `figures` that a room draws with: those it imports, and those these import. */
function figuresOf(room: string): Set<string> {
  const reached = new Set<string>()
  const next = [...inRoom(room)]
  for (let from = next.pop(); from; from = next.pop())
    for (const { target, typeOnly } of importsOf(from)) {
      const to = byPath.get(target)
      if (typeOnly || !to?.path.startsWith('widget/figures/') || reached.has(to.path)) continue
      reached.add(to.path)
      next.push(to)
    }
  return reached
}

/** What draws a mark from a number; a code to scan and the swatch of a legend have fixed sizes or are one path. */
const drawsMark = /<(rect|line|circle|polyline)\b[^>]*\b(width|height|r|x2|y2|points)=\$\{(?!side|size)/

it('the tally for citizens and the console of the committee draw the same figures by the same code', () => {
  const [tally, console] = [figuresOf('tally'), figuresOf('console')]
  expect([...tally].filter(path => console.has(path)).sort()).toEqual(
    expect.arrayContaining(['widget/figures/bars.ts', 'widget/figures/vias.ts']),
  )
})

it('and neither has marks of its own', () => {
  const own = [...inRoom('tally'), ...inRoom('console')].filter(({ text }) => drawsMark.test(text))
  expect(own.map(({ path }) => path)).toEqual([])
  // A control: the code they share does draw.
  expect(inRoom('figures').filter(({ text }) => drawsMark.test(text)).length).toBeGreaterThan(1)
})
