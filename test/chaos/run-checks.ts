import { fileURLToPath } from 'node:url'
import { startVitest, type TestModule } from 'vitest/node'
import { findBrowser } from '../browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Run the long checks (`*.check.ts`) of a folder of `test/`, one file after the other, print `N passed, N failed`
 * last, and give the exit code. They stand apart from `npm test` because they take minutes.
 */
export async function runChecks(folder: string, env: Readonly<Record<string, string>> = {}): Promise<number> {
  const vitest = await startVitest('test', process.argv.slice(2).filter(isFilter), {
    root,
    config: false,
    watch: false,
    include: [`test/${folder}/**/*.check.ts`],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
    disableConsoleIntercept: true,
    env: { CHROME_PATH: findBrowser(), ...env },
  })
  const modules = vitest.state.getTestModules()
  const passed = count(modules, 'passed')
  const failed = count(modules, 'failed') + brokenIn(modules) + vitest.state.getUnhandledErrors().length
  await vitest.close()
  const isGood = failed === 0 && passed > 0
  process.stdout.write(`${passed} passed, ${isGood ? 0 : Math.max(1, failed)} failed\n`)
  return isGood ? 0 : 1
}

const isFilter = (argument: string): boolean => !argument.startsWith('--')

const count = (modules: readonly TestModule[], wanted: 'passed' | 'failed'): number =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(wanted)].length, 0)

/** Files that failed outside any test: they did not load, or a hook threw. */
const brokenIn = (modules: readonly TestModule[]): number =>
  modules.filter(module => module.state() === 'failed' && count([module], 'failed') === 0).length
