import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 20_000, hookTimeout: 60_000 }

/** Tests that drive a real browser. */
const inBrowser = ['test/e2e/**/*.test.ts', 'test/package/browser.test.ts', 'test/old-embeds/**/*.test.ts']

/**
 * Two projects: `unit` is everything that needs neither a browser nor a listening server; `e2e` drives the built
 * server and a real Chromium, one file after the other. The element's own tests run in a browser by themselves.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...slow,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/widget/**', ...inBrowser],
        },
      },
      {
        test: {
          ...slow,
          name: 'e2e',
          include: inBrowser,
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
