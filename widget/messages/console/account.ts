/** What Tài khoản của tôi says; `{0}` is filled in. */
export const accountVi = {
  title: 'Tài khoản của tôi',
  needsFactor:
    'Vai trò {0} cần thêm một lớp bảo vệ ngoài mật khẩu. Xin đặt khoá của máy hoặc mã 6 số ở dưới; đặt xong thì bàn làm việc mới mở. Mất máy hay mất mã: người giữ máy chủ cấp lại liên kết bằng lệnh sign-in-link.',
  hasFactor: 'Tài khoản đã có thêm lớp bảo vệ ngoài mật khẩu.',
  noFactor: 'Tài khoản chưa có lớp bảo vệ nào ngoài mật khẩu. Nên thêm khoá của máy hoặc mã 6 số ở dưới.',
  onward: 'Vào bàn làm việc',

  passkeys: 'Khoá của máy',
  passkeysHow:
    'Vào bằng vân tay, khuôn mặt hoặc mã PIN của chính máy này: nhanh nhất và khó lừa nhất. Mỗi máy thêm một khoá.',
  passkeyNamed: '{0}, thêm ngày {1}',
  passkeyName: 'Khoá',
  addPasskey: 'Thêm khoá của máy này',
  passkeyFailed: 'Chưa thêm được khoá. Xin thử lại; nếu máy không có vân tay hay mã PIN thì dùng mã 6 số.',
  noPasskeys: 'Máy hoặc địa chỉ này không dùng được khoá của máy; xin dùng mã 6 số.',
  remove: 'Bỏ',

  code: 'Mã 6 số',
  codeHow:
    'Dùng một ứng dụng xác thực trên điện thoại, chẳng hạn Google Authenticator hay Microsoft Authenticator.',
  codeIsSet: 'Đã đặt. Mỗi lần vào bằng mật khẩu cần thêm mã 6 số.',
  startCode: 'Đặt mã 6 số',
  removeCode: 'Bỏ mã 6 số',
  scan: 'Quét mã này bằng ứng dụng xác thực, hoặc gõ vào ứng dụng dãy chữ bên dưới.',
  codePicture: 'Mã QR để đặt mã 6 số',
  spare:
    'Chép lại các mã dự phòng này và cất nơi an toàn; mỗi mã dùng được một lần khi mất điện thoại. Đóng trang là không xem lại được:',
  confirm: 'Nhập mã 6 số đang hiện trong ứng dụng',
  confirmAct: 'Xác nhận',
  codeWrong: 'Mã chưa đúng, nên mã 6 số chưa được đặt. Xin làm lại và nhập mã đang hiện.',

  password: 'Mật khẩu',
  current: 'Mật khẩu hiện nay',
  next: 'Mật khẩu mới, từ {0} ký tự trở lên',
  changePassword: 'Đổi mật khẩu',
  wrongPassword: 'Mật khẩu hiện nay chưa đúng.',
  changed: 'Đã đổi mật khẩu; các máy khác đã bị thoát ra.',
  codeSet: 'Đã đặt mã 6 số.',
  codeRemoved: 'Đã bỏ mã 6 số.',

  sessions: 'Đang đăng nhập ở',
  session: '{0}: từ {1} ngày {2}',
  thisOne: ' (máy này)',
  unknownBrowser: 'một trình duyệt',
  end: 'Thoát',
  endAll: 'Thoát khỏi mọi máy',
} as const
