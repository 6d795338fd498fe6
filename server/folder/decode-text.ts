import { type Fault, fault, wholeFile } from './fault.ts'

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0)

/** The first line (from 1) that is not UTF-8. No byte of a longer UTF-8 sequence looks like a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (decode(bytes.subarray(start, end < 0 ? undefined : end)) === undefined || end < 0) return line
    start = end + 1
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a UTF-8 file, with or without BOM, its lines ended by LF; or why it cannot be read. */
export function decodeText(file: string, bytes: Uint8Array): string | Fault {
  if (isUtf16(bytes)) return fault('utf-16', wholeFile(file))
  const text = decode(bytes)
  if (text !== undefined) return text.replace(/\r\n?/g, '\n')
  const line = firstBadLine(bytes)
  return fault('not-utf8', { file, line, row: line, column: null })
}
