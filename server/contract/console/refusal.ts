/** Why the console refuses, beside the codes of the public wire: a list of its own, so that the script for citizens carries none of it. */
import * as z from 'zod'

export const ConsoleCode = z.enum(['not-signed-in', 'not-permitted', 'needs-factor', 'foreign-origin'])
export type ConsoleCode = z.infer<typeof ConsoleCode>

interface RefusalText {
  readonly status: 401 | 403
  readonly title: string
  readonly remedy: string
}

/** Status and Vietnamese sentences of a code: what happened, and what to do. */
export const consoleRefusals: Readonly<Record<ConsoleCode, RefusalText>> = {
  'not-signed-in': {
    status: 401,
    title: 'Anh/chị chưa đăng nhập, hoặc phiên đã hết.',
    remedy: 'Mở /console để đăng nhập.',
  },
  'not-permitted': {
    status: 403,
    title: 'Vai trò của anh/chị không được làm việc này.',
    remedy: 'Nếu cần, xin nhờ Ban Tổ chức đổi vai trò ở màn hình Thành viên.',
  },
  'needs-factor': {
    status: 403,
    title: 'Vai trò của anh/chị cần thêm một lớp bảo vệ ngoài mật khẩu.',
    remedy: 'Mở /console/account, đặt khoá của máy hoặc mã 6 số, rồi làm lại.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Yêu cầu không được gửi từ trang của chính máy chủ này.',
    remedy: 'Mở bàn làm việc ở đúng địa chỉ công khai của máy chủ (PUBLIC_URL) rồi làm lại.',
  },
}
