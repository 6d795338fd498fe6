import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A Node is 50 MB to fetch. */
const TIMEOUT = 300_000

/** The built server started with a real Node of another age, fetched from npm. */
function startWith(version: number, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), `agency-quiz-node-${version}-`))
  const name = `node-${process.platform}-${process.arch}`
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--silent']
  execFileSync('npm', ['install', '--prefix', folder, ...quiet, `${name}@${version}`])
  const node = join(folder, 'node_modules', name, 'bin/node')
  return { folder, ...spawnSync(node, ['dist/server/main.js', ...args], { encoding: 'utf8' }) }
}

describe.each([18, 20])('Node %i', { timeout: TIMEOUT }, version => {
  it('is told in one sentence which one is needed, and touches nothing', () => {
    const data = join(tmpdir(), `agency-quiz-untouched-${version}`)
    const { status, stdout, stderr } = startWith(version, 'serve', 'demo/phu-tho-2024', '--data', data)
    expect(stderr).toMatch(
      new RegExp(`^agency-quiz: cần Node\\.js từ bản 22 trở lên, .* bằng bản ${version}\\..*\\n$`),
    )
    expect(stdout).toBe('')
    expect(status).toBe(1)
    expect(existsSync(data)).toBe(false)
  })
})

describe.each([22, 26])('Node %i', { timeout: TIMEOUT }, version => {
  it('runs it', () => {
    const { status, stdout, stderr } = startWith(version, 'check', 'demo/phu-tho-2024')
    expect(stderr).toBe('')
    expect(stdout).toContain('Không có lỗi')
    expect(status).toBe(0)
  })
})
