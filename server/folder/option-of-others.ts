const THINGS =
  'phương án|đáp án|câu trả lời|lựa chọn|mệnh đề|phát biểu|nhận định|khẳng định|câu|ý kiến|ý|nội dung|trường hợp|điều'
/** Of these a number behind names one of several: “câu 2”; “Điều 2” is one of a law. */
const NUMBERED = '(?:phương án|đáp án|câu trả lời|lựa chọn|mệnh đề|phát biểu|nhận định|câu|ý)'
/** What options are about: such an option stands on its own but where it points to those above it. */
const OBJECTS =
  'đối tượng|yếu tố|hành vi|hình thức|biện pháp|quy định|cơ quan|tiêu chí|nhiệm vụ|mục tiêu|lĩnh vực|văn bản|chủ thể|loại|cách|thông tin|tài liệu|giấy tờ|người|vấn đề|lý do|nguyên nhân|công việc|hoạt động|nguyên tắc|quyền|nghĩa vụ'
const ALL = 'tất cả|toàn bộ|cả|mọi|hết thảy'
const NUMBERS = 'hai|ba|bốn|năm|sáu'
/** What may stand in an option that says nothing but which others are right. */
const WORDS = [
  ...[
    THINGS,
    OBJECTS,
    ALL,
    NUMBERS,
    'các|những|một|bất kỳ|bất cứ|nào|đều|là|ở|nêu|đã|vừa|nói|kể|đây|này|phía trên|bên trên|trên|trước|còn lại|khác',
  ],
  'chỉ|gồm|bao gồm|như|giống|trừ|ngoài|không phải|không thuộc|không|có|đúng|sai|chính xác|hợp lệ|và|lẫn|hoặc|hay|cùng với|cùng|với|số|thứ nhất|thứ hai|thứ ba|thứ tư|thứ|đầu tiên|đầu|cuối cùng|cuối',
].join('|')
const wordIn = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')
const has = (text: string, words: string): boolean => wordIn(words).test(text)

const ENGLISH =
  /^(?:all|none|both|neither|any)(?: of)?(?: the)? (?:above|these|them|options|answers)\b|^(?:all|both)\b.*\b(?:correct|right|true)$|^both a and b$/i

/** The letters and numbers that are left of an option when its other words are of the kind that speak of options; undefined: some are not. */
function marksIn(text: string): string[] | undefined {
  const left = text.replace(wordIn(WORDS), ' ').split(/[\s,.;:&+/()[\]“”"'‘’–-]+/u)
  const marks = left.filter(word => word !== '')
  return marks.every(mark => /^(?:[a-h]|0?[1-8]|i{1,3}|iv|vi?)$/.test(mark)) ? marks : undefined
}

/** A question that lists statements of its own, `(1) … (2) …` or `a) … b) …`: its options speak of those. */
const LISTS = [
  /(?:^|[\s(;,:])1\s*[).:].*[\s(;,:]2\s*[).:]/su,
  /(?:^|[\s(;,:])a\s*[).:].*[\s(;,:]b\s*[).:]/isu,
  /(?:^|[\s(;,:])I\s*[).:].*[\s(;,:]II\s*[).:]/su,
]

/** How an option speaks of others: by what nothing has on a shuffled paper, or as of those that stand above it. */
export type Speaks = 'by-mark' | 'of-all'

/** Whether an option, `bare` of what ends it, speaks of the others of its question. */
export function speaksOfOthers(bare: string, question: string): Speaks | undefined {
  const text = bare.toLocaleLowerCase('vi')
  if (ENGLISH.test(text)) return /\b[a-h]\b.*\b[a-h]\b/.test(text) ? 'by-mark' : 'of-all'
  const marks = marksIn(text)
  if (marks === undefined) return undefined
  const letters = marks.filter(mark => /^[a-h]$/.test(mark))
  const isListed = LISTS.some(list => list.test(question))
  if (isListed && marks.length > 0) return undefined
  if (letters.length > 0) {
    return namesLetters(text, letters.length) && !areNamed(letters, bare, question) ? 'by-mark' : undefined
  }
  if (namesNumbers(text, marks.length)) return 'by-mark'
  return isOfAll(text) ? 'of-all' : undefined
}

const namesLetters = (text: string, count: number): boolean =>
  count > 1 || has(text, `${THINGS}|đúng|sai|chỉ|cả|như|giống`)

/** Whether the letters are people or things of the question, “Anh A đánh anh B, …”: “Chỉ A”, “A và B” are whole answers. */
const areNamed = (letters: readonly string[], bare: string, question: string): boolean =>
  !has(bare, `${NUMBERED}|đúng|sai`) &&
  letters.every(letter => {
    const name = new RegExp(`(?<![\\p{L}\\p{N}])${letter.toUpperCase()}(?![\\p{L}\\p{N}):])`, 'u')
    return name.test(question) && name.test(bare)
  })

/** “Câu 2”, “phương án thứ nhất”, “hai ý đầu”. */
const BY_NUMBER = new RegExp(
  `(?<!\\p{L})${NUMBERED} (?:số |thứ )*(?:\\(?(?:0?[1-8]|i{1,3}|iv|vi?)\\)?(?![\\p{L}\\d])|nhất|hai|ba|đầu|cuối)`,
  'iu',
)
const namesNumbers = (text: string, count: number): boolean =>
  BY_NUMBER.test(text) || (count > 1 && has(text, 'cả|đều|đúng|sai|chỉ'))

/** “Tất cả các ý trên”, “Không phương án nào”, “Cả hai”, “Phương án khác”, “Các câu đều đúng”; not “Hai trường hợp”. */
function isOfAll(text: string): boolean {
  const ofThings = has(text, THINGS)
  if (
    (has(text, 'trên|vừa nêu|đã nêu') && (ofThings || has(text, `${ALL}|các|những`))) ||
    (has(text, 'trước') && ofThings)
  )
    return true
  if (has(text, OBJECTS)) return false
  if (has(text, 'còn lại') || (has(text, 'nào') && has(text, 'không') && ofThings)) return true
  if (/^(?:các |những |một )?\S+(?: \S+){0,2} khác$/u.test(text) && ofThings) return true
  if (
    has(text, 'đúng|sai|chính xác') &&
    (has(text, ALL) || (ofThings && has(text, `các|những|đều|không|${NUMBERS}`)))
  )
    return true
  return (
    /^(?:cả (?:hai|ba|bốn|sáu|0?\d|năm(?= ))|tất cả|toàn bộ)(?: |$)/u.test(text) &&
    !has(text, 'điều|không|chỉ')
  )
}
