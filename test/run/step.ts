/** One step of the test command: a program to run, and how its results are counted. */
export interface Step {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  /** Cannot run unless the build has passed. */
  readonly needsBuild: boolean
  readonly needsBrowser: boolean
  /** How many tests passed and failed; a step that tells nothing counts as one. */
  readonly counts: 'itself' | 'vitest' | 'summary'
}

/** Passed and failed, of a step or of a whole run. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** How a program ended: its exit code (or null after a signal) and everything it wrote. */
export interface Ended {
  readonly code: number | null
  readonly output: string
}
