import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** The store refuses to open rather than run in a way that could lose an acknowledged attempt. */
export class StoreRefused extends Error {
  override name = 'StoreRefused'
}

/** What a file holds is no store, or no whole one. */
export class StoreDamaged extends StoreRefused {
  override name = 'StoreDamaged'
}

/** What keeps a file from being opened or written, in a sentence that names it and the remedy; anything else as it came. */
export function refusedBecause(error: unknown, file: string): unknown {
  const said = error instanceof Error && 'code' in error ? String(error.code) : ''
  // A full disk is one of the things that SQLite calls an error of reading and writing.
  const code = said.startsWith('SQLITE_IOERR') && isFull(file) ? 'ENOSPC' : said
  const why = reasons.find(([codes]) => codes.some(each => code.startsWith(each)))?.[1]
  if (damaged.some(each => code.startsWith(each))) return new StoreDamaged(sayDamaged(file))
  return why === undefined ? error : new StoreRefused(why(file))
}

const damaged = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'EISDIR']
const sayDamaged = (file: string): string =>
  `${file} bị hỏng hoặc không phải kho dữ liệu của phần mềm này. Khôi phục từ bản sao gần nhất.`

const reasons: readonly (readonly [codes: readonly string[], why: (file: string) => string])[] = [
  [
    ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_AUTH', 'EACCES', 'EPERM', 'EROFS'],
    file =>
      `Không đọc ghi được ${file}: tài khoản chạy máy chủ không có quyền với tệp này, với các tệp cùng tên có đuôi -wal, -shm hoặc với thư mục chứa chúng. Đổi chủ sở hữu (chown), hoặc gắn lại ổ đĩa để ghi được.`,
  ],
  [
    ['EEXIST', 'ENOTDIR'],
    file => `Không tạo được thư mục cho ${file}: đường dẫn đi qua một tệp. Chọn thư mục khác bằng --data.`,
  ],
  [
    ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
    file => `Không còn chỗ trống trên ổ đĩa của ${file}. Giải phóng dung lượng rồi chạy lại.`,
  ],
  [['SQLITE_IOERR', 'EIO'], file => `Ổ đĩa báo lỗi khi đọc ghi ${file}. Kiểm tra ổ đĩa rồi chạy lại.`],
]

/** Bytes below which a disk is full for a database: it writes whole pages, and makes a file beside itself. */
const LEAST = 64 * 1024

function isFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return bavail * bsize < LEAST
  } catch {
    return false
  }
}
