/** A session with a browser, spoken to in W3C WebDriver over HTTP. */
export interface WebDriver {
  /** One command, its path after `/session/{id}`. Throws with the driver's own words. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>
}

interface Answer {
  readonly value: unknown
}

/** A session that has begun, and what the browser says it is. */
export interface Session extends WebDriver {
  readonly capabilities: Readonly<Record<string, unknown>>
}

/** Longer than any single command of ours takes; a browser that died never answers. */
const PATIENCE_MS = 45_000

/** How WebDriver writes an element into JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** Begin a session with what the browser is asked to be. */
export async function newSession(driver: string, capabilities: object): Promise<Session> {
  const begun = await send(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } })
  const { sessionId, capabilities: given } = begun as {
    sessionId: string
    capabilities: Readonly<Record<string, unknown>>
  }
  return {
    capabilities: given,
    ask: (method, path, body) => send(`${driver}/session/${sessionId}${path}`, method, body),
  }
}

async function send(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(method === 'POST' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }),
  })
  const { value } = (await answer.json()) as Answer
  if (answer.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${error}: ${message}`)
}

/** The id of an element a script returned; undefined when it returned anything else. */
export function elementId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !(ELEMENT in value)) return undefined
  return String(value[ELEMENT])
}

/** An element, as a script takes it. */
export const elementArgument = (id: string): object => ({ [ELEMENT]: id })
