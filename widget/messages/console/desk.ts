/** What Bàn việc says; `{0}` is filled in. */
export const deskVi = {
  title: 'Hôm nay cần làm gì?',
  first: 'Việc trước nhất: {0}',
  others: 'Việc khác',
  counts: 'Cuộc thi đến lúc này',
  attempts: 'Lượt',
  valid: 'Hợp lệ',
  people: 'Người',
  today: 'Hôm nay {0} lượt hợp lệ',
  lastWeek: '; cả ngày {0} tuần trước ({1}) {2}',
  compare: 'Mở bảng so sánh',
  upcoming: 'Mốc sắp tới',
  nothingUpcoming: 'Không còn mốc nào: mọi đợt thi đã đóng.',

  empty: 'Không có việc nào đang chờ.',
  emptyWhy:
    'Bàn này sẽ gọi khi có cổng gửi nhiều khác thường, cổng im lặng, cổng chưa đăng ký gửi bài, cơ quan thiếu biên chế hoặc tệp cuộc thi cần xem lại.',

  burst: 'xem {0} lượt ở cổng {1}, từ {2} đến {3} ngày {4}',
  burstBefore: 'Cùng giờ này của {0} ngày trước, cổng này nhiều nhất {1} lượt.',
  burstNoPast: 'Cổng này chưa đủ ngày trước để so; cùng giờ, cổng nhiều thứ hai là {0} có {1} lượt.',
  burstAlone: 'Cổng này chưa đủ ngày trước để so; cùng giờ không cổng nào khác có lượt thi.',
  burstLeader: 'Không kể số này, dẫn đầu giải tập thể đổi từ {0} sang {1}.',
  burstCalm: 'Con số khác thường, chưa nói lên lý do: xem từng lượt rồi hãy kết luận.',
  burstAct: 'Xem {0} lượt',

  unknownHost: 'cổng chưa đăng ký đang gửi bài: {0} ({1} lượt)',
  unknownHosts: '{0} cổng chưa đăng ký đang gửi bài',
  unknownOnly: '{0} lượt không rõ gửi từ trang nào',
  unknownWhy: '{0} lượt chưa tính cho cơ quan nào',
  unknownWithout: ', trong đó {0} lượt không rõ trang',
  unknownAct: 'Xem cách nhận',
  unknownSee: 'Xem các lượt',

  silent: '{0} cổng không có lượt thi mới từ {1} ngày trở lên',
  silentSince: '{0} (từ {1})',
  silentNever: '{0} (chưa có lượt nào)',
  siteOf: '{0} của {1}',
  silentMore: ' và {0} cổng khác',
  silentWhy: 'Lời nhắc đã soạn sẵn, kèm một dòng cần sửa khi kiểm tra trang.',
  silentAct: 'Kiểm tra, nhắc',

  headcount: '{0} cơ quan thiếu biên chế',
  headcountWhy: '{0} chưa có; chưa bổ sung thì chưa tính được tỷ lệ.',
  headcountMore: '{0} và {1} cơ quan khác',
  headcountAct: 'Xem',

  factorMine: 'tài khoản của anh/chị chưa có bước xác nhận thứ hai',
  factorMineWhy: 'Ai biết mật khẩu là vào được. Thêm vân tay, khuôn mặt hoặc mã 6 số: mất khoảng một phút.',
  factorMineAct: 'Thêm ngay',
  factorOthers: '{0} thành viên chưa có bước xác nhận thứ hai',
  factorOthersAct: 'Thành viên',

  bank: '{0} câu hỏi được rút vào đề chưa qua thẩm định',
  bankWhy:
    'Trong {0} câu được rút; thêm {1} câu nháp không được rút. Hội đồng thẩm định xong thì ghi “đã thẩm định”.',
  bankAct: 'Bộ câu hỏi',

  folder: 'tệp của cuộc thi còn {0} cảnh báo',
  folderWhy:
    'Thể lệ {0}, bộ câu hỏi {1}, danh bạ cơ quan {2}. Không ngăn cuộc thi mở, nhưng nên xem trước khi mở.',
  folderAct: 'Xem cảnh báo',

  opens: 'Mở nhận bài',
  closes: 'Đóng nhận bài. Muốn gia hạn phải trình trước giờ này.',
  scores: 'Điểm được báo cho người dự thi.',
  ofRound: '{0}: {1}',
} as const
