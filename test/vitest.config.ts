import { defineConfig } from 'vitest/config'

/** Patience that lasts on a machine whose cores are all busy with something else. */
const patient = {
  testTimeout: 60_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 45_000 } },
}

/** Tests that drive a real browser and the built server, one file after the other where `atOnce` is not said. */
const inBrowser = (
  name: string,
  include: string[],
  testTimeout: number,
  setUp: string[] = [],
  atOnce = 1,
) => ({
  test: {
    ...patient,
    name,
    include,
    testTimeout,
    maxWorkers: atOnce,
    globalSetup: ['test/browser-setup.ts', ...setUp],
  },
})

const e2e = ['test/e2e/**/*.test.ts', 'test/package/browser.test.ts', 'test/old-embeds/**/*.test.ts']
/** Folders whose tests take minutes: each is a project of its own, and none belongs to `npm test`. */
const apart = ['matrix', 'chaos', 'leaks', 'pixels', 'editors', 'long']
const allOf = (folder: string) => `test/${folder}/**/*.test.ts`

/**
 * `unit` is everything that needs neither a browser nor a listening server; `e2e` plays whole attempts. The element's
 * own tests (`test/widget`) run inside a browser, by @web/test-runner.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/temp-setup.ts'],
    projects: [
      {
        test: {
          ...patient,
          name: 'unit',
          // By itself vitest leaves one core to itself.
          maxWorkers: '100%',
          include: ['test/**/*.test.ts'],
          exclude: [...e2e, ...['widget', ...apart].map(allOf)],
        },
      },
      // They wait more than they work: two at a time take a quarter less.
      inBrowser('e2e', e2e, 240_000, [], 2),
      inBrowser('matrix', [allOf('matrix')], 180_000),
      inBrowser('chaos', [allOf('chaos')], 240_000),
      inBrowser('leaks', [allOf('leaks')], 600_000),
      inBrowser('pixels', [allOf('pixels')], 180_000),
      inBrowser('editors', [allOf('editors')], 180_000, ['test/editors/install-editors.ts']),
      inBrowser('long', [allOf('long')], 600_000, ['test/long/night/table.ts']),
    ],
  },
})
