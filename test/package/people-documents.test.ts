import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vi } from '../../widget/messages/vi.ts'
import { root } from './root.ts'
import { unspokenIn } from './spoken-words.ts'

const folder = join(root, 'demo/docs')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const names = readdirSync(folder)
const scripts = ['kich-ban-ban-phim.md', 'kich-ban-trinh-doc-man-hinh.md']

describe.each(names)('%s', name => {
  it('is dated, and names the release it was written for', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(read(name)).toMatch(/Ngày \d{2}\/\d{2}\/\d{4}/)
    expect(read(name)).toContain(`bản ${version}`)
  })

  it('leads nowhere that is not there', () => {
    const links = [...read(name).matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(links.filter(path => !names.includes(path))).toEqual([])
  })
})

describe.each(scripts)('%s', name => {
  it('quotes only what the element says', () => expect(unspokenIn(read(name))).toEqual([]))

  it('would be seen to quote a button that has another name now', () => {
    expect(unspokenIn(read(name), { ...vi, begin: 'Vào thi' })).toContain('Bắt đầu')
  })

  it('names only tests that are there', () => {
    const tests = [...read(name).matchAll(/`((?:e2e|widget)\/[\w/-]+)`/g)].map(([, path]) => path)
    for (const path of tests) expect(() => readFileSync(join(root, `test/${path}.test.ts`))).not.toThrow()
  })
})

it('no screen reader is said to have been used before one was', () => {
  const rows = read('kich-ban-trinh-doc-man-hinh.md')
    .split('\n')
    .filter(line => /^\| \d+ \|/.test(line))
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) expect(row).toMatch(/\| (chưa|\d{2}\/\d{2}\/\d{4}, .+) \|$/)
})
