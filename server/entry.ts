#!/usr/bin/env node
/** What `agency-quiz` runs: judges the version of Node before the rest of the server is loaded. */
import { engines } from '../package.json' with { type: 'json' }

/**
 * What to say to whoever starts the server with a Node older than `needed`, a range such as `>=22`; undefined when
 * `running`, such as `20.20.2`, will do. Written for any Node that reads modules at all: it is asked before the rest
 * is loaded, since an old one crashes in SQLite or stops at a word it does not know.
 */
export function refuseNode(running: string, needed: string): string | undefined {
  const least = needed.replace(/^\D+/, '')
  if (parseInt(running, 10) >= parseInt(least, 10)) return undefined
  return (
    `cần Node.js từ bản ${least} trở lên, trong khi lệnh này đang chạy bằng bản ${running}; ` +
    'hãy cài bản mới từ https://nodejs.org/ rồi chạy lại.'
  )
}

const refusal = refuseNode(process.versions.node, engines.node)
if (refusal === undefined) {
  // A static import would be loaded before the first line runs, and an old Node crashes in SQLite.
  await import('./main.ts')
} else {
  process.stderr.write(`agency-quiz: ${refusal}\n`)
  process.exitCode = 1
}
