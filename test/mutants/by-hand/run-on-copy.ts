import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { copied } from '../places.ts'
import { type Mutant, mutate } from './mutant.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const Report = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/** What the tests say of a program: how many passed, and the names of those that failed. */
export interface Verdict {
  readonly passed: number
  readonly failed: readonly string[]
}

/**
 * Run these tests on a copy of the project, with the mutant in it if there is one, to their first failure. Throws
 * when a test file cannot even be loaded: such a mutant says nothing about the tests.
 */
export async function runOnCopy(tests: readonly string[], mutant?: Mutant): Promise<Verdict> {
  const tree = copyProject()
  try {
    if (mutant) {
      const file = join(tree, mutant.file)
      writeFileSync(file, mutate(readFileSync(file, 'utf8'), mutant))
    }
    const report = join(tree, 'report.json')
    const output = await runTests(tree, tests, report)
    return verdictOf(report, output)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

/** A folder of its own with copies of what a mutant may change, and links to the rest. */
function copyProject(): string {
  const tree = mkdtempSync(join(tmpdir(), 'agency-quiz-mutant-'))
  for (const name of readdirSync(root).filter(name => name !== '.git')) {
    const [from, to] = [join(root, name), join(tree, name)]
    if (copied.includes(name)) cpSync(from, to, { recursive: true })
    else symlinkSync(from, to)
  }
  return tree
}

function runTests(tree: string, tests: readonly string[], report: string): Promise<string> {
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', 'unit', '--bail', '1']
  const told = ['--maxWorkers', '1', '--reporter', 'json', '--outputFile', report]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, ...args, ...told, ...tests], {
    cwd: tree,
    // Nothing of the run this is part of.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/VITEST|^(TEST|NODE_ENV)$/.test(name)),
    ),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(output))
  })
}

function verdictOf(file: string, output: string): Verdict {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(`the tests did not run: ${output}`)
  }
  const { numPassedTests, testResults } = Report.parse(JSON.parse(text))
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
  const broken = testResults.find(({ message, assertionResults }) => message && assertionResults.length === 0)
  if (failed.length === 0 && broken) throw new Error(`the program cannot be loaded: ${broken.message}`)
  return { passed: numPassedTests, failed }
}
