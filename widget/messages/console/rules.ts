/** What Thể lệ says on the console; `{0}` is filled in. */
export const rulesVi = {
  title: 'Thể lệ',
  managed:
    'Thể lệ được viết bằng tệp rules.yaml và in ra dưới đây đúng như hệ thống đang chấm, xếp hạng. Trang này chỉ để đọc: muốn sửa thì sửa tệp, chạy kiểm tra, rồi khởi động lại máy chủ.',
  version: 'Phiên bản nội dung {0}.',
  organiser: 'Cơ quan tổ chức',
  basis: 'Căn cứ',
  results: 'Nơi công bố kết quả',
  resultsHere: 'trang của cuộc thi trên hệ thống này',
  asked: 'Mục đăng ký',
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  identity: 'dùng để nhận ra các lượt thi của cùng một người',
  consent: 'Nội dung đồng ý xử lý dữ liệu cá nhân, bản {0}',
  assumed: 'Còn phải quyết định',
  assumedWhy:
    'Văn bản đã công bố để ngỏ {0} điều. Hệ thống đang theo phương án dưới đây; Ban Tổ chức quyết định khác thì sửa tệp.',
  warnings: 'Nên xem lại',
  warningsNone: 'Không có cảnh báo về thể lệ và danh bạ cơ quan.',
} as const
