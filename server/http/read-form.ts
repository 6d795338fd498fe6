import type { Context } from 'hono'
import { type Form, isOurField } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const accepted = [urlencoded, 'application/json', 'text/plain', '']

/**
 * The body as a form: urlencoded, or a JSON object of strings and lists of strings. `text/plain` and no
 * type at all are read as whichever they look like, because old proxies rewrite the header.
 */
export async function readForm(c: Context): Promise<Form | Refusal> {
  const form = await readSentForm(c)
  return isRefusal(form) ? form : (findReplaced(form) ?? form)
}

/** The same with U+FFFD where bytes were not UTF-8: a page shows it at its field, with everything else kept. */
export async function readSentForm(c: Context): Promise<Form | Refusal> {
  // A proxy that joins what was sent twice sets a comma between.
  const [sent = ''] = (c.req.header('content-type') ?? '').toLowerCase().split(',')
  const [type = '', ...parameters] = sent.split(';')
  const media = type.trim()
  if (!accepted.includes(media)) return refuse('unsupported-body')
  if (!parameters.every(isUtf8)) return refuse('unsupported-charset')
  if (!/^[,\s]*(identity[,\s]*)*$/i.test(c.req.header('content-encoding') ?? ''))
    return refuse('unsupported-body')
  const body = await readBody(c)
  if (isRefusal(body)) return body
  // The byte-order mark that some programs set before UTF-8, and a line end after the body, are no part of it.
  const text = body.trim()
  const looksLikeJson = media === 'application/json' || (media !== urlencoded && text.startsWith('{'))
  return looksLikeJson ? fromJson(text) : fromUrlencoded(text)
}

/** A parameter of the type that names no other charset than UTF-8, of which ASCII is a part. */
const isUtf8 = (parameter: string): boolean => {
  const [name = '', value = ''] = parameter.split('=')
  const charset = value.replace(/["'\s]/g, '')
  return name.trim() !== 'charset' || /^(|(x-)?utf[-_]?8|unicode-1-1-utf-8|(us-)?ascii)$/.test(charset)
}

/** Bytes that are not UTF-8 have become U+FFFD on the way here; a name kept so would be nobody's. */
function findReplaced(form: Form): Refusal | undefined {
  for (const [name, values] of form)
    if (name.includes('\ufffd') || values.some(value => value.includes('\ufffd')))
      return refuse('not-utf8', name)
  return undefined
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
      const isText = typeof one === 'string' || typeof one === 'number'
      if (!isText && isOurField(name)) return refuse('malformed-body', name)
      // No answer either: no option is called so. So a question is refused for it, and what is none of ours is not.
      add(form, name, isText ? String(one) : typeof one)
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

/** Bytes accepted in any request body. */
const BODY_LIMIT = 16_384

/**
 * The body as text, refused past 16 kB. A declared length is enough to judge by, since Node reads no further than
 * it; only a chunked body has to be counted as it comes.
 */
export async function readBody(c: Context): Promise<string | Refusal> {
  const declared = c.req.header('content-length')
  if (declared === undefined) return readCounting(c.req.raw.body)
  return Number(declared) > BODY_LIMIT ? refuse('body-too-large') : c.req.text()
}

async function readCounting(body: ReadableStream<Uint8Array> | null): Promise<string | Refusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > BODY_LIMIT) return refuse('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
