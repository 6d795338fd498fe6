import { describe, expect, it } from 'vitest'
import { isProgram, readSources } from './read-sources.ts'
import { lostPaths, lostSteps, mapped, stepsUnder } from './walks.ts'

const files = readSources()
const documentAt = (path: string) => {
  const text = files.find(file => file.path === path)?.text ?? ''
  return { path, text }
}
const contributing = documentAt('CONTRIBUTING.md')
const walks = ['One answer, from the click to the fsync', 'One number, from the row to the element'] as const

describe.each(walks)('the walk of CONTRIBUTING: %s', heading => {
  const steps = stepsUnder(contributing.text, heading)

  it('goes through ten files and more', () => {
    expect(new Set(steps.map(({ path }) => path)).size).toBeGreaterThanOrEqual(10)
  })

  it('finds every file, and the function in it', () => expect(lostSteps(steps, files)).toEqual([]))

  it('is lost where any of its files is gone', () => {
    for (const { path } of steps)
      expect(
        lostSteps(
          steps,
          files.filter(file => file.path !== path),
        ).join(),
      ).toContain(`${path} is gone`)
  })

  it('is lost where any of its functions has another name', () => {
    for (const { path, name } of steps) {
      const renamed = files
        .filter(isProgram)
        .map(file =>
          file.path === path
            ? { path, text: file.text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), 'another') }
            : file,
        )
      expect(lostSteps(steps, renamed).join()).toContain(`${path} has no ${name}`)
    }
  })
})

describe('a walk', () => {
  const walk = '### Here\n1. `server/a.ts` `work`: it works\n\n### There\n1. `server/b.ts` `rest`: it rests\n'

  it('is the numbered list of its section', () => {
    expect(stepsUnder(walk, 'Here')).toEqual([{ line: 2, path: 'server/a.ts', name: 'work' }])
    expect(stepsUnder(walk, 'There')).toEqual([{ line: 5, path: 'server/b.ts', name: 'rest' }])
  })

  it('must be there, with a file and a function in each line', () => {
    expect(() => stepsUnder(walk, 'Nowhere')).toThrow('no section')
    expect(() => stepsUnder('### Here\n1. It works in `server/a.ts`\n', 'Here')).toThrow('is no step')
  })

  it('does not take a mention for the function', () => {
    const text = "import { work } from './b.ts'\n// work\nwork()\n"
    expect(lostSteps(stepsUnder(walk, 'Here'), [{ path: 'server/a.ts', text }])).toHaveLength(1)
  })

  it.each([
    'function work() {}',
    'export const work = () => 1',
    'class A { work() {} }',
    'const a = () => { const work = () => 1 }',
  ])('finds %s', text => {
    expect(lostSteps(stepsUnder(walk, 'Here'), [{ path: 'server/a.ts', text }])).toEqual([])
  })
})

describe.each(['CONTRIBUTING.md', 'README.md'])('%s', path => {
  it('names only files and folders that are there', () => {
    expect(lostPaths(documentAt(path), files)).toEqual([])
  })

  it('and one that is gone is seen', () => {
    const gone = { path, text: 'See `server/contest/gone.ts` and `test/architecture`, `server/**/*.ts`.' }
    expect(lostPaths(gone, files)).toEqual([`${path} names server/contest/gone.ts`])
  })
})

describe('the map of the README', () => {
  const drawn = mapped(documentAt('README.md').text)
  const isThere = (path: string) =>
    files.some(file => (path.endsWith('/') ? file.path.startsWith(path) : file.path === path))

  it('draws only what is there', () => expect(drawn.filter(path => !isThere(path))).toEqual([]))

  it('draws every room', () => {
    const rooms = files.flatMap(({ path }) => /^(?:widget|server)\/[^/]+\//.exec(path)?.[0] ?? [])
    expect(new Set(rooms).size).toBeGreaterThan(15)
    expect([...new Set(rooms)].filter(room => !drawn.includes(room))).toEqual([])
  })

  it('is read by its indents', () => {
    const map =
      '## The house\n\n```\nserver/   serves\n  a.ts  b.ts   two files\n  paper/     a room\n    c.ts\ndemo/\n```\n'
    expect(mapped(map)).toEqual([
      'server/',
      'server/a.ts',
      'server/b.ts',
      'server/paper/',
      'server/paper/c.ts',
      'demo/',
    ])
  })
})
