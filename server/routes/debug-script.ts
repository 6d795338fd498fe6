import { Hono } from 'hono'
import type { Dependencies } from '../dependencies.ts'
import { sayUnregistered } from '../registry/label-host.ts'
import { agencyAt } from '../registry/site.ts'

/** Shows a text at the quiz and in the browser's console; the text is put in as a JSON string. */
const show = (text: string): string =>
  `(function (text) {
  console.warn(text)
  var note = document.createElement('pre')
  note.textContent = text
  note.style.whiteSpace = 'pre-wrap'
  var quiz = document.querySelector('agency-quiz')
  if (quiz) quiz.after(note)
  else document.body.append(note)
})(${JSON.stringify(text).replaceAll('<', '\\u003c')})`

/**
 * `/v1/agency-quiz-debug.js?host={origin}`: what a webmaster sees who adds `?agency-quiz-debug` to the address of the
 * portal's page: for whom that origin is registered in each contest, and else what to send to whom.
 */
export const debugScript = ({ contests, publicUrl }: Pick<Dependencies, 'contests' | 'publicUrl'>): Hono =>
  new Hono().get('/', c => {
    const asked = c.req.query('host') ?? ''
    const host = URL.canParse(asked) ? new URL(asked).origin : 'null'
    const lines = [...contests.current.values()].map(contest => {
      const agency = agencyAt(contest, host)
      const { title } = contest.rules
      return agency
        ? `Trang ${host} đã đăng ký cho ${agency.name} trong “${title}”.`
        : sayUnregistered(contest.rules, host)
    })
    const text = [...lines, `Kiểm tra trang: ${publicUrl}/embed`].join('\n')
    return c.body(show(text), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    })
  })
