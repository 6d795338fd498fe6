/** Signatures and offsets of a ZIP archive (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
/** 1 January 1980, midnight: the first day a ZIP archive can name. */
const DAY = (1 << 5) | 1

/**
 * The archive with every file of it dated 1 January 1980, so that the same content is the same bytes whenever it is
 * written. Throws where there is no archive.
 */
export function fixZipTimes(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + END_SIZE > bytes.length || bytes.readUInt32LE(end) !== END)
    throw new Error('no ZIP archive')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('a ZIP archive with a damaged directory')
    date(bytes, at + 12)
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.readUInt32LE(local) !== LOCAL) throw new Error('a ZIP archive with a damaged file')
    date(bytes, local + 10)
    at += ENTRY_SIZE + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0)
  }
  return bytes
}

/** Time and day of an entry stand side by side. */
function date(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(0, at)
  bytes.writeUInt16LE(DAY, at + 2)
}
