import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installAside } from '../install-aside.ts'
import type { TriedMutant } from './score.ts'

const VERSION = '10.1.1'
const packages = [`@stryker-mutator/core@${VERSION}`, `@stryker-mutator/vitest-runner@${VERSION}`]
/** Where Stryker stands: 141 packages that `npm ci` would unpack for this command alone. Below `node_modules` it finds our vitest. */
const aside = fileURLToPath(new URL(`../../node_modules/.cache/stryker-${VERSION}`, import.meta.url))
const core = join(aside, 'node_modules/@stryker-mutator/core/dist/src/index.js')

/** What we ask of it, and what we read of its answer. */
interface StrykerCore {
  readonly Stryker: new (options: object) => { runMutationTest(): Promise<readonly Result[]> }
}

interface Result {
  readonly fileName: string
  readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>
  readonly replacement?: string
  readonly status: string
}

async function loadStryker(): Promise<StrykerCore> {
  // Its peer is our vitest, which is not to be installed a second time.
  if (!existsSync(core)) installAside(aside, packages, '--legacy-peer-deps')
  return import(core)
}

/**
 * Mutate `sources` in every way Stryker knows and try each mutant with `tests`, in a copy of the project outside the
 * project. Nothing is left out: no kind of mutation, no static one.
 */
export async function runStryker(
  { sources, tests }: { readonly sources: readonly string[]; readonly tests: readonly string[] },
  concurrency: number,
): Promise<TriedMutant[]> {
  process.env.MUTANT_TESTS = JSON.stringify(tests)
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-stryker-'))
  try {
    const { Stryker } = await loadStryker()
    const stryker = new Stryker({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'test/mutants/stryker-tests.config.ts', related: true },
      mutate: [...sources],
      ignorePatterns: ['**', '!server/**/*', '!test/**/*', '!demo/**/*', '!widget/**/*', '!package.json'],
      // There is none here: the copy is not compiled, and TypeScript 7 has no API to rewrite one with.
      tsconfigFile: 'none.json',
      coverageAnalysis: 'perTest',
      incremental: false,
      ...{ concurrency, timeoutMS: 30_000, tempDirName: folder, reporters: ['progress-append-only'] },
      allowConsoleColors: false,
    })
    return (await stryker.runMutationTest()).map(tried)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tried({ fileName, location, replacement = '', status }: Result): TriedMutant {
  return {
    file: relative(process.cwd(), fileName),
    line: location.start.line,
    text: textAt(readFileSync(fileName, 'utf8'), location),
    replacement,
    status,
  }
}

/** The text of a place as Stryker reports it: lines and columns from 1. */
function textAt(source: string, { start, end }: Result['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n')
}
