import { defineConfig } from 'vitest/config'
import { scored } from './places.ts'

/** The tests that mutants of the scored folders are tried with. */
export default defineConfig({ test: { include: [...scored.tests], testTimeout: 20_000, isolate: false } })
