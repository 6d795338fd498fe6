import type { TestProject } from 'vitest/node'
import { findBrowser } from './browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Was vitest told to update (`-u`) what was accepted before? */
    updates: boolean
  }
}

/** Find a browser, or install one, before any test needs it: once, and with one sentence when there is none. */
export default function setup(project: TestProject): void {
  process.env.CHROME_PATH = findBrowser()
  project.provide('updates', project.config.snapshotOptions.updateSnapshot === 'all')
}
