/**
 * Loaded before the server of `npm run dev`: half of what its start takes is loading packages, and those do not change while
 * somebody edits our files. So the process loads what the last build imports, waits until it is called on, and only then
 * goes on to read the server as it is built by then.
 */
import cluster from 'node:cluster'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

/** The server as a build leaves it: a few files beside its entry, every package imported by name. */
const BUILT = 'supported-*.js'
const IMPORTED = / from "([^."][^"]*)"/g

async function waitWithPackages(): Promise<void> {
  const call = once(process, 'message')
  const folder = dirname(process.argv[1] ?? '')
  const built = globSync(BUILT, { cwd: folder })
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const names = new Set([...built.matchAll(IMPORTED)].map(([, name]) => name as string))
  // What cannot be loaded is said by the server itself, which loads it again.
  await Promise.all([...names].map(name => import(name).catch(() => {})))
  await call
}

// The threads and processes of that server load this file too, and nobody calls on them.
if (cluster.isPrimary && isMainThread) await waitWithPackages()
