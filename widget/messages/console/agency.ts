import { compareVi } from './compare.ts'

/** What an agency's own page says; `{0}` is filled in. */
export const agencyVi = {
  staff: 'Cán bộ của cơ quan đã dự thi, đến hết {0}',
  people: 'Người của cơ quan đã dự thi, đến hết {0}',
  of: 'trên {0} người',
  only: 'người',
  bar: '{0} trên {1} người, {2}',
  rate: '{0}',
  left: 'Còn {0} người chưa dự thi.',
  none: 'Đến lúc ấy chưa có ai; người dự thi hôm nay được tính vào đây từ 0 giờ ngày mai. Áp phích và mã QR ở dưới giúp mời thêm.',
  full: 'Mọi người đã dự thi.',
  over: 'Nhiều hơn số biên chế đang ghi: xin báo Tổ Thư ký số biên chế đúng.',
  noHeadcount:
    'Chưa có số biên chế nên chưa tính được tỷ lệ. Xin gửi Tổ Thư ký số biên chế, kèm nguồn và ngày.',
  counted: 'Tính đến hết ngày {0}, theo đơn vị mỗi người tự khai, dù thi ở cổng nào{1}.',
  countedKinds: '; chỉ đếm {0}',
  headcountFrom: 'Biên chế {0}{1}{2}.',
  source: ', theo {0}',
  date: ', tính đến {0}',

  told: 'Người thi qua cổng của cơ quan',
  live: 'Số liệu đến {0}.',
  daily: 'Số làm tròn hai chữ số đến hết ngày {0}, như công bố cho mọi người theo Thể lệ.',
  sealed: 'Thể lệ chưa cho công bố số liệu tham gia trước khi đóng.',
  attempts: 'Lượt thi',
  valid: 'Lượt hợp lệ',
  byPeople: 'Người',
  about: 'khoảng',
  below: 'dưới {0}',
  withheld: 'chưa công bố',
  place: 'Đứng thứ {0} trong {1} cơ quan của khối {2}, xếp theo {3}.',
  placeShared: 'Cùng đứng thứ {0} với cơ quan khác, trong {1} cơ quan của khối {2}, xếp theo {3}.',
  placeBy: { attempts: 'lượt thi', valid: compareVi['way-1'].toLocaleLowerCase('vi'), people: 'số người' },

  poster: 'Mời thêm người dự thi',
  posterFor: 'In áp phích có mã QR cho {0} người còn lại',
  posterPrint: 'In áp phích có mã QR',
  scan: 'Quét mã để mở bài thi, tính cho cơ quan:',
  qr: 'Mã QR mở bài thi của {0}',

  sites: 'Các cổng của cơ quan',
  today: 'Hôm nay đã nhận bài',
  notToday: 'hôm nay chưa nhận bài nào',
  noSites:
    'Danh bạ chưa ghi cổng của cơ quan. Cơ quan vẫn dự thi được bằng mã QR; muốn nhúng bài thi vào trang thì báo Tổ Thư ký địa chỉ trang.',
  tag: 'Thẻ để dán vào trang',

  foot: 'Trang này chỉ có số chung của {0}, không có tên người. Ai có liên kết đều xem được; cần đổi liên kết thì báo Tổ Thư ký. Hạng chính thức chỉ có sau khi Ban Tổ chức công bố.',
  footCommittee: 'Đây là trang lãnh đạo {0} thấy khi mở liên kết.',
} as const
