import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Have npm install `packages`, at exact versions, into a folder of their own, running none of their scripts: what one command
 * needs and `npm ci` does not bring. `how` are more options of npm. Throws when it cannot, and leaves no half of them.
 */
export function installAside(folder: string, packages: readonly string[], ...how: readonly string[]): void {
  try {
    execFileSync('npm', ['install', '--prefix', folder, ...quietly, ...how, ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`npm could not fetch ${packages.join(' and ')}`, { cause })
  }
}
