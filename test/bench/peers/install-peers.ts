import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installAside } from '../../install-aside.ts'

/** Packages in a folder of their own: they are measured beside the project and never part of it. */
export interface Installed {
  /** The folder that holds the packages by name. */
  readonly folder: string
  remove(): void
}

/** Have npm install these into a temporary folder. Throws when it cannot. */
export function installPeers(packages: readonly string[]): Installed {
  const home = mkdtempSync(join(tmpdir(), 'agency-quiz-peers-'))
  installAside(home, packages)
  return { folder: join(home, 'node_modules'), remove: () => rmSync(home, { recursive: true, force: true }) }
}
