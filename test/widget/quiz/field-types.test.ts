import { expect } from 'chai'
import { sentenceOf } from '../../../server/contract/problem.ts'
import { fieldHints } from '../../../widget/messages/field-hints.ts'
import { fieldCases } from '../../field-cases.ts'
import { refusal, scriptedServer } from './scripted-server.ts'
import { clear, type Stage, stage, tags } from './stage.ts'

const hints: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = fieldHints

/** A form with one field of every type that is typed, and one of a type that is newer than this script. */
async function open(tag: (typeof tags)[number], attributes = {}): Promise<Stage> {
  const server = scriptedServer()
  const typed = fieldCases.map(({ type, label }) => ({
    ...{ name: `muc-${type}`, label, type, required: true },
    ...(type !== 'phone' && hints[type] && { hint: hints[type] }),
  }))
  const newer = JSON.parse('{"name":"muc-moi","label":"Mới","type":"signature","required":false}')
  server.contest = { ...server.contest, fields: [...typed, newer] }
  const on = await stage({ tag, server, attributes })
  await on.press('begin')
  return on
}
const read = (input: HTMLElement, name: string) => input.getAttribute(name)

for (const tag of tags) {
  describe(`a field in <${tag}>`, () => {
    afterEach(clear)

    it('is typed on the keyboard of its type, and said how to be filled in', async () => {
      const on = await open(tag)
      for (const { type, input } of fieldCases) {
        const element = on.find(`[name=muc-${type}]`)
        expect(read(element, 'type'), type).to.equal(input.type)
        expect(read(element, 'autocomplete'), type).to.equal(input.autocomplete)
        expect(read(element, 'inputmode'), type).to.equal(input.inputmode)
        expect(read(element, 'enterkeyhint')).to.equal('next')
        const hint = hints[type]
        if (hint) expect(on.find(`#muc-${type}-hint`).textContent).to.equal(hint.vi)
        else expect(on.has(`#muc-${type}-hint`), type).to.equal(false)
      }
      expect(read(on.find('[name=muc-moi]'), 'type')).to.equal('text')
      expect(read(on.find('[name=muc-moi]'), 'autocomplete')).to.equal('off')
    })

    it('says in English how it is filled in where the page asks for English', async () => {
      const on = await open(tag, { lang: 'en' })
      expect(on.find('#muc-date-hint').textContent).to.equal(fieldHints.date.en)
      expect(on.find('#muc-phone-hint').textContent).to.equal(fieldHints.phone.en)
    })

    it('is sent as it was typed, and refused in the server’s own words', async () => {
      for (const { type, refused } of fieldCases) {
        for (const [typed, code] of refused) {
          const on = await open(tag)
          for (const each of fieldCases) {
            const input = on.find(`[name=muc-${each.type}]`)
            if (input instanceof HTMLInputElement) input.value = each.type === type ? typed : 'x'
          }
          on.find('[name=consent]').click()
          const { title, remedy } = sentenceOf(code)
          on.server.instead.start.push(() => refusalWith(code, `participant.muc-${type}`, title, remedy))
          await on.press('start')
          const sent = on.server.calls.findLast(({ kind }) => kind === 'start')?.fields
          expect(new Map(sent).get(`participant.muc-${type}`)).to.equal(typed.trim())
          expect(on.find(`#muc-${type}-error`).textContent).to.equal(`${title} ${remedy}`)
          clear()
        }
      }
    })
  })
}

function refusalWith(code: string, field: string, title: string, detail: string): Response {
  const { headers, status } = refusal({ status: 422, code })
  return new Response(
    JSON.stringify({ type: `/v1/openapi.json#${code}`, code, status, title, detail, field }),
    {
      status,
      headers,
    },
  )
}
