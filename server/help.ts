/** What `agency-quiz --help` says: every command and every setting. */
export const HELP = `agency-quiz: cuộc thi trực tuyến trên cổng của từng cơ quan

  agency-quiz serve <thư mục cuộc thi>…   chạy máy chủ
  agency-quiz check <thư mục cuộc thi>    kiểm tra thể lệ, bộ câu hỏi, danh sách cơ quan
  agency-quiz doctor <địa chỉ trang>      xem một trang nhúng đúng chưa, cần sửa dòng nào
  agency-quiz results <thư mục cuộc thi>  lập kết quả: xếp hạng, giải, so sánh cơ quan, kèm lý do
  agency-quiz export-counts <thư mục cuộc thi>  ghi số liệu tham gia ra .xlsx và .csv, không có tên ai
  agency-quiz sign-in-link                in liên kết vào bàn làm việc cho một người; mọi thành viên đều thấy

serve:
  --port N             cổng lắng nghe                          [PORT, 8080]
  --host ĐỊA_CHỈ       chỉ lắng nghe ở địa chỉ này, ví dụ 127.0.0.1 sau proxy  [HOST, mọi địa chỉ]
  --data THƯ_MỤC       nơi giữ dữ liệu và khoá                 [DATA_DIR, ./data]
  --public-url URL     địa chỉ người dân dùng để tới máy chủ   [PUBLIC_URL, http://localhost:<port>]
  --processes N        số tiến trình cùng phục vụ              [PROCESSES, số nhân của máy, tối đa 4]
  --site MÃ=ORIGIN     đăng ký thêm một trang cho cơ quan; lặp lại được
  --without-log        nhận một bản sao thiếu tệp -wal: phần chưa chép coi như mất
  --trust-clock        giờ của máy này là đúng, dù kho dữ liệu có bài nộp muộn hơn: lần trước đồng hồ đã nhanh
  --open-now           dời thời gian để cuộc thi đang mở (chỉ để dùng thử)
  --demo KHOÁ          mở các liên kết dùng thử của bàn làm việc, chỉ khi máy chủ ở localhost (chỉ để dùng thử)
  --help               trang này

doctor:
  --server URL         máy chủ của cuộc thi                    [PUBLIC_URL, http://localhost:<PORT>]

results:
  --as-of THỜI_ĐIỂM    kết quả như ở thời điểm này, ví dụ "31/10/2024 09:00"   [15 giây trước]
  --out THƯ_MỤC        nơi ghi .xlsx và .csv                   [./ket-qua]
  --print              in ra màn hình thay cho ghi tệp
  --winners --purpose "…"  thêm tệp có tên, số điện thoại người đạt giải; việc này được ghi lại
  --data               như của serve

export-counts:
  --as-of THỜI_ĐIỂM    số liệu như ở thời điểm này; cùng thời điểm thì cùng từng byte   [15 giây trước]
  --out THƯ_MỤC        nơi ghi .xlsx và .csv                   [./so-lieu]
  --data               như của serve

sign-in-link:
  --role VAI_TRÒ       committee, secretariat hoặc auditor     [committee]
  --login TÊN          đặt lại mật khẩu của tài khoản này, thay vì lập tài khoản mới
  --data, --public-url như của serve`
