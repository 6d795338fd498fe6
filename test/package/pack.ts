import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../e2e/temp-folder.ts'

/** A package as `npm publish` would send it, and as `npm install` would unpack it. */
export interface Packed {
  readonly tarball: string
  /** A folder with the package in its `node_modules/agency-quiz`, and nothing else. */
  readonly consumer: string
  /** Where the package lies in it. */
  readonly folder: string
}

/** Pack the package in `from`, and unpack it where a consumer would have it. Nothing is asked of a registry. */
export function pack(from: string): Packed {
  const consumer = tempFolder()
  const options = ['--json', '--ignore-scripts', '--offline', '--pack-destination', consumer]
  const told = execFileSync('npm', ['pack', ...options], { cwd: from, encoding: 'utf8', stdio: 'pipe' })
  const tarball = join(consumer, JSON.parse(told)[0].filename)
  const folder = join(consumer, 'node_modules/agency-quiz')
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
  return { tarball, consumer, folder }
}
