import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Pixels, four bytes each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export const readPicture = (png: Uint8Array): Picture => PNG.sync.read(Buffer.from(png))

/** Less than the step from white to our palest background. */
const THRESHOLD = 0.01
/** Pixels that may differ: rounding of a curve, never a letter. */
const TOLERANCE = 6

/** How many pixels of two pictures of one size anybody could tell apart. */
export const differing = (one: Picture, other: Picture): number =>
  pixelmatch(one.data, other.data, undefined, one.width, one.height, {
    threshold: THRESHOLD,
    includeAA: true,
  })

/** What is different, in a sentence; undefined when the pictures are the same. */
export function difference(seen: Picture, golden: Picture): string | undefined {
  const [now, then] = [seen, golden].map(({ width, height }) => `${width} × ${height}`)
  if (now !== then) return `is ${now}, was ${then}`
  const pixels = differing(seen, golden)
  return pixels > TOLERANCE ? `${pixels} pixels differ` : undefined
}

/** A part of a picture. */
export function crop(picture: Picture, x: number, y: number, width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4
    data.set(picture.data.subarray(from, from + width * 4), row * width * 4)
  }
  return { width, height, data }
}
