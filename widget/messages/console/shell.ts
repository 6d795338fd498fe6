/** What every page of the committee's console says; `{0}` is filled in. */
export const shellVi = {
  toMain: 'Đến nội dung chính',
  pastTable: 'Đến phần sau danh sách',
  console: 'Bàn điều hành cuộc thi',
  screens: 'Màn hình',
  steps: 'Các bước của cuộc thi',
  serverClock: 'giờ máy chủ',
  signOut: 'Thoát',
  needsScript: 'Màn hình này cần JavaScript. Xin bật JavaScript của trình duyệt rồi tải lại trang.',

  draft: 'Soạn',
  appraise: 'Thẩm định',
  open: 'Mở',
  opensIn: 'Chờ mở, còn {0}',
  openFor: 'Đang mở, còn {0}',
  close: 'Đóng',
  closed: 'Đã đóng',
  freeze: 'Chốt',
  rank: 'Xếp hạng',
  lots: 'Bốc thăm',
  publish: 'Công bố',
  archive: 'Lưu',
  days: '{0} ngày',
  hours: '{0} giờ',
  minutes: '{0} phút',

  loading: 'Đang lấy số mới…',
  counting: 'Đang đếm từng lượt thi, được {0}',
  giveUp: 'Huỷ, xem cả cuộc thi',
  recounting: 'Đang đếm lại, số liệu lúc {0}',
  live: 'Trực tiếp, ',
  still: 'Số liệu đến {0}',
  upTo: 'số liệu đến {0}',
  upToDay: 'Số liệu đến hết ngày {0}, mỗi ngày cập nhật một lần',
  late: 'Mất kết nối, số liệu lúc {0}',
  lateFor: ', đã {0}',
  seconds: '{0} giây',
  failed: 'Chưa lấy được số liệu.',
  failedWhy:
    'Máy chủ không trả lời{0}. Đây không phải là “không có lượt thi nào”; số cũ nếu có vẫn giữ trên màn hình.',
  failedCode: ' (mã {0})',
  signedOut: 'Phiên đăng nhập đã hết nên số liệu không còn cập nhật.',
  signIn: 'Đăng nhập lại',
  forbidden: 'Quyền của anh/chị đã đổi nên số liệu không còn cập nhật.',
  retry: 'Thử lại',
  saveXlsx: 'Tải .xlsx',
  saveCsv: 'Tải .csv',
  clock: '{0}, {1} · {2}',
  moment: '{0} ngày {1}',
} as const

export type ShellKey = keyof typeof shellVi

/** What the console says of its keys. */
export const keysVi = {
  all: 'Phím tắt',
  title: 'Phím tắt của màn hình này',
  letters: 'Dùng phím một chữ (tắt nếu anh/chị nhập bằng giọng nói)',
  close: 'Đóng',
  arrows: 'đi giữa các ô của bảng',
  enter: 'mở đúng các lượt của ô',
  help: 'danh sách này',
} as const
