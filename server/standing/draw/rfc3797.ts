/** Publicly verifiable random selection, as RFC 3797 publishes it: MD5, a shrinking pool (decisions.md 39). */
import { hash } from 'node:crypto'

/** Two bytes number the selections, so a larger pool cannot be drawn. */
export const LARGEST_POOL = 65_535

/** One source of chance as published: its numbers as digits. */
export type SourceNumbers = readonly (string | number)[]

/**
 * The key of a draw: each source's numbers without leading zeros, ascending, each with a full stop behind it, and a slash behind
 * the source (RFC 3797, 4.3).
 */
export function drawKey(sources: readonly SourceNumbers[]): string {
  return sources.map(numbers => `${sortNumbers(numbers).join('.')}./`).join('')
}

const sortNumbers = (numbers: SourceNumbers): bigint[] =>
  numbers.map(BigInt).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** The digest that makes the selection with this index (from 0): MD5 of index, key, index; upper-case hex. */
export function drawDigest(key: string, index: number): string {
  const counter = Buffer.from([index >> 8, index & 0xff])
  return hash('md5', Buffer.concat([counter, Buffer.from(key, 'latin1'), counter]), 'hex').toUpperCase()
}

/**
 * Draw `count` of a pool numbered from 1, in the order drawn. Each digest, as one number, modulo those that are left, tells which
 * of them. Refuses a pool above `LARGEST_POOL`.
 */
export function drawNumbers(key: string, pool: number, count = pool): number[] {
  if (pool > LARGEST_POOL) throw new RangeError(`a pool of ${pool} is larger than ${LARGEST_POOL}`)
  const left = Array.from({ length: pool }, (_, index) => index + 1)
  const drawn: number[] = []
  for (let index = 0; index < count && left.length > 0; index++) {
    const at = Number(BigInt(`0x${drawDigest(key, index)}`) % BigInt(left.length))
    drawn.push(...left.splice(at, 1))
  }
  return drawn
}
