/** Why a page was not read. Each sentence says what happened; the detail names the address or the error. */
const sentences = {
  'bad-address':
    'Địa chỉ không hợp lệ; cần tên miền hoặc địa chỉ của một trang http hay https, không kèm tên đăng nhập.',
  'not-registered': 'Chỉ kiểm tra trang đã đăng ký của một cơ quan; trang này chưa đăng ký.',
  'private-address':
    'Tên miền trỏ tới địa chỉ nội bộ, không phải địa chỉ công khai trên Internet, nên không đọc trang.',
  'unknown-name': 'Không có tên miền này; kiểm tra lại chính tả.',
  'no-name-server': 'Máy chủ tên miền (DNS) không trả lời; hãy thử lại sau ít phút.',
  'too-many-redirects': 'Trang chuyển hướng quá nhiều lần.',
  'not-html': 'Địa chỉ này không trả về một trang web (HTML).',
  'bad-encoding': 'Trang được nén theo cách không đọc được.',
  'bad-certificate':
    'Chứng chỉ https của trang không được công nhận; trình duyệt của người dân cũng sẽ cảnh báo.',
  'too-tangled': 'Trang có quá nhiều thẻ, hoặc thẻ lồng nhau quá sâu, nên không đọc được.',
  'too-slow': 'Trang trả lời quá chậm: quá 10 giây chưa đọc xong.',
  unreachable: 'Không kết nối được tới trang.',
  busy: 'Đang có nhiều trang được kiểm tra cùng lúc; hãy thử lại sau ít giây.',
} as const

export type VisitRefusal = keyof typeof sentences

/** A page could not or must not be read. `message` is the Vietnamese sentence with its detail. */
export class VisitRefused extends Error {
  override name = 'VisitRefused'
  readonly refused: VisitRefusal
  constructor(refused: VisitRefusal, detail?: string) {
    super(detail === undefined ? sentences[refused] : `${sentences[refused]} (${detail})`)
    this.refused = refused
  }

  /** The same, with one more sentence. */
  and(sentence: string): VisitRefused {
    const told = new VisitRefused(this.refused)
    told.message = `${this.message} ${sentence}`
    return told
  }
}
