import type { Question } from '../contest.ts'
import { keyOf, meanOf, type Tell } from './tell.ts'

/** `chỉ` is the word "only", not the beginning or end of chỉ số, chỉ đạo, địa chỉ … */
const ABSOLUTE =
  /(?<!địa |chứng |đình |tôn |tiêu )\bchỉ (?!số|đạo|tiêu|thị|huy|dẫn|định|báo|giới)|(?<![\p{L}])(?:mọi|tất cả|duy nhất|hoàn toàn|tuyệt đối|bất kỳ|bất cứ|luôn)(?![\p{L}])/iu

export const isAbsolute = (option: string): boolean => ABSOLUTE.test(option)

/**
 * Questions in which some options, but not all, hold an absolute word: how often is one of those the key, against
 * the share of options that hold one?
 */
export function absoluteWords(questions: readonly Question[]): Tell {
  const among = questions.filter(question => {
    const count = question.options.filter(isAbsolute).length
    return keyOf(question) !== undefined && count > 0 && count < question.options.length
  })
  const hits = among.filter(({ options, right: [key = 0] }) => isAbsolute(options[key] ?? ''))
  const chance = meanOf(among.map(({ options }) => options.filter(isAbsolute).length / options.length))
  return { code: 'absolute-word', among, hits: hits.map(question => ({ question })), chance }
}
