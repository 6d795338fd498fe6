import { html } from 'hono/html'
import type { PublicContest } from '../contract/public.ts'
import type { Markup } from './layout.ts'
import { type RoundsShown, sayWindow } from './rounds-shown.ts'
import { sayCount } from './say-number.ts'

/** What a citizen wants to know before taking part, all of it from the rules. */
export const contestFacts = (contest: PublicContest, rounds: RoundsShown): Markup => html`<dl class="facts">
${fact('Đơn vị tổ chức', contest.organiser)}
${fact('Thời gian', sayTime(rounds))}
${fact('Bài thi', sayPaper(contest))}
${fact('Chấm bài', GRADING)}
${fact('Số lượt', sayLimit(contest))}
${fact('Kết quả', contest.scores === 'immediate' ? 'Biết số câu đúng ngay sau khi nộp bài' : 'Công bố sau khi cuộc thi kết thúc')}
${prizes('Giải cá nhân', contest, 'person')}
${prizes('Giải tập thể', contest, 'agency')}
</dl>`

/** What `grade` does, in words: the one place where the rules say it. */
const GRADING =
  'Một câu được tính là đúng khi chọn đủ các phương án đúng và không chọn phương án sai; không tính điểm từng phần'

const fact = (term: string, text: string): Markup => html`<dt>${term}</dt><dd>${text}</dd>`

const sayTime = ({ current, isOneOfSeveral }: RoundsShown): string =>
  isOneOfSeveral ? `${current.title}: ${sayWindow(current)}` : sayWindow(current).replace('từ', 'Từ')

const sayPaper = ({ paper, prediction }: PublicContest): string =>
  [
    `${paper.questions} câu hỏi trắc nghiệm`,
    ...(prediction ? ['01 câu dự đoán'] : []),
    ...(paper.timeLimit === null ? [] : [`làm trong ${paper.timeLimit} phút`]),
  ].join(', ')

const sayLimit = ({ attempts: { limit } }: PublicContest): string =>
  limit === null ? 'Không giới hạn số lượt thi' : `Mỗi người thi tối đa ${limit} lượt`

function prizes(term: string, contest: PublicContest, to: 'person' | 'agency'): Markup | undefined {
  const given = contest.prizes.filter(prize => prize.to === to)
  if (given.length === 0) return undefined
  return html`<dt>${term}</dt>${given.map(({ name, count }) => html`<dd>${sayCount(count)} ${name}</dd>`)}`
}
