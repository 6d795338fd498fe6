import type { Context } from 'hono'
import type { Form } from '../contest/form.ts'
import { isRefusal, type Refusal, refuse } from '../errors.ts'
import { readBody } from './read-body.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const accepted = [urlencoded, 'application/json', 'text/plain', '']

/**
 * The body as a form: urlencoded, or a flat JSON object of strings and lists of strings. `text/plain` and no
 * type at all are read as whichever they look like, because old proxies rewrite the header.
 */
export async function readForm(c: Context): Promise<Form | Refusal> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!accepted.includes(type)) return refuse('unsupported-body')
  const text = await readBody(c)
  if (isRefusal(text)) return text
  const looksLikeJson =
    type === 'application/json' || (type !== urlencoded && text.trimStart().startsWith('{'))
  return looksLikeJson ? fromJson(text) : fromUrlencoded(text)
}

function fromUrlencoded(text: string): Form {
  const form = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) add(form, name, value)
  return form
}

function fromJson(text: string): Form | Refusal {
  const body = parse(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse('malformed-body')
  const form = new Map<string, string[]>()
  for (const [name, value] of Object.entries(body)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== 'string' && typeof one !== 'number') return refuse('malformed-body', name)
      add(form, name, String(one))
    }
  }
  return form
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function add(form: Map<string, string[]>, name: string, value: string): void {
  const values = form.get(name)
  if (values) values.push(value)
  else form.set(name, [value])
}
