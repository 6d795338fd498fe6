import { describe, expect, it } from 'vitest'
import type { Contest } from '../../../server/contest/contest.ts'
import { OURS, openApp } from '../../open-app.ts'
import { sampleContest, withRules } from '../../sample-contest.ts'
import { all, attr, elementsIn, type ReadPage, readPage, textOf } from './read-page.ts'
import { answered, begin, formOf, press, registered, sentBy, summaryOf, visit } from './visit.ts'

const besideOf = (page: ReadPage, field: string): string => {
  const fault = page.elements.find(element => attr(element, 'id') === `${field}-loi`)
  return fault ? textOf(fault).replace(/\s+/g, ' ').trim() : ''
}
const kept = (page: ReadPage): Record<string, string> => Object.fromEntries(sentBy(formOf(page)))

describe('a field left empty', () => {
  const fields: Contest['rules']['fields'] = [
    { name: 'name', label: 'Họ và tên', type: 'text', required: true },
    { name: 'birthplace', label: 'Nơi sinh', type: 'text', required: true },
    { name: 'phone', label: 'Số điện thoại di động', type: 'phone', required: true },
    { name: 'unit', label: 'Cơ quan, đơn vị', type: 'choice', required: true, options: 'agencies' },
    { name: 'village', label: 'Khu dân cư', type: 'text', required: false },
  ]

  it.each([' ', '\u200b', '\u00a0\t'])(
    'is told by its own name, typed or chosen, also when it holds %j',
    async blank => {
      const on = await openApp(withRules({ fields }))
      const fill = Object.fromEntries(fields.map(({ name }) => [`participant.${name}`, [blank]]))
      const page = await press(on, await visit(on, '/q/thi-thu'), fill)
      const sentences = [
        ['participant.name', 'Chưa nhập Họ và tên.'],
        ['participant.birthplace', 'Chưa nhập Nơi sinh.'],
        ['participant.phone', 'Chưa nhập Số điện thoại di động.'],
        ['participant.unit', 'Chưa chọn Cơ quan, đơn vị.'],
      ] as const
      expect(summaryOf(page).slice(0, 4)).toEqual(sentences.map(([, sentence]) => sentence))
      for (const [field, sentence] of sentences) expect(besideOf(page, field)).toBe(`Lỗi: ${sentence}`)
      expect(besideOf(page, 'participant.village')).toBe('')
      const links = all(page, 'a').flatMap(link =>
        attr(link, 'href')?.startsWith('#participant') ? [attr(link, 'href')] : [],
      )
      expect(links).toEqual(sentences.map(([field]) => `#${field}`))
    },
  )

  it('of a paper is told by its number, and a blank prediction as blank and not as wrong', async () => {
    const on = await openApp()
    const paper = await begin(on)
    const fill: Record<string, string[]> = { ...answered(paper), prediction: [' '] }
    const third = Object.keys(fill).filter(name => name !== 'prediction')[2] ?? ''
    const page = await press(on, paper, { ...fill, [third]: [] })
    expect(besideOf(page, `cau-${third}`)).toBe('Lỗi: Chưa trả lời Câu 3.')
    expect(besideOf(page, 'prediction')).toBe('Lỗi: Chưa nhập Câu dự đoán.')
    expect(summaryOf(page)).toContain('Chưa nhập Câu dự đoán.')
  })
})

describe('what cannot be taken has its own sentence, and everything else is kept', () => {
  it.each([
    ['a name over 80 characters', 'Ă'.repeat(81), 'Nội dung quá dài. Viết trong 80 ký tự.'],
    [
      'an HTML entity',
      'Nguy&#7877;n Văn A',
      'Chữ ở mục này bị hỏng bảng mã. Xoá đi rồi gõ lại bằng bàn phím tiếng Việt Unicode.',
    ],
    [
      'the mark of lost bytes',
      'Nguy\ufffdn Văn A',
      'Chữ ở mục này bị hỏng bảng mã. Xoá đi rồi gõ lại bằng bàn phím tiếng Việt Unicode.',
    ],
    ['no letter', '12345', 'Thông tin chưa hợp lệ. Kiểm tra lại mục này: cần viết bằng chữ.'],
  ])('%s', async (_, name, sentence) => {
    const on = await openApp()
    const page = await press(on, await visit(on, '/q/thi-thu?site=so-a'), {
      ...registered,
      'participant.name': [name],
    })
    expect(page.status).toBe(422)
    expect(besideOf(page, 'participant.name')).toBe(`Lỗi: ${sentence}`)
    expect(kept(page)).toMatchObject({
      'participant.name': name,
      'participant.phone': '0912 345 678',
      'participant.unit': 'so-a',
      consent: '1',
      site: 'so-a',
    })
  })

  it('bytes of another charset: told at their field, not by an empty page', async () => {
    const on = await openApp()
    const body = 'participant.name=L%EA+V%E2n&participant.phone=0912345678&participant.unit=so-a&consent=1'
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: OURS }
    const page = await readPage(on.app.request('/q/thi-thu', { method: 'POST', headers, body }))
    expect(page.status).toBe(422)
    expect(besideOf(page, 'participant.name')).toContain('hỏng bảng mã')
    expect(kept(page)).toMatchObject({ 'participant.phone': '0912345678', consent: '1' })
  })
})

describe('a list that changed while the form lay open', () => {
  it.each([
    ['a unit left it', sampleContest.agencies.filter(({ id }) => id !== 'so-a')],
    [
      'a unit got another id',
      sampleContest.agencies.map(each => (each.id === 'so-a' ? { ...each, id: 'so-moi' } : each)),
    ],
  ])('says so, shows the new one and keeps the rest: %s', async (_, agencies) => {
    const on = await openApp()
    const first = await visit(on, '/q/thi-thu')
    await on.store.close()
    const later = await openApp({ ...sampleContest, agencies, version: 'eeeeeeeeeeeeeeee' }, on.data)
    const page = await press(later, first, registered)
    expect(page.status).toBe(409)
    expect(besideOf(page, 'participant.unit')).toBe(
      'Lỗi: Danh sách lựa chọn đã thay đổi. Chọn lại trong danh sách mới; các mục khác bạn đã nhập vẫn còn.',
    )
    expect(kept(page)).toMatchObject({
      'participant.phone': '0912 345 678',
      'participant.unit': '',
      consent: '1',
    })
    const [select] = all(page, 'select')
    const values = select
      ? all({ elements: elementsIn(select) }, 'option').map(option => attr(option, 'value'))
      : []
    expect(values).toEqual(['', ...agencies.map(({ id }) => id), 'other'])
    expect((await press(later, page, { 'participant.unit': ['so-b'] })).status).toBe(200)
  })
})

it('a control that wants a format says it before anything is refused', async () => {
  const on = await openApp()
  const wanted = [
    [await visit(on, '/q/thi-thu'), 'participant.phone', 'ví dụ 0912 345 678'],
    [await begin(on), 'prediction', 'Ví dụ: 12.500'],
    [await visit(on, '/q/thi-thu/receipt'), 'code', 'XXXX-XXXX-XXXX-XXXX'],
    [await visit(on, '/embed'), 'url', 'ví dụ https://'],
  ] as const
  for (const [page, name, format] of wanted) {
    const control = all(page, 'input').find(input => attr(input, 'name') === name)
    const ids = attr(control, 'aria-describedby')?.split(' ').filter(Boolean) ?? []
    const hints = page.elements.filter(element => ids.includes(attr(element, 'id') ?? '')).map(textOf)
    expect(hints.join(' ')).toContain(format)
  }
})
