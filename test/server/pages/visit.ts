import { type Fields, OURS, type openApp, person } from '../../open-app.ts'
import { all, attr, type Element, elementsIn, type ReadPage, readPage, textOf } from './read-page.ts'

export type Opened = Awaited<ReturnType<typeof openApp>>

/** Open a page of ours. */
export const visit = (on: Opened, path: string): Promise<ReadPage> => readPage(on.app.request(path))

/**
 * Press the button of the page's form as a browser without script would: to the form's own action, with every
 * successful control, after `fill` has replaced the values of its fields (none: the field is left blank).
 */
export function press(
  on: Opened,
  page: ReadPage,
  fill: Readonly<Record<string, readonly string[]>> = {},
  origin: string | null | undefined = OURS,
): Promise<ReadPage> {
  const form = formOf(page)
  const kept = sentBy(form).filter(([name]) => !(name in fill))
  const filled = Object.entries(fill).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...(origin && { Origin: origin }) }
  const body = new URLSearchParams([...kept, ...filled]).toString()
  return readPage(on.app.request(attr(form, 'action') ?? '', { method: 'POST', headers, body }))
}

/** The page's one form that is posted. */
export function formOf(page: ReadPage): Element {
  const [form] = all(page, 'form').filter(each => attr(each, 'method') === 'post')
  if (!form) throw new Error(`no form to post on this page (${page.status}): ${page.text}`)
  return form
}

/** What a form sends as it stands: the successful controls of the HTML standard. */
export const sentBy = (form: Element): Fields =>
  elementsIn(form).flatMap((control): Fields => {
    const name = attr(control, 'name')
    if (name === undefined) return []
    if (control.tagName === 'select') return [[name, selected(control)]]
    if (control.tagName !== 'input') return []
    const isBox = ['radio', 'checkbox'].includes(attr(control, 'type') ?? '')
    return isBox && attr(control, 'checked') === undefined ? [] : [[name, attr(control, 'value') ?? '']]
  })

function selected(select: Element): string {
  const options = all({ elements: elementsIn(select) }, 'option')
  const chosen = options.find(option => attr(option, 'selected') !== undefined) ?? options[0]
  return attr(chosen, 'value') ?? ''
}

/** A proper registration, as `fill` of a first page. */
export const registered = Object.fromEntries(Object.entries(person).map(([name, value]) => [name, [value]]))

/** The first option of every question (two where several may be right) and a prediction, as `fill` of a paper. */
export function answered(page: ReadPage): Record<string, string[]> {
  const boxes = all({ elements: elementsIn(formOf(page)) }, 'input').filter(input =>
    ['radio', 'checkbox'].includes(attr(input, 'type') ?? ''),
  )
  const fill: Record<string, string[]> = { prediction: ['1.200'] }
  for (const box of boxes) {
    const name = attr(box, 'name') ?? ''
    const limit = attr(box, 'type') === 'radio' ? 1 : 2
    const chosen = fill[name] ?? []
    if (chosen.length < limit) fill[name] = [...chosen, attr(box, 'value') ?? '']
  }
  return fill
}

/** The receipt code a page shows, or an empty text. */
export const receiptOn = (page: ReadPage): string => /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(page.text)?.[0] ?? ''

/** What the summary on top of a page says, one entry a fault. */
export const summaryOf = (page: ReadPage): string[] => {
  const [alert] = page.elements.filter(element => attr(element, 'role') === 'alert')
  return alert ? all({ elements: elementsIn(alert) }, 'li').map(entry => textOf(entry).trim()) : []
}

/** Open a contest, register properly, and be given the paper. */
export async function begin(
  on: Opened,
  site?: string,
  change: Readonly<Record<string, readonly string[]>> = {},
) {
  const first = await visit(on, `/q/thi-thu${site === undefined ? '' : `?site=${site}`}`)
  return press(on, first, { ...registered, ...change })
}
