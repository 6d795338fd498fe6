import type { Rules } from '../contest/rules.ts'

/** A notice for the portal's own page about what the embedded quiz does with a visitor's data. */
export const privacyNotice = ({ title, organiser, fields }: Rules, server: string): string =>
  `Bài thi “${title}” trên trang này do ${organiser} tổ chức và được tải từ ${server}.
Khi bạn đăng ký dự thi, thông tin bạn nhập (${fields.map(({ label }) => label.toLowerCase()).join(', ')}) và bài làm được gửi thẳng tới máy chủ của cuộc thi, không gửi cho trang này và không gửi cho bên thứ ba nào.
Bài thi không dùng cookie, không dùng localStorage, không nhận dạng thiết bị và không theo dõi bạn; chỉ giữ tạm bài đang làm trong thẻ trình duyệt để không mất khi mạng đứt.
Cùng với bài làm, máy chủ ghi địa chỉ của trang này để thống kê số lượt thi theo cơ quan.
Việc xử lý dữ liệu cá nhân theo nội dung đồng ý hiển thị trước khi làm bài; mọi đề nghị về dữ liệu của bạn xin gửi ${organiser}.`
