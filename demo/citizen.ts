import type { Page } from './registry.ts'

/** What a simulated citizen needs of the world. */
export interface Street {
  /** Origin of the contest server. */
  readonly server: string
  readonly contest: string
  /** 0 ≤ x < 1. */
  readonly random: () => number
  /** Resolves after so many ms; rejects when the demo ends. */
  readonly wait: (ms: number) => Promise<void>
  readonly signal: AbortSignal
}

interface Field {
  readonly name: string
  readonly type: string
  readonly options?: readonly { readonly value: string }[]
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Quang', 'Hồng']
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hùng',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Thảo',
  'Yến',
]

/**
 * One simulated citizen on one page: the two calls of the element with the page's own `Origin`, and the time of reading
 * between them. Whatever the server refuses is that citizen's bad luck.
 */
export async function takePart(street: Street, page: Page, readingMs: number): Promise<void> {
  const { contest, wait } = street
  const rules = await ask<{ fields: Field[]; consent: { version: string } }>(
    street,
    page,
    `/v1/contests/${contest}`,
  )
  const identity = rules.fields.map(field => [`participant.${field.name}`, fill(street, field, page)])
  const start = new URLSearchParams([...identity, ['consent', rules.consent.version]])
  const path = `/v1/contests/${contest}/attempts`
  const started = await ask<Started>(street, page, path, start)
  await wait(readingMs)
  const answers = started.paper.questions.map(({ id, options }) => [id, pick(street, options).id])
  const people = `${900 + Math.floor(street.random() * 1200)}`
  const work = new URLSearchParams([...answers, ['token', started.token], ['prediction', people]])
  await ask(street, page, `/v1/attempts/${started.attempt}`, work)
}

interface Started {
  readonly attempt: string
  readonly token: string
  readonly paper: { readonly questions: { id: string; options: { id: string }[] }[] }
}

async function ask<Body>({ server, signal }: Street, { origin }: Page, path: string, body?: URLSearchParams) {
  const method = body ? 'POST' : 'GET'
  const response = await fetch(`${server}${path}`, {
    method,
    headers: { Origin: origin },
    body: body ?? null,
    signal,
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
  return (await response.json()) as Body
}

const pick = <Each>({ random }: Pick<Street, 'random'>, from: readonly Each[]): Each => {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

/** What is typed into a field: most people on a page are of its agency, and two in three of those its staff. */
function fill(street: Street, { name, type, options = [] }: Field, { agency, chosen = {} }: Page): string {
  if (chosen[name] !== undefined) return chosen[name]
  const isOwn = agency !== null && street.random() < 0.85
  if (type === 'choice' && name === 'unit')
    return (isOwn && options.find(({ value }) => value === agency)?.value) || pick(street, options).value
  if (type === 'choice')
    return street.random() < 0.6 ? (options[0]?.value ?? '') : pick(street, options).value
  if (type === 'phone') return `09${String(Math.floor(street.random() * 1e8)).padStart(8, '0')}`
  return `${pick(street, families)} ${pick(street, middles)} ${pick(street, givens)}`
}
