import { expect, it } from 'vitest'
import { attempts, filesOf, shuffled } from '../server/documents/results-contest.ts'

it('the files of 200 attempts are the same in a thousand orders of arrival', () => {
  const files = filesOf(attempts)
  for (let seed = 0; seed < 1000; seed++) expect(filesOf(shuffled(seed))).toEqual(files)
}, 120_000)
