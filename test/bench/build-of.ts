import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanEnvironment } from './clean-environment.ts'
import type { Build } from './servers.ts'

/**
 * Another commit of this repository, installed and built by its own files in the temporary folder, where it is kept
 * for the next run. Throws when git does not know the commit or its `npm ci` fails.
 */
export function buildOf(commit: string): Build {
  const [hash = ''] = git('rev-parse', '--verify', `${commit}^{commit}`).split('\n')
  const root = join(tmpdir(), `agency-quiz-bench-build-${hash}`)
  if (!existsSync(root)) install(hash, root)
  return { root, node: nodeOf(root) }
}

/** Built under another name first: what was interrupted is never taken for a build. */
function install(hash: string, root: string): void {
  console.log(`installing ${hash.slice(0, 7)} in ${root}`)
  const beside = mkdtempSync(`${root}-`)
  const archive = join(beside, '.archive.tar')
  git('archive', '--output', archive, hash)
  execFileSync('tar', ['-xf', archive, '-C', beside])
  const run: ExecFileSyncOptions = {
    ...{ cwd: beside, env: cleanEnvironment() },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], run)
  if (!existsSync(join(beside, 'dist/server/main.js'))) execFileSync('npm', ['run', 'build'], run)
  renameSync(beside, root)
}

/** The Node a commit brings with it; where it brings none, the machine's. */
function nodeOf(root: string): string {
  const own = join(root, 'node_modules/.bin/node')
  if (existsSync(own)) return realpathSync(own)
  const print = ['-p', 'process.execPath']
  return execFileSync('node', print, { env: cleanEnvironment(), encoding: 'utf8' }).trim()
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' })
