import { awardRules } from '../award-rules.ts'
import type { Rules } from '../rules.ts'
import { sayCollective } from './say-comparison.ts'
import { sayDisclosure, sayLimit, sayPaper, sayRounds, sayVoids } from './say-paper.ts'
import { sayPrizes } from './say-prizes.ts'
import { sayOfficial, sayPrediction, sayRanking } from './say-ranking.ts'

/** One heading of the Thể lệ with what stands under it. */
export interface RulesSection {
  readonly section: string
  readonly sentences: readonly string[]
}

/**
 * The Thể lệ in words: everything the rules decide, also where a folder left it to the default, in sentences a reader of
 * the printed paper understands. A heading with nothing under it is left out.
 */
export function sayRules(rules: Rules): RulesSection[] {
  const award = awardRules(rules)
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Thời gian', sayRounds(rules)],
    ['Đề thi', sayPaper(rules)],
    ['Lượt thi và kết quả chính thức', [...sayLimit(rules), ...sayOfficial(rules, award)]],
    ['Câu dự đoán', sayPrediction(rules, award)],
    ['Xếp hạng cá nhân', sayRanking(rules, award)],
    ['Giải cá nhân', sayPrizes(rules, award)],
    ['Giải tập thể', sayCollective(rules, award)],
    ['Huỷ kết quả', sayVoids(rules)],
    ['Công bố', sayDisclosure(rules)],
  ]
  return sections.flatMap(([section, sentences]) => (sentences.length === 0 ? [] : [{ section, sentences }]))
}
