/** What the pages to sign in at say; `{0}` is filled in. */
export const signInVi = {
  signIn: 'Đăng nhập',
  forWhom: 'Bàn làm việc của Ban Tổ chức, Tổ Thư ký',
  login: 'Tên đăng nhập hoặc thư điện tử',
  password: 'Mật khẩu',
  enter: 'Vào',
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra lại rồi thử lần nữa.',
  noAccount:
    'Chưa có tài khoản: nhờ Ban Tổ chức gửi thư mời. Mất máy hoặc quên mật khẩu: nhờ Ban Tổ chức hoặc người quản trị máy chủ cấp liên kết vào lại.',
  nobodyYet:
    'Chưa có thành viên nào. Liên kết vào lần đầu được in ở cửa sổ chạy máy chủ, dùng một lần trong 30 phút; khởi động lại máy chủ thì in liên kết mới.',
  beforeEntering: 'Xin đăng nhập để xem trang này.',

  linkTitle: 'Lập tài khoản',
  linkFor: 'Liên kết này để một người vào với vai trò {0}. Liên kết chỉ dùng được một lần, đến {1} ngày {2}.',
  name: 'Họ và tên',
  newLogin: 'Tên đăng nhập (chữ không dấu, ví dụ nguyen.ha) hoặc thư điện tử',
  newPassword: 'Mật khẩu, từ {0} ký tự trở lên',
  passwordHint: 'Một câu dài dễ nhớ là tốt nhất; không bắt buộc chữ hoa hay ký hiệu.',
  create: 'Lập tài khoản và vào',
  spent:
    'Liên kết này không dùng được: đã có người dùng, đã hết hạn, hoặc có liên kết mới hơn. Xin nhờ người gửi cấp lại.',
  needsName: 'Xin ghi họ và tên.',
  needsLogin:
    'Tên đăng nhập gồm 3 đến 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch ngang; hoặc một địa chỉ thư.',
  takenLogin: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
  shortPassword: 'Mật khẩu cần từ {0} ký tự trở lên.',
  notPermitted: 'Vai trò {0} không được mở trang này.',
  home: 'Về trang đầu',
} as const
