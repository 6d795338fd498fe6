/** What the pages to sign in at say; `{0}` is filled in. */
export const signInVi = {
  signIn: 'Đăng nhập',
  forWhom: 'Bàn làm việc của Ban Tổ chức, Tổ Thư ký',
  login: 'Tên đăng nhập hoặc thư điện tử',
  password: 'Mật khẩu',
  enter: 'Vào',
  byPasskey: 'Vào bằng vân tay, khuôn mặt hoặc mã PIN của máy',
  passkeyFailed: 'Chưa vào được bằng khoá của máy. Xin thử lại, hoặc vào bằng mật khẩu.',
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra lại rồi thử lần nữa.',
  wait: 'Đã nhập sai nhiều lần. Xin đợi {0} rồi thử lại; vào bằng khoá của máy thì không phải đợi.',
  busy: 'Đang có nhiều người đăng nhập cùng lúc. Xin thử lại sau ít giây.',
  needsPasskey: 'Tài khoản này đã đặt khoá của máy: xin vào bằng vân tay, khuôn mặt hoặc mã PIN của máy.',
  code: 'Mã 6 số',
  codeHow:
    'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 số của tài khoản này; mất điện thoại thì nhập một mã dự phòng.',
  codeField: 'Mã 6 số hoặc mã dự phòng',
  wrongCode: 'Mã chưa đúng. Xin nhập mã đang hiện trong ứng dụng.',
  codeOver: 'Đã quá thời gian hoặc nhập sai nhiều lần. Xin đăng nhập lại từ đầu.',
  noAccount:
    'Chưa có tài khoản: nhờ Ban Tổ chức gửi thư mời. Mất máy hoặc quên mật khẩu: nhờ người quản trị máy chủ cấp liên kết vào lại; việc đó mọi thành viên đều thấy.',
  nobodyYet:
    'Chưa có thành viên nào. Liên kết vào lần đầu được in ở cửa sổ chạy máy chủ, dùng một lần trong 30 phút; khởi động lại máy chủ thì in liên kết mới.',
  beforeEntering: 'Xin đăng nhập để xem trang này.',
  seconds: '{0} giây',
  minutes: '{0} phút',

  linkTitle: 'Lập tài khoản',
  reopenTitle: 'Đặt lại mật khẩu',
  linkFor: 'Liên kết này để một người vào với vai trò {0}. Liên kết chỉ dùng được một lần, đến {1} ngày {2}.',
  reopenFor:
    'Liên kết này để {0} đặt mật khẩu mới. Khoá của máy, mã 6 số và mọi phiên đăng nhập cũ sẽ bị bỏ.',
  name: 'Họ và tên',
  newLogin: 'Tên đăng nhập (chữ không dấu, ví dụ nguyen.ha) hoặc thư điện tử',
  newPassword: 'Mật khẩu, từ {0} ký tự trở lên',
  passwordHint: 'Một câu dài dễ nhớ là tốt nhất; không bắt buộc chữ hoa hay ký hiệu.',
  create: 'Lập tài khoản và vào',
  reopen: 'Đặt mật khẩu và vào',
  spent:
    'Liên kết này không dùng được: đã có người dùng, đã hết hạn, bị thu hồi, hoặc có liên kết mới hơn. Xin nhờ người gửi cấp lại.',
  needsName: 'Xin ghi họ và tên.',
  needsLogin:
    'Tên đăng nhập gồm 3 đến 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch ngang; hoặc một địa chỉ thư.',
  takenLogin: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
  shortPassword: 'Mật khẩu cần từ {0} đến {1} ký tự.',
  commonPassword: 'Mật khẩu này dễ đoán: nhiều người dùng, hoặc chỉ lặp lại vài chữ. Xin chọn một câu khác.',
  notPermitted: 'Vai trò {0} không được mở trang này.',
  lost: 'Bàn làm việc không có trang này.',
  lostHow: 'Có thể địa chỉ bị gõ thiếu chữ, hoặc không lượt thi nào có mã biên nhận ấy.',
  home: 'Về trang đầu',

  viewTitle: 'Số liệu của cơ quan',
  viewFor:
    'Liên kết này để lãnh đạo {0} xem số liệu dự thi của cơ quan mình trong cuộc thi “{1}”. Không cần mật khẩu; chỉ xem, không sửa được gì.',
  viewReplaces: 'Trên máy này {0} đang đăng nhập; bấm nút thì phiên đó kết thúc.',
  view: 'Xem số liệu của cơ quan',
  goingOn: 'Đang mở bàn làm việc…',
} as const
