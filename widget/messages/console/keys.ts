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
