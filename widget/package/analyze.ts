import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElementDeclaration } from './manifest.ts'

const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js')
const config = fileURLToPath(new URL('analyze.config.mjs', import.meta.url))

/** What the analyzer finds in the sources under `root`: a class still with everything, a tag not always there. */
export interface Analyzed {
  readonly path: string
  readonly declarations: readonly Omit<ElementDeclaration, 'cssProperties' | 'tagName'>[]
}

/** Run the custom-elements analyzer. It is a program of its own because it brings its own TypeScript. */
export function analyze(root: string): readonly Analyzed[] {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-manifest-'))
  try {
    const where = ['--config', relative(root, config), '--outdir', relative(root, folder)]
    execFileSync(process.execPath, [analyzer, 'analyze', ...where], { cwd: root })
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')).modules
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
