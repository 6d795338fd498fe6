import type { Context } from 'hono'
import { isRefusal } from '../../contract/problem.ts'
import { sendProblem } from '../../http/problem.ts'
import { readForm } from '../../http/read-form.ts'

/** A form of the console: the text of each field, NFC, without blanks around unless asked for as it is. */
export interface Typed {
  /** Empty where nothing was typed. */
  text(name: string): string
  /** A password: not a character of it is changed but for its composition. */
  secret(name: string): string
}

/** What a form sent, or the answer that refuses what cannot be read. */
export async function readTyped(c: Context): Promise<Typed | Response> {
  const form = await readForm(c)
  if (isRefusal(form)) return sendProblem(form)
  const secret = (name: string) => (form.get(name)?.[0] ?? '').normalize('NFC')
  return { secret, text: name => secret(name).trim() }
}
