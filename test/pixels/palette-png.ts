import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from './picture.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256
const INDEXED = 3

/**
 * A PNG of at most 256 colours, a quarter of the size of a common one: the most frequent colours as they are, the
 * rest as the nearest of them. Our pictures have about as many, so next to nothing is lost.
 */
export function palettePng({ width, height, data }: Picture): Buffer {
  const palette = frequent(data)
  const places = new Map(palette.map((colour, at) => [colour, at]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < width * height; at++) {
    const colour = colourAt(data, at)
    const place = places.get(colour) ?? nearest(colour, palette)
    places.set(colour, place)
    rows[at + Math.floor(at / width) + 1] = place
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, INDEXED, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap(parts))
  const pixels = deflateSync(rows, { level: 9 })
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([SIGNATURE, ...chunks])
}

const colourAt = (data: Uint8Array, at: number): number =>
  ((data[at * 4] ?? 0) << 16) | ((data[at * 4 + 1] ?? 0) << 8) | (data[at * 4 + 2] ?? 0)

const parts = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255]

function frequent(data: Uint8Array): number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length / 4; at++) {
    const colour = colourAt(data, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([one, a], [other, b]) => b - a || one - other)
  return sorted.slice(0, MOST_COLOURS).map(([colour]) => colour)
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = parts(colour)
  const distance = (other: number) => {
    const [r, g, b] = parts(other)
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
  }
  const distances = palette.map(distance)
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const check = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
