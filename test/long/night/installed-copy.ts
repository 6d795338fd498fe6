import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { undo } from '../../e2e/undo.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A whole install that anybody on the machine may read: this checkout may stand where only its owner can look. */
export interface InstalledCopy {
  readonly node: string
  readonly main: string
  readonly phuTho: string
}

/** Copy the build, its dependencies, Node itself and the shipped contest to a folder open to all. */
export function installCopy(): InstalledCopy {
  const to = mkdtempSync(join(tmpdir(), 'agency-quiz-installed-'))
  undo(() => rmSync(to, { recursive: true, force: true }))
  chmodSync(to, 0o755)
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
  })
  const packages = listed
    .split('\n')
    .map(path => relative(root, path))
    .filter(path => path.startsWith('node_modules/'))
  for (const path of ['package.json', 'dist', 'demo/phu-tho-2024', ...packages])
    cpSync(join(root, path), join(to, path), { recursive: true })
  copyFileSync(process.execPath, join(to, 'node'))
  execFileSync('chmod', ['-R', 'a+rX', to])
  return {
    node: join(to, 'node'),
    main: join(to, 'dist/server/main.js'),
    phuTho: join(to, 'demo/phu-tho-2024'),
  }
}
