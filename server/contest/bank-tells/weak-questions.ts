import type { Question } from '../contest.ts'
import { type Tell, wordsOf } from './tell.ts'

/** `76/NQ-CP`, `61/2018/NĐ-CP`, `14-KL/TW`, `22/2008/QH12`. */
export const DOCUMENT_NUMBER = /\d+[a-z]?(?:\/\d{4})?[/-]\p{Lu}/u

/** `Theo Nghị định số 61/2018/NĐ-CP của Chính phủ, `, or the like at the end, gives a source and is not what is asked. */
const SOURCE = /^Theo [^,]*, |(?<!ban hành(?: kèm)?) theo \p{L}+ \p{L}+ số (?:(?! nào)[^,?])*\?$/gu

const KINDS =
  'văn bản|nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|công điện|kết luận|thông tư|(?<!kỷ )luật|đề án|bộ chỉ số|mẫu'

/** Which document, or which title, form, author or basis of the document the stem names. */
const ASKS_WHICH = new RegExp(
  [
    `(?<!\\p{L})(?:${KINDS}) (?:nào|số mấy|số bao nhiêu)`,
    '(?:về|ban hành|quyết định|tăng cường) (?:những )?nội dung nào',
    'lĩnh vực nào',
    'biểu mẫu',
    'tên gọi',
    'trình .*(?:ban hành|phê duyệt)',
    'căn cứ ban hành',
  ].join('|'),
  'iu',
)
const ASKS_TERM = /giai đoạn nào/iu
const ASKS_DAY =
  /(?:ban hành|hiệu lực|công bố|phê duyệt|thông qua|ký|diễn ra|khai trương|phát động).*(?:ngày nào|thời điểm nào)/iu

/** Questions about a document's number, date, title, term or form. */
export function isAboutDocument({ text, options }: Question): boolean {
  const asked = text.replace(SOURCE, '')
  const namesOne = DOCUMENT_NUMBER.test(asked)
  return (
    (namesOne && ASKS_WHICH.test(asked)) ||
    ASKS_TERM.test(asked) ||
    ASKS_DAY.test(asked) ||
    options.filter(option => DOCUMENT_NUMBER.test(option)).length > 1
  )
}

/** `42,3265`, and the `14.732` people asked in a survey; sums of money are no trivia. */
const FINE_NUMBER = /\d,\d|\d\.\d{3}(?!\.\d| đồng)/
const ASKS_PLACE = /(?<!\p{L})(?:địa phương|tỉnh|thành phố|vùng|bộ, cơ quan ngang bộ) nào/iu
const ASKS_YEAR = /(?:từ|vào|của tỉnh) năm nào|năm thứ mấy/iu
const ABBREVIATION = /viết tắt|gọi tắt/iu
const THIS_CONTEST = /Cuộc thi/u

const isTriviaText = ({ text, options }: Question): boolean =>
  [ASKS_PLACE, ASKS_YEAR, ABBREVIATION, THIS_CONTEST].some(asks => asks.test(text)) ||
  options.some(option => FINE_NUMBER.test(option))

const INDEX = /chỉ số|\(\p{Lu}[\p{Lu} ]+\)/iu
const RESULT = /xếp (?:thứ|hạng)|thứ hạng|đứng|dẫn đầu|đạt|điểm|công bố|kết quả|trung bình|tăng|giảm|nhóm/iu
const DOCUMENT_YEAR = /số \S+ năm \d{4}/giu

/** Results of an index older than those of the year before the contest, in which it opens. */
function isOldResult({ text }: Question, year: number): boolean {
  const years = text.replace(DOCUMENT_YEAR, '').match(/(?<=năm )(?:19|20)\d\d/gu) ?? []
  return (
    years.length > 0 && Math.max(...years.map(Number)) < year - 1 && INDEX.test(text) && RESULT.test(text)
  )
}

/** What is not worth a citizen's time: documents' names, decimals, other places, old results, the contest itself. */
export const isTrivia = (question: Question, year: number): boolean =>
  isAboutDocument(question) || isTriviaText(question) || isOldResult(question, year)

/** Trivia in a bank whose contest opens in `year`. */
export const triviaIn = (questions: readonly Question[], year: number): Tell[] => {
  const tell = (code: Tell['code'], found: (question: Question) => boolean): Tell => ({
    code,
    among: questions,
    hits: questions.filter(found).map(question => ({ question })),
  })
  return [tell('document-trivia', isAboutDocument), tell('trivia', question => isTrivia(question, year))]
}

/** A report or announcement has no number; its day names it. */
const DATED = /ngày \d{1,2}\/\d{1,2}\/\d{4}/u
const LAW = /^\s*(?:Luật|Bộ luật|Nghị định)/u

/** Citations that don't lead to the place: neither a document's number nor a date, or a law without its article. */
export const incompleteCitations = (questions: readonly Question[]): Tell => ({
  code: 'incomplete-citation',
  among: questions,
  hits: questions.flatMap(question => {
    const detail = missingIn(question.source)
    return detail === undefined ? [] : [{ question, detail }]
  }),
})

/** What a citation lacks, in Vietnamese; undefined when it is complete. */
function missingIn(source: string): string | undefined {
  if (!DOCUMENT_NUMBER.test(source) && !DATED.test(source)) return 'thiếu số hiệu hoặc ngày của văn bản'
  const isLaw = source.split(';').some(part => LAW.test(part))
  return isLaw && !/Điều \d/u.test(source) ? 'thiếu điều, khoản' : undefined
}

/** An explanation says something when at least this share of its words is in neither stem, key nor citation. */
const NEW_WORDS = 0.07

/** Explanations that only repeat what the question has said already. */
export const bareExplanations = (questions: readonly Question[]): Tell => ({
  code: 'bare-explanation',
  among: questions,
  hits: questions.filter(isBare).map(question => ({ question })),
})

function isBare({ text, options, right, source, explanation }: Question): boolean {
  const told = new Set(wordsOf([text, source, ...right.map(index => options[index] ?? '')].join(' ')))
  const words = wordsOf(explanation)
  return words.filter(word => !told.has(word)).length < words.length * NEW_WORDS
}
