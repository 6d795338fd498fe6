import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import type { TriedMutant } from './score.ts'

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

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
