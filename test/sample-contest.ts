import type { Contest, Question } from '../server/contest/contest.ts'
import { Rules } from '../server/contest/rules.ts'

/** 2024-09-01 00:00 +07:00 and 60 days later, in epoch ms. */
export const OPENS = Date.UTC(2024, 7, 31, 17)
export const CLOSES = OPENS + 60 * 86_400_000

const question = (topic: string, number: number): Question => ({
  id: `${topic}-${number}`,
  topic,
  text: `Câu hỏi ${number} của ${topic}?`,
  options: ['Phương án thứ nhất', 'Phương án thứ hai', 'Phương án thứ ba'],
  right: number % 5 === 0 ? [0, 2] : [number % 3],
  source: `Điều ${number}`,
  explanation: `Vì điều ${number} quy định như vậy.`,
  status: number === 1 ? 'draft' : 'appraised',
})

export const sampleRules = Rules.parse({
  id: 'thi-thu',
  title: 'Cuộc thi thử',
  organiser: 'Ban Tổ chức',
  basis: 'Kế hoạch số 1',
  results: null,
  rounds: [{ id: 'dot-1', title: 'Đợt 1', opens: OPENS, closes: CLOSES }],
  topics: [
    { id: 'mot', title: 'Chủ đề một', quota: 4 },
    { id: 'hai', title: 'Chủ đề hai', quota: 3 },
  ],
  paper: { options: 3, timeLimit: null, validFor: 24, answerAll: true },
  attempts: { limit: null, official: 'most-right' },
  prediction: { label: 'Có bao nhiêu người dự thi?', of: 'people' },
  prizes: {
    individual: [{ name: 'Giải Nhất', count: 1 }],
    collective: [{ name: 'Giải tập thể', count: 1, metric: 'attempts', unit: 'host' }],
  },
  identity: 'phone',
  fields: [
    { name: 'name', label: 'Họ và tên', type: 'text', required: true },
    { name: 'phone', label: 'Số điện thoại', type: 'phone', required: true },
    {
      name: 'unit',
      label: 'Đơn vị',
      type: 'choice',
      required: true,
      options: 'agencies',
      other: 'Đơn vị khác',
    },
  ],
  consent: { version: '1', text: 'Tôi đồng ý.' },
  // Most tests read what they have just written.
  disclosure: { score: 'after-close', answers: 'after-close', tally: 'live' },
  ranking: ['most-right', 'nearest-prediction', 'shortest', 'earliest'],
  assumed: [],
})

/** A small contest: two topics of twelve questions, two agencies, one site each. */
export const sampleContest: Contest = {
  rules: sampleRules,
  bank: ['mot', 'hai'].flatMap(topic => Array.from({ length: 12 }, (_, at) => question(topic, at + 1))),
  agencies: [
    { id: 'so-a', name: 'Sở A', block: 'Sở', headcount: 100, sites: ['https://a.example.vn'] },
    {
      id: 'so-b',
      name: 'Sở B',
      block: 'Sở',
      headcount: 50,
      sites: ['https://b.example.vn', 'https://xn--b-lia.vn'],
    },
  ],
  version: '0123456789abcdef',
}

/** A contest whose rules differ from the sample's. */
export const withRules = (change: Partial<Rules>): Contest => ({
  ...sampleContest,
  rules: { ...sampleRules, ...change },
})
