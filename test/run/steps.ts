import type { Step } from './step.ts'

type Command = Step['command']

const bin = (name: string) => `node_modules/.bin/${name}`

/** A step that passes or fails as a whole. */
const whole = (name: string, command: Command, needsBuild = false): Step => ({
  name,
  command,
  needsBuild,
  needsBrowser: false,
  counts: 'itself',
})

function vitest(name: string, report: string, needsBrowser: boolean): Step {
  const project = ['--config', 'test/vitest.config.ts', '--project', name]
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile', report]
  const command: Command = [bin('vitest'), 'run', ...project, ...reporters]
  return { name, command, needsBuild: true, needsBrowser, counts: 'vitest' }
}

const check = [process.execPath, 'dist/server/main.js', 'check', 'demo/phu-tho-2024'] as const
const elements = [bin('wtr'), '--config', 'test/widget/web-test-runner.config.mjs'] as const

/** The steps of `npm test`, in order. `report` is a file of this run's own that vitest may write its results to. */
export const stepsOf = (report: string): readonly Step[] => [
  whole('build', ['npm', 'run', 'build']),
  whole('types', [bin('tsc'), '-p', '.']),
  whole('lint', [bin('biome'), 'check', '.']),
  whole('contest', check, true),
  vitest('unit', report, false),
  { name: 'element', command: elements, needsBuild: true, needsBrowser: true, counts: 'summary' },
  vitest('e2e', report, true),
]
