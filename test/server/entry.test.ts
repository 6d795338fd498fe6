import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it, vi } from 'vitest'
import { engines } from '../../package.json' with { type: 'json' }
import { refuseNode } from '../../server/entry.ts'

// The entry runs as it is loaded; what it goes on to is no business of these tests.
vi.mock('../../server/main.ts', () => ({}))

describe('whoever starts the server', () => {
  it.each(['12.22.12', '18.20.8', '20.20.2', '21.7.3', '2.0.0'])('with Node %s reads what to do', running => {
    const said = refuseNode(running, '>=22')
    expect(said).toContain('Node.js từ bản 22 trở lên')
    expect(said).toContain(`đang chạy bằng bản ${running}`)
    expect(said).toContain('https://nodejs.org/')
    expect(said).not.toContain('\n')
  })

  it.each(['22.0.0', '22.23.3', '24.21.0', '26.12.1', '100.0.0'])('with Node %s is served', running => {
    expect(refuseNode(running, '>=22')).toBeUndefined()
  })

  it('needs what package.json says, in the form that is read', () => {
    expect(engines.node).toMatch(/^>=\d+$/)
    expect(refuseNode(process.versions.node, engines.node)).toBeUndefined()
  })
})

it('the entry loads nothing else before it has judged the version', () => {
  const { module } = parseSync('entry.ts', readFileSync('server/entry.ts', 'utf8'))
  expect(module.staticImports.map(({ moduleRequest }) => moduleRequest.value)).toEqual(['../package.json'])
})
