import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { tsImport } from 'tsx/esm/api'

const { browserArguments, findBrowser } = await tsImport('../browser.ts', import.meta.url)
const { keepElements } = await tsImport('../total.ts', import.meta.url)

/** The elements' own tests, in a real browser: their sources, and the scripts that were built from them. */
export default {
  rootDir: fileURLToPath(new URL('../../', import.meta.url)),
  files: fileURLToPath(new URL('**/*.test.ts', import.meta.url)),
  nodeResolve: true,
  // A page in the background is given no animation frames and nothing of it intersects the viewport.
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: browserArguments() } })],
  reporters: [defaultReporter(), keepElements()],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', define: { __AGENCY_QUIZ_VERSION__: '"0.0.0"' } })],
  // Lit says in every test page that it is in development mode.
  filterBrowserLogs: ({ args }) => !args.some(text => String(text).startsWith('Lit is in dev mode')),
}
