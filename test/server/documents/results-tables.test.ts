import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attempts, filesOf, shuffled } from './results-contest.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../fixtures/results/${name}.csv`), 'utf8')

describe('the files of 200 attempts with a tie at the boundary of two prizes, and one person excluded', () => {
  const files = filesOf(attempts)

  it.each(['tom-tat', 'so-sanh', 'xep-hang-1', 'luot-thi'])(
    '%s equals what was worked out apart from the program',
    name => {
      expect(files.get(name)).toBe(fixture(name))
    },
  )

  it('are the same in whatever order the attempts arrived', () => {
    for (let seed = 0; seed < 50; seed++) expect(filesOf(shuffled(seed))).toEqual(files)
  })
})
