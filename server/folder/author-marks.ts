const KEY =
  'đúng|sai|(?:đây là )?đáp ?án(?: đúng| là)?(?: [a-h])?|(?:phương án|câu|trả lời) đúng|đ\\.án|dap ?an|đ\\.? ?á\\.?|đ\\.? ?a\\.?|đ\\/[aá]|chọn|key|true|false|correct|right|wrong|ok'
/** What also means something else in brackets behind an option: points, units, names of quantities. */
const DOUBTFUL = 'đ|s|x|v|t|f|✓|\\+|\\*|\\d{1,2}(?:[.,]\\d{1,2})? ?(?:đ|điểm)'
/** What stands in brackets for right and wrong. */
const BRACKET = `(?:${KEY}|${DOUBTFUL})`

/** What the author of a question set beside the right answer, for himself: whoever reads it knows the key. */
const AUTHOR_MARKS = [
  /^\s*(?:\*(?!\*|\d[\d*]*#)|[✓✔☑✅→★☆]|√(?!\d)|[=-]+>)|(?:(?<!\*)\*+|[✓✔☑✅√★☆⭐👍👈]\ufe0f?)\s*$/u,
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
  /(?<!(?<!\p{L})(?:[Dd]ấu|ẩn|biến|[Tt]rục|với|nghiệm|chữ))\s[x✕]\s*$/u,
]
/** A unit or a sign in brackets: beside “Ampe (A)” also “Vôn (V)” is one. */
const UNIT = /\s\((?:\p{L}{1,2}|[-–—±#@&%.,:;?!])\)[.;,]?\s*$/u
/** Excel's own way to say "this is text", when it was typed twice. */
const APOSTROPHE = /^\s*['’`‘](?!.*['’`‘])/u

/** Whether an option shows a mark of its author; `among`: the options of its question. */
export const hasAuthorMark = (text: string, among: readonly string[]): boolean =>
  AUTHOR_MARKS.some(mark => mark.test(text)) ||
  APOSTROPHE.test(text) ||
  ALONE.some(
    mark => mark.test(text) && among.filter(each => mark.test(each)).length === 1 && !areUnits(text, among),
  )

/** Whether another option ends in such a bracket as well. */
const areUnits = (text: string, among: readonly string[]): boolean =>
  /\s\([^\d✓]{1,2}\)/u.test(text) && among.some(each => each !== text && UNIT.test(each))
