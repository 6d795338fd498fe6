const KEY =
  'đúng|sai|đáp ?án(?: đúng)?|dap ?an|đ\\.? ?á\\.?|đ\\.? ?a\\.?|đ\\/[aá]|chọn|key|true|false|correct|right|wrong|ok'
/** What also means something else in brackets behind an option: points, units, names of quantities. */
const DOUBTFUL = 'đ|s|x|v|t|f|✓|\\+|\\d{1,2} ?(?:đ|điểm)'
/** What stands in brackets for right and wrong. */
const BRACKET = `(?:${KEY}|${DOUBTFUL})`

/** What the author of a question set beside the right answer, for himself: whoever reads it knows the key. */
const AUTHOR_MARKS = [
  /^\s*(?:\*(?!\*)|[✓✔☑✅√→★☆]|[=-]+>)|(?:(?<!\*)\*+|[✓✔☑✅√★☆]\ufe0f?)\s*$/u,
  new RegExp(`\\s[([{<]\\s*(?:${KEY})\\s*[)\\]}>][.;,]?\\s*$`, 'iu'),
  new RegExp(`^\\s*[([{<]\\s*${BRACKET}\\s*[)\\]}>]`, 'iu'),
  /^\s*(?:đáp ?án(?: đúng)?|phương án đúng|đ\/[aá]|key|correct|chọn)\s*[:=–-]/iu,
  /^\s*(?:ĐÁP ÁN|ĐA|ĐÁ|TRUE|FALSE)\s*[:=–-]\s*\S/u,
  /(?:[-=]+>|<[-=]+|→|←)\s*(?:đúng|sai|đáp án(?: đúng)?|đ\/[aá])\s*$/iu,
  /\s[-–—:#/|]\s*(?:ĐÚNG|SAI|ĐÁP ÁN(?: ĐÚNG)?|ĐA|ĐÁ)\s*$/u,
  /\s#(?:đúng|sai|đáp án|đa|key)\s*$/iu,
  /^\s*\*\*(?![^*]+\*\*)/u,
  /[✗✘❌❎☒]/u,
]
/** These tell the key where one option alone has them: “Đúng: …”, “… (1đ)”, “… x”. */
const ALONE = [
  /^\s*(?:đúng|sai)\s*[:=–-]\s*\S/iu,
  new RegExp(`\\s[([{<]\\s*(?:${DOUBTFUL})\\s*[)\\]}>][.;,]?\\s*$`, 'iu'),
  /\s[x✕]\s*$/u,
]
/** Excel's own way to say "this is text", when it was typed twice. */
const APOSTROPHE = /^\s*['’`‘](?!.*['’`‘])/u

/** Whether an option shows a mark of its author; `among`: the options of its question. */
export const hasAuthorMark = (text: string, among: readonly string[]): boolean =>
  AUTHOR_MARKS.some(mark => mark.test(text)) ||
  APOSTROPHE.test(text) ||
  ALONE.some(mark => mark.test(text) && among.filter(each => mark.test(each)).length === 1)
