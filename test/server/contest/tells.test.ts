import { describe, expect, it } from 'vitest'
import {
  absoluteWords,
  datesIn,
  isAbsolute,
  keyLengths,
  middleKeys,
  numbersIn,
  yearsInStem,
} from '../../../server/contest/bank-tells/guessable-keys.ts'
import { measureBank } from '../../../server/contest/bank-tells/measure-bank.ts'
import { nearDoubles, toldAcronyms } from '../../../server/contest/bank-tells/question-pairs.ts'
import { areExclusive, keyOf, meanOf, wordsOf } from '../../../server/contest/bank-tells/tell.ts'
import { bareExplanations, incompleteCitations } from '../../../server/contest/bank-tells/weak-questions.ts'
import type { Question } from '../../../server/contest/contest.ts'

const plain: Question = {
  id: 'cs-001',
  topic: 'chinh-sach',
  text: 'Công chức phải làm gì?',
  options: ['Một', 'Hai', 'Ba'],
  right: [0],
  source: 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, Điều 17',
  explanation: 'Vì nhân dân.',
  status: 'checked',
}
const asking = (options: string[], right = [0], change: Partial<Question> = {}): Question => ({
  ...plain,
  options,
  right,
  ...change,
})
const ids = (hits: readonly { question: Question }[]) => hits.map(({ question }) => question.id)

describe('the words of a tell', () => {
  it('are folded, numbers and the numbers of documents whole', () => {
    const text = 'Nghị định số 61/2018/NĐ-CP: đạt 42,33% và 1.000–2.000 (“rất TỐT”)!'
    expect(wordsOf(text)).toEqual([
      ...['nghị', 'định', 'số', '61/2018/nđ-cp', 'đạt', '42,33%', 'và', '1.000–2.000', 'rất', 'tốt'],
    ])
    expect(wordsOf('ĐIỀU'.normalize('NFD'))).toEqual(['điều'])
    expect(wordsOf(' … ')).toEqual([])
  })

  it('have a mean, of none 0', () => {
    expect([meanOf([]), meanOf([0.5]), meanOf([1, 0, 0.5])]).toEqual([0, 0.5, 0.5])
  })

  it('speak of questions with one key', () => {
    expect([keyOf(plain), keyOf(asking([], [2])), keyOf(asking([], [0, 1]))]).toEqual([0, 2, undefined])
  })

  it('leave out pairs that never meet', () => {
    const group = (...groups: string[]) => ({ ...plain, groups })
    expect(areExclusive(group('a', 'b'), group('b'))).toBe(true)
    expect(areExclusive(group('a'), group('b'))).toBe(false)
    expect(areExclusive(plain, group('a'))).toBe(false)
    expect(areExclusive(group('a'), plain)).toBe(false)
  })
})

describe('an absolute word', () => {
  it.each([
    ...['Chỉ khi họp', 'Người dân chỉ nộp một lần', 'Mọi công chức', 'Phải báo cáo tất cả', 'Là duy nhất'],
    ...[
      'Hoàn toàn đúng',
      'Nghiêm cấm tuyệt đối',
      'Bất kỳ ai',
      'Bất cứ lúc nào',
      'Luôn đúng hẹn',
      'Luôn, luôn',
    ],
  ])('is in “%s”', option => expect(isAbsolute(option)).toBe(true))

  it.each([
    ...['Chỉ số', 'Chỉ đạo', 'Chỉ tiêu', 'Chỉ thị', 'Chỉ huy', 'Chỉ dẫn', 'Chỉ định', 'Chỉ báo', 'Chỉ giới'],
    ...[
      'Ghi địa chỉ nhà',
      'Có chứng chỉ nghề',
      'Bị đình chỉ thi hành',
      'Tôn chỉ của báo',
      'Theo tiêu chỉ mới',
    ],
    ...['Sợi chỉ', 'mọin', 'xmọi', 'luônx', 'xluôn', 'Khi làm việc', ''],
  ])('is not in “%s”', option => expect(isAbsolute(option)).toBe(false))

  it('tells where some options hold one, and not all; the share of those is what chance gives', () => {
    const bank = [
      asking(['Mọi nơi', 'Ở nhà', 'Ở trường', 'Ở phố'], [0], { id: 'hit' }),
      asking(['Mọi nơi', 'Luôn luôn', 'Ở trường', 'Ở phố'], [2], { id: 'miss' }),
      asking(['Mọi nơi', 'Mọi lúc'], [0], { id: 'all' }),
      asking(['Ở nhà', 'Ở trường'], [0], { id: 'none' }),
      asking(['Mọi nơi', 'Ở nhà'], [0, 1], { id: 'two keys' }),
    ]
    const { code, among, hits, chance } = absoluteWords(bank)
    expect([code, among.map(({ id }) => id), ids(hits), chance]).toEqual([
      ...['absolute-word', ['hit', 'miss'], ['hit'], (1 / 4 + 2 / 4) / 2],
    ])
  })
})

describe('the length of a key', () => {
  const [short, middle, long] = [20, 21, 22].map(length => 'a'.repeat(length)) as [string, string, string]
  const bank = [
    asking([short, middle, long], [0], { id: 'shortest' }),
    asking([short, middle, long], [1], { id: 'between' }),
    asking([short, middle, long, middle], [2], { id: 'longest' }),
    asking([long, long, short], [0], { id: 'as long as another' }),
    asking([short, short, long], [0], { id: 'as short as another' }),
    asking([short.slice(1), middle, long], [0], { id: 'a short option' }),
    asking([short, middle, long], [0, 1], { id: 'two keys' }),
  ]

  it('tells where it stands out among sentences, whichever is the key', () => {
    const [shortest, longest] = keyLengths(bank)
    expect([shortest?.code, longest?.code]).toEqual(['key-shortest', 'key-longest'])
    expect(ids(shortest?.hits ?? [])).toEqual(['shortest'])
    expect(ids(longest?.hits ?? [])).toEqual(['longest'])
    const among = ['shortest', 'between', 'longest', 'as long as another', 'as short as another']
    for (const tell of [shortest, longest]) {
      expect(tell?.among.map(({ id }) => id)).toEqual(among)
      expect(tell?.chance).toBeCloseTo((4 / 3 + 1 / 4) / 5)
    }
  })
})

describe('a middle key', () => {
  it.each([
    [
      ['03 ngày', '05 ngày', '07 ngày'],
      [3, 5, 7],
    ],
    [
      ['14.732 người', '1.019.536 người', '117 người'],
      [14_732, 1_019_536, 117],
    ],
    [
      ['42,3265 điểm', '46,04 điểm', '38 điểm'],
      [42.3265, 46.04, 38],
    ],
    [
      ['1899', '1900', '1901'],
      [1899, 1900, 1901],
    ],
    [
      ['2098', '2099', '2100'],
      [2098, 2099, 2100],
    ],
    [
      ['1900,5', '1901', '1902'],
      [1900.5, 1901, 1902],
    ],
  ])('is of numbers in %j', (options, values) => expect(numbersIn(asking(options))).toEqual(values))

  it.each([
    ['two options', ['3 ngày', '5 ngày']],
    ['two equal numbers', ['3 ngày', '5 ngày', '3 ngày']],
    ['other words', ['3 ngày', '5 tháng', '7 ngày']],
    ['two numbers each', ['3 ngày 2 giờ', '5 ngày 2 giờ', '7 ngày 2 giờ']],
    ['no number', ['ngày', 'tháng', 'năm']],
    ['years', ['1900', '2000', '2099']],
    ['documents', ['Số 61/NĐ', 'Số 62/NĐ', 'Số 63/NĐ']],
    ['decisions of the party', ['14-KL', '15-KL', '16-KL']],
    ['no option', []],
  ])('is of no numbers with %s', (_, options) => expect(numbersIn(asking(options))).toBeUndefined())

  it.each([
    [
      ['19/01/2022', '06/9/2022', '19/5/1921'],
      [20_220_119, 20_220_906, 19_210_519],
    ],
    [
      ['Ngày 1/2/2022', 'Ngày 11/12/2022', 'Ngày 2/2/2022'],
      [20_220_201, 20_221_211, 20_220_202],
    ],
    [
      ['Năm 2011', 'Năm 2006', '2018'],
      [20_110_000, 20_060_000, 20_180_000],
    ],
  ])('is of dates in %j', (options, values) => expect(datesIn(asking(options))).toEqual(values))

  it.each([
    ['one that is no date', ['19/01/2022', '06/9/2022', 'Hôm nay']],
    ['two equal ones', ['Năm 2011', '2011', '2018']],
    ['two', ['Năm 2011', 'Năm 2012']],
    ['a month alone', ['5/2011', '6/2011', '7/2011']],
    ['another century', ['1811', '1812', '1813']],
    ['words behind', ['2011 nhé', '2012 nhé', '2013 nhé']],
    ['many words before', ['Kể từ ngày 1/1/2011', 'Kể từ ngày 1/1/2012', 'Kể từ ngày 1/1/2013']],
  ])('is of no dates with %s', (_, options) => expect(datesIn(asking(options))).toBeUndefined())

  it('is neither the least nor the greatest; the share of such options is what chance gives', () => {
    const bank = [0, 1, 2].map(key => asking(['3 ngày', '5 ngày', '7 ngày'], [key], { id: `${key}` }))
    const four = asking(['2011', '2012', '2013', '2014'], [2], { id: 'four' })
    const two = asking(['3 ngày', '5 ngày', '7 ngày'], [1, 2], { id: 'two keys' })
    const [numbers, dates] = middleKeys([...bank, four, two, plain])
    expect([numbers?.code, dates?.code]).toEqual(['middle-number', 'middle-date'])
    expect([numbers?.among.length, ids(numbers?.hits ?? [])]).toEqual([3, ['1']])
    expect(numbers?.chance).toBeCloseTo(1 / 3)
    expect([dates?.among.length, ids(dates?.hits ?? []), dates?.chance]).toEqual([1, ['four'], 0.5])
  })
})

describe('a citation', () => {
  const lacks = (source: string) => incompleteCitations([{ ...plain, source }]).hits[0]?.detail
  it.each([
    ['Kết quả năm 2023', 'thiếu số hiệu hoặc ngày của văn bản'],
    ['Báo cáo ngày 17/2023', 'thiếu số hiệu hoặc ngày của văn bản'],
    ['Luật Viên chức số 58/2010/QH12', 'thiếu điều, khoản'],
    [' Bộ luật Dân sự số 91/2015/QH13', 'thiếu điều, khoản'],
    ['Kế hoạch số 1/KH-BTC; Nghị định số 61/2018/NĐ-CP', 'thiếu điều, khoản'],
    ['Luật Viên chức ngày 15/11/2010, Điều lệ', 'thiếu điều, khoản'],
    ['Nghị định số 61/2018/NĐ-CP, Điều 17', undefined],
    ['Kế hoạch số 1/KH-BTC theo Luật Viên chức', undefined],
    ['Báo cáo, công bố ngày 7/4/2024', undefined],
    ['Kết luận số 14-KL/TW', undefined],
    ['Nghị quyết số 76/NQ-CP', undefined],
  ])('%s: %s', (source, detail) => expect(lacks(source)).toBe(detail))

  it('is looked at in every question', () => {
    const { code, among, hits } = incompleteCitations([plain])
    expect([code, among, hits]).toEqual(['incomplete-citation', [plain], []])
  })
})

describe('an explanation', () => {
  const isBare = (change: Partial<Question>) => bareExplanations([{ ...plain, ...change }]).hits.length === 1
  it('is bare when it only says again what stem, key and citation say', () => {
    expect(isBare({ explanation: 'Công chức phải làm: một. Nghị định số 61/2018/NĐ-CP, điều 17.' })).toBe(
      true,
    )
    expect(isBare({ explanation: 'Công chức phải làm hai.' })).toBe(false)
    expect(isBare({ explanation: 'Công chức phải làm hai.', right: [0, 1] })).toBe(true)
  })
  it('says something once more than seven words in a hundred are new', () => {
    const words = (fresh: number) =>
      [...Array(100 - fresh).fill('làm'), ...Array(fresh).fill('mới')].join(' ')
    expect([isBare({ explanation: words(6) }), isBare({ explanation: words(8) })]).toEqual([true, false])
  })
  it('is looked at in every question', () => {
    const { code, among } = bareExplanations([plain])
    expect([code, among]).toEqual(['bare-explanation', [plain]])
  })
})

describe('near doubles', () => {
  const pairs = (...texts: string[]) => {
    const { code, among, hits } = nearDoubles(texts.map((text, at) => ({ ...plain, id: `q${at}`, text })))
    expect([code, among.length]).toEqual(['near-double', texts.length])
    return hits.map(({ question, detail }) => [question.id, detail])
  }
  it('share four words in five, counted as often as they occur', () => {
    expect(pairs('a b c d e', 'a b c d f')).toEqual([['q1', 'q0']])
    expect(pairs('a b c d e', 'a b c g f')).toEqual([])
    expect(pairs('a a a a b', 'a b b b b')).toEqual([])
    expect(pairs('a a b b c', 'c b a b a')).toEqual([['q1', 'q0']])
    expect(pairs('a b c d', 'a b c d e f')).toEqual([['q1', 'q0']])
    expect(pairs('a b c d', 'a b c d e f g')).toEqual([])
  })
  it('are told by the earlier one, for every pair', () => {
    expect(pairs('a b c d e', 'x y z', 'A B C D E', 'e d c b a')).toEqual([
      ['q2', 'q0'],
      ['q3', 'q0'],
      ['q3', 'q2'],
    ])
  })
  it('are so by what they ask, not by the source they begin with', () => {
    const source = 'Theo Nghị định số 61/2018/NĐ-CP của Chính phủ, '
    expect(pairs(`${source}ai làm?`, `${source}ở đâu?`)).toEqual([])
    expect(pairs(`${source}ai làm?`, 'Ai làm?')).toEqual([['q1', 'q0']])
    expect(pairs('Ai làm theo nghị định, thông tư?', 'Ai làm theo nghị định, công văn?')).toEqual([])
    expect(pairs('Theo nghị định, ', 'Theo nghị định, ')).toEqual([['q1', 'q0']])
  })
})

describe('what one question tells of another', () => {
  const acronym = { text: 'Chỉ số SIPAS là tên viết tắt của gì?', options: ['Hài lòng', 'Chỉ số Xanh'] }
  const told = (asked: Partial<Question>, teller: Partial<Question>) =>
    toldAcronyms([
      { ...plain, id: 'asks', ...asked },
      { ...plain, id: 'tells', ...teller },
    ])

  it('is an acronym with its meaning, in stem or options', () => {
    const { code, among, hits } = told(acronym, { text: 'Mức hài lòng (SIPAS) là bao nhiêu?' })
    expect([code, among.map(({ id }) => id), hits[0]?.detail]).toEqual(['acronym-told', ['asks'], 'tells'])
    expect(told(acronym, { options: ['SIPAS', 'HÀI LÒNG'] }).hits).toHaveLength(1)
    for (const word of ['tên gọi tắt', 'gọi tắt', 'Viết tắt'])
      expect(
        told({ ...acronym, text: `SIPAS: ${word} của gì?` }, { text: 'Hài lòng SIPAS' }).hits,
      ).toHaveLength(1)
    const two = { text: 'PAR INDEX viết tắt của gì?', options: ['Cải cách', 'x'] }
    expect(told(two, { text: 'Cải cách, PAR INDEX' }).hits).toHaveLength(1)
    expect(told(two, { text: 'Cải cách, PAR' }).hits).toEqual([])
  })

  it('is not told by half of it, by another question’s key, or by a question that does not ask', () => {
    expect(told(acronym, { text: 'SIPAS là bao nhiêu?' }).hits).toEqual([])
    expect(told(acronym, { text: 'Mức hài lòng là bao nhiêu?' }).hits).toEqual([])
    expect(told(acronym, { text: 'Chỉ số xanh (SIPAS)?' }).hits).toEqual([])
    expect(told({ ...acronym, right: [1] }, { text: 'Chỉ số xanh (SIPAS)?' }).hits).toHaveLength(1)
    expect(told({ ...acronym, text: 'SIPAS là gì?' }, { text: 'Hài lòng (SIPAS)?' }).among).toEqual([])
    expect(told({ ...acronym, text: 'Sipas viết tắt của gì?' }, { text: 'Hài lòng Sipas' }).hits).toEqual([])
    expect(told({ ...acronym, text: 'S viết tắt của gì?' }, { text: 'Hài lòng S' }).hits).toEqual([])
  })

  it.each([
    ['Năm 2021 ra sao?', ['Năm 2021', '2022'], '2021'],
    ['Từ 1999?', ['Từ 1999', 'Từ 2000'], '1999'],
    ['Năm 2021 và 2022?', ['Năm 2022', '2023'], '2022'],
    ['Năm 2021?', ['2022', '2021'], undefined],
    ['Năm 2021?', ['2021', '2021'], undefined],
    ['Năm 2021?', ['2022', '2023'], undefined],
    ['Số 12021?', ['2021', '2022'], undefined],
    ['Số 20211?', ['2021', '2022'], undefined],
    ['Năm 1821?', ['1821', '2022'], undefined],
  ])('is the year in “%s” before %j: %s', (text, options, year) => {
    const { code, among, hits } = yearsInStem([{ ...plain, text, options }])
    expect([code, among.length, hits[0]?.detail]).toEqual(['year-in-stem', 1, year])
  })
})

it('a bank is measured by every tell, each once', () => {
  expect(measureBank([plain], 2024).map(({ code }) => code)).toEqual([
    ...['middle-number', 'middle-date', 'key-shortest', 'key-longest', 'absolute-word', 'near-double'],
    ...[
      'document-trivia',
      'trivia',
      'bare-explanation',
      'incomplete-citation',
      'acronym-told',
      'year-in-stem',
    ],
  ])
})
