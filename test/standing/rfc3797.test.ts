import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bitsAsked, bitsHeld, bitsToChoose } from '../../server/standing/draw/entropy.ts'
import { drawDigest, drawKey, drawNumbers, LARGEST_POOL } from '../../server/standing/draw/rfc3797.ts'

interface Published {
  name: string
  sources: (string | number)[][]
  key: string
  pool: number
  selected: number[]
  digests: string[]
  count?: number
  skip?: number[]
}

const { published, ours }: { published: Published[]; ours: Published[] } = JSON.parse(
  readFileSync('test/standing/vectors/rfc3797.json', 'utf8'),
)

describe('lots by RFC 3797', () => {
  it.each([...published, ...ours].map(draw => [draw.name, draw] as const))('%s', (_, draw) => {
    const { sources, key, pool, selected, digests, skip = [] } = draw
    expect(drawKey(sources)).toBe(key)
    // Who is found ineligible is drawn all the same, and one more after them.
    const drawn = drawNumbers(key, pool)
      .map((number, index) => ({ number, digest: drawDigest(key, index) }))
      .filter(({ number }) => !skip.includes(number))
    expect(drawn.slice(0, digests.length).map(({ digest }) => digest)).toEqual(digests)
    expect(drawn.slice(0, selected.length).map(({ number }) => number)).toEqual(selected)
  })

  it('give the whole pool, each number once, and the largest that two bytes can number', () => {
    const drawn = drawNumbers('1./', LARGEST_POOL, 100)
    expect(new Set(drawn).size).toBe(100)
    expect(drawNumbers('1./', 300).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 300 }, (_, i) => i + 1),
    )
    expect(() => drawNumbers('1./', LARGEST_POOL + 1)).toThrow('larger than 65535')
  })
})

describe('the chance that sources hold', () => {
  it('is 23 bits for a lottery of six of 45, and adds up', () => {
    expect(bitsHeld([{ pick: 6, of: 45 }])).toBeCloseTo(22.96, 2)
    expect(bitsHeld([{ pick: 6, of: 45 }, { of: 100_000 }])).toBeCloseTo(22.96 + 16.61, 2)
    expect(bitsHeld([])).toBe(0)
  })

  it('is asked for by the ways to choose, and 16 bits more', () => {
    expect(bitsToChoose(14_492, 6)).toBeCloseTo(73.4, 1)
    expect(bitsAsked(14_492, 6)).toBeCloseTo(89.4, 1)
    expect([bitsToChoose(5, 5), bitsToChoose(5, 0)]).toEqual([0, 0])
  })
})
