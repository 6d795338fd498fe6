import { describe, expect, it } from 'vitest'
import { readRegistration } from '../../../server/attempt/registration.ts'
import { publicContest } from '../../../server/contest/public-contest.ts'
import { sentenceOf } from '../../../server/contract/problem.ts'
import { type FieldCase, fieldCases } from '../../field-cases.ts'
import { openApp, SITE_A } from '../../open-app.ts'
import { OPENS, sampleRules, withRules } from '../../sample-contest.ts'
import { attr, type ReadPage, textOf } from './read-page.ts'
import { formOf, press, registered, sentBy, visit } from './visit.ts'

const FIELD = 'participant.muc'
const phoneField = sampleRules.fields.filter(({ name }) => name === 'phone')
const contestOf = ({ type, label }: FieldCase) =>
  withRules({ fields: [...phoneField, { name: 'muc', label, type, required: true }] })
const proper = { 'participant.phone': '0912345678', consent: '1' }
const control = (page: ReadPage, id: string) => page.elements.find(each => attr(each, 'id') === id)
const saidAt = (page: ReadPage, id: string) => {
  const element = control(page, id)
  return element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim()
}

describe.each(fieldCases)('a field of type $type', field => {
  const contest = contestOf(field)
  const shown = publicContest(contest, OPENS).fields.find(({ name }) => name === 'muc')

  it.each(field.taken)('takes %j', (typed, kept) => {
    const form = new Map(
      Object.entries({ ...proper, [FIELD]: typed }).map(([name, value]) => [name, [value]]),
    )
    expect(readRegistration(contest, form)).toMatchObject({ declared: { muc: kept } })
  })

  it('is refused on the wire and on the page in the same words, beside how it is filled in', async () => {
    const on = await openApp(contest)
    const empty = await visit(on, '/q/thi-thu')
    for (const [typed, code] of field.refused) {
      const { title, remedy } = sentenceOf(code)
      const reply = await on.post(
        '/v1/contests/thi-thu/attempts',
        Object.entries({ ...proper, [FIELD]: typed }),
        SITE_A,
      )
      expect(await reply.json()).toMatchObject({ code, field: FIELD, title, detail: remedy })
      expect(reply.status).toBe(422)
      const { 'participant.name': _, 'participant.unit': __, ...known } = registered
      const page = await press(on, empty, { ...known, [FIELD]: [typed] })
      const told = [saidAt(page, `${FIELD}-goi-y`), saidAt(page, `${FIELD}-loi`)].filter(Boolean)
      expect(told.join(' ')).toContain(remedy)
      expect(saidAt(page, `${FIELD}-loi`)).toContain(`Lỗi: ${title}`)
      expect(Object.fromEntries(sentBy(formOf(page)))[FIELD]).toBe(typed)
    }
  })

  it('is typed on a keyboard of its own', async () => {
    const page = await visit(await openApp(contest), '/q/thi-thu')
    const input = control(page, FIELD)
    const { type, autocomplete, inputmode } = field.input
    expect(attr(input, 'type')).toBe(type)
    expect(attr(input, 'autocomplete')).toBe(autocomplete)
    expect(attr(input, 'inputmode') ?? null).toBe(inputmode)
    expect(attr(input, 'enterkeyhint')).toBe('next')
    expect(shown).toMatchObject({ type: field.type, label: field.label })
  })
})

it('nobody is three people by capitals, whether the field is an e-mail address or free text', async () => {
  for (const type of ['email', 'text'] as const) {
    const fields = [{ name: 'email', label: 'Thư điện tử', type, required: true }]
    const on = await openApp(withRules({ identity: 'email', fields }))
    const papers = []
    for (const email of ['Hoa@x.vn', 'hoa@x.vn', 'HOA@X.VN']) {
      const reply = await on.post('/v1/contests/thi-thu/attempts', [
        ['participant.email', email],
        ['consent', '1'],
      ])
      papers.push((await reply.json()).paper)
    }
    expect(papers[1]).toEqual(papers[0])
    expect(papers[2]).toEqual(papers[0])
  }
})

it('a name goes on to be one in the folders of 0.1.0, and no other field is by how it is called', () => {
  const typed = (name: string) => ({ name, label: 'Tên', type: 'text' as const, required: true })
  const contest = withRules({ fields: ['name', 'unitName', 'hoTen'].map(typed) })
  expect(publicContest(contest, OPENS).fields.map(({ type }) => type)).toEqual(['name', 'text', 'text'])
})
