import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomPool } from '../../../server/seal/random-pool.ts'

const PAGE = 4096

/** A pool, with every size that was fetched for it. */
function openPool() {
  const fetched: number[] = []
  const pool = randomPool(bytes => {
    fetched.push(bytes)
    return randomBytes(bytes)
  })
  return { pool, fetched }
}

describe('a pool of randomness', () => {
  it('gives as many bytes as asked for, and no byte twice', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 1, maxLength: 60 })
    const once = fc.property(sizes, asked => {
      const { pool } = openPool()
      const given = asked.map(pool)
      expect(given.map(({ length }) => length)).toEqual(asked)
      for (const [at, one] of given.entries())
        for (const two of given.slice(at + 1)) {
          const apart =
            one.byteOffset + one.length <= two.byteOffset || two.byteOffset + two.length <= one.byteOffset
          expect(one.buffer !== two.buffer || apart).toBe(true)
        }
    })
    fc.assert(once, { numRuns: 40 })
  })

  it('asks the system for a page at a time, and for no more while the page lasts', () => {
    const { pool, fetched } = openPool()
    for (let count = 0; count < PAGE / 16; count++) pool(16)
    expect(fetched).toEqual([PAGE])
    pool(16)
    expect(fetched).toEqual([PAGE, PAGE])
  })

  it('asks for more at once where more is wanted', () => {
    const { pool, fetched } = openPool()
    expect(pool(PAGE + 1)).toHaveLength(PAGE + 1)
    expect(fetched).toEqual([PAGE + 1])
  })
})
