import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'

const built = (name: string) => readFileSync(join('dist/server', name), 'utf8')

/** What a built file loads before its first line runs. */
const loadedBefore = (name: string): string[] =>
  parseSync(name, built(name)).module.staticImports.map(({ moduleRequest }) => moduleRequest.value)

it('the built entry loads no package, and nothing of ours that does, before it has judged the version of Node', () => {
  const before = loadedBefore('main.js')
  for (const beside of before) expect(loadedBefore(beside)).toEqual([])
  expect(built('main.js')).toContain('import("./supported-main.js")')
})
