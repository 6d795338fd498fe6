import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFrom, drawOrder, drawSome } from '../../../../server/attempt/paper/draw.ts'

const drawn = (bytes: readonly number[], below: number) => drawFrom(Uint8Array.from(bytes))(below)
/** Gives these numbers in turn, then 0. */
function scripted(...numbers: number[]) {
  const below: number[] = []
  const draw = (under: number) => {
    below.push(under)
    return numbers.shift() ?? 0
  }
  return { draw, below }
}

describe('a draw', () => {
  it('reads two bytes at a time, the high one first, and goes on behind them', () => {
    expect(drawn([1, 2], 65_536)).toBe(258)
    expect(drawn([1, 2], 100)).toBe(58)
    const draw = drawFrom(Uint8Array.of(0, 1, 0, 2, 0, 3))
    expect([draw(10), draw(10), draw(10)]).toEqual([1, 2, 3])
  })

  it('passes over the values that would favour some numbers, and over no other', () => {
    // 65,536 = 3 × 21,845 + 1: the last value alone is one too many.
    expect(drawn([255, 255, 0, 1], 3)).toBe(1)
    expect(drawn([255, 254, 0, 1], 3)).toBe(2)
    expect(drawn([255, 255], 65_536)).toBe(65_535)
  })

  it.each([[[]], [[7]], [[255, 255]], [[255, 255, 7]]])('throws when %j runs out', bytes => {
    expect(() => drawn(bytes, 3)).toThrow(new RangeError('the seed ran out'))
  })
})

describe('drawing some', () => {
  const numbers = fc.uniqueArray(fc.nat(), { maxLength: 20 })

  it('takes so many different members of the pool, all of them when there are no more, and leaves the pool alone', () => {
    const takes = fc.property(numbers, fc.nat(25), fc.infiniteStream(fc.nat()), (pool, count, chance) => {
      const before = [...pool]
      const some = drawSome(pool, count, below => (chance.next().value ?? 0) % below)
      expect(some).toHaveLength(Math.min(count, pool.length))
      expect(new Set(some).size).toBe(some.length)
      for (const one of some) expect(pool).toContain(one)
      expect(pool).toEqual(before)
    })
    fc.assert(takes)
  })

  it('draws each from what is left', () => {
    const { draw, below } = scripted(2, 0, 1)
    expect(drawSome(['a', 'b', 'c', 'd'], 3, draw)).toEqual(['c', 'a', 'b'])
    expect(below).toEqual([4, 3, 2])
  })

  it('hands out nothing that is not in the pool, whatever the draw says', () => {
    expect(drawSome(['a', 'b'], 2, below => below)).toEqual([])
  })
})

describe('drawing an order', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 6],
    [4, 24],
    [5, 120],
  ])('of %i makes each of the %i orders once', (n, count) => {
    const orders = Array.from({ length: count }, (_, at) => {
      const { draw, below } = scripted(at)
      const order = drawOrder(n, draw)
      expect(below).toEqual([count])
      expect([...order].sort()).toEqual(Array.from({ length: n }, (_, index) => index))
      return order.join()
    })
    expect(new Set(orders).size).toBe(count)
  })

  it('makes none that does not exist, whatever the draw says', () => {
    expect(drawOrder(3, below => below)).toEqual([])
  })
})
