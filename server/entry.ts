#!/usr/bin/env node
/** What `agency-quiz` runs: judges the version of Node before the rest of the server is loaded. */
import { engines } from '../package.json' with { type: 'json' }
import { refuseNode } from './node-version.ts'

const refusal = refuseNode(process.versions.node, engines.node)
if (refusal === undefined) {
  // A static import would be loaded before the first line runs, and an old Node crashes in SQLite.
  await import('./main.ts')
} else {
  process.stderr.write(`agency-quiz: ${refusal}\n`)
  process.exitCode = 1
}
