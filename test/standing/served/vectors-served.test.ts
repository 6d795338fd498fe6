import { globSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inAnyOrder } from '../in-any-order.ts'
import { readVector } from '../vector.ts'
import { countsKept } from './read-back.ts'
import {
  comparable,
  expectedCounts,
  expectedOf,
  resultsServed,
  type ServedVector,
  serveVector,
} from './serve-vector.ts'

const folders = globSync('test/standing/vectors/*/*/input.json').map(dirname).sort()

describe.each(folders.map(folder => [relative('test/standing/vectors', folder), folder] as const))(
  '%s, served and played by HTTP',
  (_, folder) => {
    let served: ServedVector
    beforeAll(async () => {
      served = await serveVector(folder)
    })

    it.each(Object.keys(readVector(folder).variants))('%s', variant => {
      const { computed, files, filesOfVector } = resultsServed(served, variant)
      expect(computed).toEqual(comparable(expectedOf(folder, variant), served.vector))
      expect(files).toEqual(filesOfVector)
    })

    it('was counted as it was handed in, while nothing is void', () => {
      const counts = expectedCounts(folder, served)
      if (counts) expect(inAnyOrder(countsKept(served.played))).toEqual(inAnyOrder(counts))
    })
  },
)
