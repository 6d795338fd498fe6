import { defineConfig } from 'vitest/config'

/** Tries the mutants written by hand, two at a time. Each runs the tests related to it once more: minutes in all. */
export default defineConfig({
  test: {
    include: ['test/mutants/by-hand/try-all.ts'],
    maxConcurrency: 2,
    // All tests of the store, on a machine that is busy.
    testTimeout: 600_000,
    reporters: ['verbose'],
  },
})
