import { describe, expect, it } from 'vitest'
import { paperLength, Rules } from '../../../server/contest/rules.ts'
import { sampleRules } from '../../sample-contest.ts'

const round = sampleRules.rounds[0]
const [topic] = sampleRules.topics
const { paper, prizes, disclosure } = sampleRules
const [name, , unit] = sampleRules.fields
const [collective] = prizes.collective
const choices = [
  { value: 'nam', label: 'Nam' },
  { value: 'nu', label: 'Nữ' },
]

/** Rules that differ from the sample's in one section are taken as written. */
const proper: readonly [what: string, change: object][] = [
  ['the sample', {}],
  ['an id of words', { id: 'thi-thu-2024' }],
  ['an id of one letter', { id: 'a' }],
  ['an id of digits', { id: '2024' }],
  ['an announcement', { results: 'https://phutho.gov.vn/ket-qua' }],
  ['an announcement without TLS', { results: 'http://phutho.gov.vn' }],
  ['two rounds', { rounds: [round, { ...round, id: 'dot-2' }] }],
  ['two options a question', { paper: { ...paper, options: 2 } }],
  ['eight options a question', { paper: { ...paper, options: 8 } }],
  ['a countdown of a minute', { paper: { ...paper, timeLimit: 1 } }],
  ['papers that may have gaps', { paper: { ...paper, answerAll: false } }],
  ['papers handed in when their time is up', { paper: { ...paper, onExpiry: 'submit' } }],
  ['papers void when their time is up', { paper: { ...paper, onExpiry: 'void' } }],
  ['a mix of difficulties', { topics: [{ ...topic, difficulty: { easy: 1, medium: 2, hard: 0 } }] }],
  ['a limit of one attempt', { attempts: { limit: 1, official: 'most-right' } }],
  ['no prediction', { prediction: null }],
  ['a prediction of attempts', { prediction: { label: 'Bao nhiêu lượt?', of: 'attempts' } }],
  ['no prize', { prizes: { individual: [], collective: [] } }],
  ...['attempts', 'valid', 'people'].map((metric): [string, object] => [
    `a prize by ${metric}`,
    { prizes: { ...prizes, collective: [{ ...collective, metric, unit: 'declared' }] } },
  ]),
  ['a choice of two', { fields: [{ ...name, type: 'choice', options: choices }] }],
  ['a choice of agencies alone', { fields: [{ ...unit, other: undefined }] }],
  ['a field in two words', { fields: [{ ...name, name: 'fullName2' }] }],
  ['scores at once', { disclosure: { score: 'immediate', answers: 'never' } }],
  [
    'every criterion',
    {
      ranking: ['most-right', 'nearest-prediction', 'shortest', 'earliest', 'fewest-attempts', 'draw'],
    },
  ],
  ['an assumed rule', { assumed: [{ rule: 'attempts.limit', note: 'Thể lệ không nói.' }] }],
]

/** What is refused, and the place in the document that is named. */
const improper: readonly [what: string, change: object, place: string][] = [
  ['an id in capitals', { id: 'Thi' }, 'id'],
  ['an id with a space', { id: 'thi thu' }, 'id'],
  ['an id that ends with a hyphen', { id: 'thi-' }, 'id'],
  ['an id that begins with a hyphen', { id: '-thi' }, 'id'],
  ['an id with two hyphens', { id: 'thi--thu' }, 'id'],
  ['an id with marks', { id: 'thử' }, 'id'],
  ['no id', { id: '' }, 'id'],
  ['a blank title', { title: '  ' }, 'title'],
  ['no organiser', { organiser: '' }, 'organiser'],
  ['no basis', { basis: '' }, 'basis'],
  ['results that are no address', { results: 'kết quả' }, 'results'],
  ['results by script', { results: 'javascript:alert(1)' }, 'results'],
  ['results by FTP', { results: 'ftp://phutho.gov.vn' }, 'results'],
  ['results by something like HTTP', { results: 'xhttps://phutho.gov.vn' }, 'results'],
  ['results by something like HTTPS', { results: 'httpsx://phutho.gov.vn' }, 'results'],
  ['no round', { rounds: [] }, 'rounds'],
  ['a round of half a millisecond', { rounds: [{ ...round, opens: 0.5 }] }, 'rounds.0.opens'],
  ['a round with a note', { rounds: [{ ...round, note: 'x' }] }, 'rounds.0'],
  ['a round without a title', { rounds: [{ ...round, title: ' ' }] }, 'rounds.0.title'],
  ['no topic', { topics: [] }, 'topics'],
  ['a topic of no question', { topics: [{ ...topic, quota: 0 }] }, 'topics.0.quota'],
  ['a topic of half a question', { topics: [{ ...topic, quota: 0.5 }] }, 'topics.0.quota'],
  ['a topic with a note', { topics: [{ ...topic, note: 'x' }] }, 'topics.0'],
  ['one option a question', { paper: { ...paper, options: 1 } }, 'paper.options'],
  ['nine options a question', { paper: { ...paper, options: 9 } }, 'paper.options'],
  ['a countdown of no minute', { paper: { ...paper, timeLimit: 0 } }, 'paper.timeLimit'],
  ['papers valid for no hour', { paper: { ...paper, validFor: 0 } }, 'paper.validFor'],
  ['answerAll as a word', { paper: { ...paper, answerAll: 'có' } }, 'paper.answerAll'],
  ['papers lost when their time is up', { paper: { ...paper, onExpiry: 'lost' } }, 'paper.onExpiry'],
  [
    'a mix without hard questions',
    { topics: [{ ...topic, difficulty: { easy: 1, medium: 2 } }] },
    'topics.0.difficulty.hard',
  ],
  [
    'a mix of less than nothing',
    { topics: [{ ...topic, difficulty: { easy: -1, medium: 2, hard: 0 } }] },
    'topics.0.difficulty.easy',
  ],
  [
    'a mix with a fourth kind',
    { topics: [{ ...topic, difficulty: { easy: 1, medium: 2, hard: 0, other: 1 } }] },
    'topics.0.difficulty',
  ],
  ['a limit of no attempt', { attempts: { limit: 0, official: 'most-right' } }, 'attempts.limit'],
  ['another official attempt', { attempts: { limit: null, official: 'middle' } }, 'attempts.official'],
  ['a prediction without a label', { prediction: { label: '', of: 'people' } }, 'prediction.label'],
  ['a prediction of nothing', { prediction: { label: 'Số?', of: '' } }, 'prediction.of'],
  [
    'a prize for nobody',
    { prizes: { ...prizes, individual: [{ name: 'A', count: 0 }] } },
    'prizes.individual.0.count',
  ],
  [
    'a prize without a name',
    { prizes: { ...prizes, individual: [{ name: '', count: 1 }] } },
    'prizes.individual.0.name',
  ],
  [
    'a prize with a sum',
    { prizes: { ...prizes, individual: [{ name: 'A', count: 1, sum: 1 }] } },
    'prizes.individual.0',
  ],
  [
    'a prize by no metric',
    { prizes: { ...prizes, collective: [{ ...collective, metric: '' }] } },
    'prizes.collective.0.metric',
  ],
  [
    'a prize for no unit',
    { prizes: { ...prizes, collective: [{ ...collective, unit: '' }] } },
    'prizes.collective.0.unit',
  ],
  ['no field', { fields: [] }, 'fields'],
  ['a field in capitals', { fields: [{ ...name, name: 'Name' }] }, 'fields.0.name'],
  ['a field of two words', { fields: [{ ...name, name: 'full name' }] }, 'fields.0.name'],
  ['a field that begins with a digit', { fields: [{ ...name, name: '1name' }] }, 'fields.0.name'],
  ['a field that ends with a hyphen', { fields: [{ ...name, name: 'name-' }] }, 'fields.0.name'],
  ['a field with a hint', { fields: [{ ...name, hint: 'x' }] }, 'fields.0'],
  ['a choice of one', { fields: [{ ...name, options: choices.slice(1) }] }, 'fields.0.options'],
  [
    'a choice without a label',
    { fields: [{ ...name, options: [choices[0], { value: 'nu', label: '' }] }] },
    'fields.0.options.1.label',
  ],
  [
    'a choice with a note',
    { fields: [{ ...name, options: [choices[0], { ...choices[1], note: 'x' }] }] },
    'fields.0.options.1',
  ],
  ['options of its own', { fields: [{ ...unit, options: 'wards' }] }, 'fields.0.options'],
  ['a blank other choice', { fields: [{ ...unit, other: ' ' }] }, 'fields.0.other'],
  ['consent to nothing', { consent: { version: '1', text: '' } }, 'consent.text'],
  ['consent of no version', { consent: { version: '', text: 'Tôi đồng ý.' } }, 'consent.version'],
  ['consent with a note', { consent: { version: '1', text: 'Tôi đồng ý.', note: 'x' } }, 'consent'],
  ['scores at another time', { disclosure: { ...disclosure, score: 'never' } }, 'disclosure.score'],
  ['answers at once', { disclosure: { ...disclosure, answers: 'immediate' } }, 'disclosure.answers'],
  ['something else disclosed', { disclosure: { ...disclosure, names: 'never' } }, 'disclosure'],
  ['no criterion', { ranking: [] }, 'ranking'],
  ['a criterion of its own', { ranking: ['tallest'] }, 'ranking'],
  ['an assumed rule without a note', { assumed: [{ rule: 'limit', note: '' }] }, 'assumed.0.note'],
  ['a section of its own', { colour: 'red' }, ''],
  ['a paper with a note', { paper: { ...paper, note: 'x' } }, 'paper'],
  ['attempts with a note', { attempts: { ...sampleRules.attempts, note: 'x' } }, 'attempts'],
  ['a prediction with a note', { prediction: { label: 'Số?', of: 'people', note: 'x' } }, 'prediction'],
  ['prizes with a note', { prizes: { ...prizes, note: 'x' } }, 'prizes'],
  ['an assumed rule with more', { assumed: [{ rule: 'limit', note: 'x', more: 'x' }] }, 'assumed.0'],
]

describe('rules', () => {
  it.each(proper)('may have %s, which arrives as written', (_, change) => {
    const written = { ...sampleRules, ...change }
    expect(Rules.parse(written)).toEqual(written)
  })

  it.each(improper)('may not have %s', (_, change, place) => {
    const { error } = Rules.safeParse({ ...sampleRules, ...change })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([place])
  })

  it.each(Object.keys(sampleRules))('must say %s', section => {
    const { error } = Rules.safeParse({ ...sampleRules, [section]: undefined })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([section])
  })

  it('are told without the spaces around their lines', () => {
    expect(Rules.parse({ ...sampleRules, title: ' Cuộc thi ' }).title).toBe('Cuộc thi')
  })

  it('make papers as long as the quotas of their topics together', () => {
    expect(paperLength(sampleRules)).toBe(7)
    expect(paperLength({ ...sampleRules, topics: sampleRules.topics.slice(1) })).toBe(3)
  })
})
