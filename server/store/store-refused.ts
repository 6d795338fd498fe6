/** The store refuses to open rather than run in a way that could lose an acknowledged attempt. */
export class StoreRefused extends Error {
  override name = 'StoreRefused'
}

/** What keeps a file from being opened or written, in a sentence that names it and the remedy; anything else as it came. */
export function refusedBecause(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = reasons.find(([codes]) => codes.some(each => code.startsWith(each)))?.[1]
  return why === undefined ? error : new StoreRefused(why(file))
}

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
  [
    ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    file => `${file} bị hỏng hoặc không phải kho dữ liệu của phần mềm này. Khôi phục từ bản sao gần nhất.`,
  ],
  [['SQLITE_IOERR', 'EIO'], file => `Ổ đĩa báo lỗi khi đọc ghi ${file}. Kiểm tra ổ đĩa rồi chạy lại.`],
]
