import { describe, expect, it } from 'vitest'
import {
  DOCUMENT_NUMBER,
  isAboutDocument,
  isTrivia,
  triviaIn,
} from '../../../server/contest/bank-tells/weak-questions.ts'
import type { Question } from '../../../server/contest/contest.ts'

const asked = (text: string, options: string[] = ['Một', 'Hai', 'Ba']): Question => ({
  ...{ id: 'cs-001', topic: 'chinh-sach', text, options, right: [0], status: 'checked' },
  ...{ source: 'Luật', explanation: 'Vì dân.' },
})
const aboutDocument = (text: string, options?: string[]) => isAboutDocument(asked(text, options))
const trivia = (text: string, options?: string[], year = 2024) => isTrivia(asked(text, options), year)

describe('the number of a document', () => {
  it.each(['76/NQ-CP', '61/2018/NĐ-CP', '14-KL/TW', '22/2008/QH12', '5a/KH', '1-Đ'])('is %s', text => {
    expect(DOCUMENT_NUMBER.test(`Số ${text}.`)).toBe(true)
  })
  it.each(['61/2018', '19/01/2022', '61 NĐ', 'NĐ-61', '61/nđ', '61/18/NĐ'.replace('18/', ' ')])(
    'is not %s',
    text => expect(DOCUMENT_NUMBER.test(text)).toBe(false),
  )
})

describe('a question about a document', () => {
  const named = 'Nghị định số 61/2018/NĐ-CP'
  it.each([
    ...['văn bản nào', 'nghị quyết nào', 'nghị định số mấy', 'quyết định số bao nhiêu', 'chỉ thị nào'],
    ...['kế hoạch nào', 'công điện nào', 'kết luận nào', 'thông tư nào', 'luật nào', 'đề án nào'],
    ...['bộ chỉ số nào', 'mẫu số mấy', 'về nội dung nào', 'ban hành những nội dung nào'],
    ...['quyết định nội dung nào', 'tăng cường nội dung nào', 'lĩnh vực nào', 'biểu mẫu gì', 'tên gọi gì'],
    ...['do ai trình Chính phủ ban hành', 'được ai trình để phê duyệt', 'căn cứ ban hành là gì'],
  ])('that names one asks for %s', what => {
    expect(aboutDocument(`${named} có ${what}?`)).toBe(true)
    expect(aboutDocument(`Công việc này có ${what}?`)).toBe(false)
  })

  it.each([
    ...['kỷ luật nào', 'nội dung nào', 'việc gì', 'xluật nào', 'luật gì', 'xvăn bản nào', 'ban hành gì'],
  ])('that names one may ask for %s', what => {
    expect(aboutDocument(`${named} có ${what}?`)).toBe(false)
  })

  it.each([
    'Được áp dụng cho giai đoạn nào?',
    ...[
      'ban hành',
      'có hiệu lực',
      'công bố',
      'phê duyệt',
      'thông qua',
      'ký',
      'diễn ra',
      'khai trương',
    ].flatMap(done => [`Việc này được ${done} vào ngày nào?`, `Việc này được ${done} từ thời điểm nào?`]),
    'Phong trào được phát động ngày nào?',
  ])('is “%s”', text => expect(aboutDocument(text)).toBe(true))

  it.each(['Phải trả kết quả vào ngày nào?', 'Ngày nào được ban hành?', 'Giai đoạn đầu là gì?'])(
    'is not “%s”',
    text => expect(aboutDocument(text)).toBe(false),
  )

  it('offers two of them to choose from, or more', () => {
    expect(aboutDocument('Theo đâu?', ['Số 61/2018/NĐ-CP', 'Số 1/KH', 'Luật'])).toBe(true)
    expect(aboutDocument('Theo đâu?', ['Số 61/2018/NĐ-CP', 'Kế hoạch', 'Luật'])).toBe(false)
  })

  it('is not one that only rests on a document, at its beginning or its end', () => {
    expect(aboutDocument(`Theo ${named}, phải giao văn bản nào?`)).toBe(false)
    expect(aboutDocument('Phải giao văn bản nào theo Nghị định số 61/2018/NĐ-CP?')).toBe(false)
    expect(aboutDocument('Là mẫu nào ban hành theo Nghị định số 61/2018/NĐ-CP?')).toBe(true)
    expect(aboutDocument('Là mẫu nào ban hành kèm theo Nghị định số 61/2018/NĐ-CP?')).toBe(true)
    expect(aboutDocument('Giao văn bản nào theo Nghị định số 61/2018/NĐ-CP, khi nào?')).toBe(true)
    expect(aboutDocument(`Theo ${named} thì phải giao văn bản nào?`)).toBe(true)
  })
})

describe('trivia', () => {
  it.each([
    ...[
      'Địa phương nào đứng đầu?',
      'Tỉnh nào?',
      'Thành phố nào?',
      'Ở vùng nào?',
      'Bộ, cơ quan ngang bộ nào?',
    ],
    ...['Có từ năm nào?', 'Bắt đầu vào năm nào?', 'Đại hội của tỉnh năm nào?', 'Là năm thứ mấy?'],
    ...['SIPAS viết tắt của gì?', 'Gọi tắt là gì?', 'Cuộc thi này có mấy giải?'],
  ])('is “%s”', text => expect(trivia(text)).toBe(true))

  it.each(['Năm nào?', 'xtỉnh nào?', 'Ở tỉnh có gì?', 'Trong cuộc thi chạy?', 'Công chức phải làm gì?'])(
    'is not “%s”',
    text => expect(trivia(text)).toBe(false),
  )

  it.each([
    ['decimals', ['42,33', '46', '38']],
    ['numbers of people', ['14.732 người', '19 người', '16 người']],
    ['one of them last', ['14 người', '19 người', '16.117 người']],
  ])('is asking for %s', (_, options) => expect(trivia('Bao nhiêu?', options)).toBe(true))

  it.each([
    ['sums of money', ['500.000 đồng', '1.000.000 đồng', '2.340.000 đồng']],
    ['lists', ['1, 2', '2, 3', '3, 4']],
    ['short numbers', ['1.2', '14.73', '12']],
    ['whole numbers', ['3', '4', '5']],
  ])('is not asking for %s', (_, options) => expect(trivia('Bao nhiêu?', options)).toBe(false))

  it.each([
    ...[
      'xếp thứ mấy',
      'xếp hạng mấy',
      'có thứ hạng nào',
      'đứng ở đâu',
      'dẫn đầu ra sao',
      'đạt gì',
      'mấy điểm',
    ],
    ...['công bố ra sao', 'có kết quả gì', 'trung bình ra sao', 'tăng ra sao', 'giảm ra sao', 'ở nhóm nào'],
  ])('is an old result: “%s”', what => {
    expect(trivia(`Chỉ số này ${what} năm 2022?`)).toBe(true)
    expect(trivia(`Tỉnh ta (PAR INDEX) ${what} năm 2022?`)).toBe(true)
    expect(trivia(`Chỉ số này ${what} năm 2023?`)).toBe(false)
    expect(trivia(`Chỉ số này ${what} năm 2023?`, undefined, 2025)).toBe(true)
    expect(trivia(`Công việc ${what} năm 2022?`)).toBe(false)
    expect(trivia(`Chỉ số này ${what}?`)).toBe(false)
  })

  it('is no old result when a newer year is asked for as well, or the year is a document’s', () => {
    expect(trivia('Chỉ số này tăng từ năm 2021 đến năm 2023 ra sao?')).toBe(false)
    expect(trivia('Chỉ số này của Quyết định số 876/QĐ năm 2020 có kết quả gì?')).toBe(false)
    expect(trivia('Chỉ số này là gì năm 2022?')).toBe(false)
    expect(trivia('Chỉ số này đạt 2022?')).toBe(false)
    expect(trivia('Chỉ số này đạt gì năm 1822?')).toBe(false)
    expect(trivia('Tỉnh ta (X) xếp thứ mấy năm 2022?')).toBe(false)
  })

  it('is a document’s too; both are counted among all questions', () => {
    const bank = [asked('Áp dụng cho giai đoạn nào?'), asked('Tỉnh nào?'), asked('Phải làm gì?')]
    const [document, all] = triviaIn(bank, 2024)
    expect([document?.code, all?.code]).toEqual(['document-trivia', 'trivia'])
    expect([document?.hits.length, all?.hits.length]).toEqual([1, 2])
    expect(document?.hits[0]?.question).toBe(bank[0])
    for (const tell of [document, all]) expect(tell?.among).toBe(bank)
  })
})
