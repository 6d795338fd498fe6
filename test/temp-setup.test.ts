import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import setup, { PREFIX } from './temp-setup.ts'

it('is where the tests of this run keep their files', () => {
  expect(basename(tmpdir())).toMatch(new RegExp(`^${PREFIX}`))
})

it('takes away what was left in it, and gives the place back', () => {
  const before = tmpdir()
  const takeAway = setup()
  const folder = tmpdir()
  expect(dirname(folder)).toBe(before)
  writeFileSync(join(folder, 'left'), 'by a test that was cut off')
  takeAway()
  expect([existsSync(folder), tmpdir()]).toEqual([false, before])
})
