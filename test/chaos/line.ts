import type { Socket } from 'node:net'

/** How fast a line is: bytes a second, shared by everything on it, and one way's delay in ms. */
export interface Line {
  readonly bytesPerSecond: number
  readonly delay: number
}

/** A common phone in a Vietnamese commune: 750 kbit/s and 300 ms from question to answer. */
export const VIETNAMESE_3G: Line = { bytesPerSecond: 750_000 / 8, delay: 300 }

const SLICE = 1_460

/** Something that sends bytes at the pace of `line`, one slice after another, and then does `last`. */
export function wire(line: Line | undefined) {
  let freeAt = 0
  const pace = async (bytes: number, { bytesPerSecond, delay }: Line) => {
    const now = performance.now()
    freeAt = Math.max(now, freeAt) + (bytes / bytesPerSecond) * 1000
    await new Promise(resolve => setTimeout(resolve, freeAt - now + delay))
  }
  return async (socket: Socket, bytes: Buffer, last: () => void): Promise<void> => {
    if (!line) return void socket.write(bytes, last)
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE)
      await pace(slice.length, at === 0 ? line : { ...line, delay: 0 })
      socket.write(slice)
    }
    last()
  }
}
