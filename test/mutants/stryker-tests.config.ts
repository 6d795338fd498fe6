import { defineConfig } from 'vitest/config'

/** The tests that the mutants of one room are tried with: Stryker starts vitest in processes of its own. */
const include: string[] = JSON.parse(process.env.MUTANT_TESTS ?? '[]')

export default defineConfig({ test: { include, testTimeout: 20_000, isolate: false } })
