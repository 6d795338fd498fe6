import { setTimeout as sleep } from 'node:timers/promises'
import { EVERY_MS } from '../../widget/console/refresh.ts'
import { type Connection, openConnection } from './connection.ts'
import { sayRatio } from './figures.ts'
import { processorTime } from './processor-time.ts'
import { type Measured, startOurs, THIS_BUILD } from './servers.ts'
import { completeAttempts } from './visitors.ts'
import type { Effort } from './yardsticks.ts'

const VISITORS = 32
const CONSOLES = 50
/** A page that is told how far a count has come asks again so soon, ms. */
const COUNTING_MS = 1000
const KEY = 'a-key-of-the-bench'
const CONTEST = '/v1/console/phu-tho-2024'
/** What fifty people have open: ten each. */
const screens = ['desk', 'compare', 'attempts', 'agencies', 'agency/so-noi-vu'] as const

/** What the consoles were told. */
interface Polls {
  readonly answers: Map<number, number>
  /** How long they waited for each, ms. */
  readonly times: number[]
}

/**
 * Print what fifty open consoles cost whoever takes part: complete attempts beside them ÷ the same beside none, on one
 * server in turns of `seconds`. Pages stay open: in turns shorter than a few of their readings nearly every answer would be
 * a first one.
 */
export async function benchConsoles({ rounds, seconds, warmUp }: Effort): Promise<void> {
  const server = await startOurs(THIS_BUILD, undefined, ['--demo', KEY])
  await completeAttempts(server, VISITORS, warmUp)
  const cookies = await signIn(server)
  const areWarm = await openConsoles(server, cookies, { answers: new Map(), times: [] })
  await completeAttempts(server, VISITORS, warmUp)
  await areWarm()
  const [beside, without]: [Cost[], Cost[]] = [[], []]
  const polls: Polls = { answers: new Map(), times: [] }
  const besideThem = async () => {
    const close = await openConsoles(server, cookies, polls)
    beside.push(await costOf(server, seconds))
    await close()
  }
  const withoutThem = async () => void without.push(await costOf(server, seconds))
  // What the machine does in turns falls on both alike.
  for (let round = 0; round < rounds; round++)
    for (const measure of round % 2 === 0 ? [besideThem, withoutThem] : [withoutThem, besideThem])
      await measure()
  sayCosts(beside, without, polls)
  server.stop()
}

function sayCosts(beside: readonly Cost[], without: readonly Cost[], polls: Polls): void {
  console.log(`\n${CONSOLES} consoles open, each asking every ${EVERY_MS / 1000} s, ${VISITORS} visitors`)
  const ratio = (of: keyof Cost) =>
    sayRatio(
      beside.map(each => each[of]),
      without.map(each => each[of]),
    )
  console.log(`  complete attempts/s ÷ without consoles: ${ratio('perSecond')}, promise ≥ 0.95`)
  console.log(`  the server's processor time per attempt ÷ without consoles: ${ratio('processorMs')}`)
  const told = [...polls.answers].map(([status, times]) => `${times} × ${status}`).join(', ')
  console.log(`  they were told: ${told}; waited at most ${Math.max(...polls.times).toFixed(0)} ms`)
}

interface Cost {
  readonly perSecond: number
  /** Of the server, per complete attempt; what else the machine does moves it little. */
  readonly processorMs: number
}

async function costOf(server: Measured, seconds: number): Promise<Cost> {
  const before = processorTime(server.pid)
  const { count, perSecond } = await completeAttempts(server, VISITORS, seconds)
  return { perSecond, processorMs: (processorTime(server.pid) - before) / count }
}

/** One session for each console. */
async function signIn({ port }: Measured): Promise<string[]> {
  const connection = await openConnection(port, `http://localhost:${port}`)
  const cookies: string[] = []
  for (let console = 0; console < CONSOLES; console++) {
    const { status, head } = await connection.send('GET', `/console/demo/${KEY}/secretariat`)
    const set = [...head.matchAll(/^set-cookie: ([^;\r]+)/gim)].map(([, cookie]) => cookie)
    if (status !== 303 || set.length === 0) throw new Error(`nobody is let in: ${status}`)
    cookies.push(set.join('; '))
  }
  connection.close()
  return cookies
}

/** Opens them, not all at one instant; gives what closes them. */
async function openConsoles(
  { port }: Measured,
  cookies: readonly string[],
  polls: Polls,
): Promise<() => Promise<void>> {
  const closed = new AbortController()
  const consoles = cookies.map(async (cookie, at) => {
    const connection = await openConnection(port, `http://localhost:${port}`)
    await sleep((at * EVERY_MS) / CONSOLES, undefined, { signal: closed.signal }).catch(() => {})
    await look(connection, `${CONTEST}/${screens[at % screens.length]}`, cookie, { ...polls, closed })
    connection.close()
  })
  return async () => {
    closed.abort()
    await Promise.all(consoles)
  }
}

/** Ask as a page does: with the tag of what is on screen, and again some seconds after each answer. */
async function look(
  connection: Connection,
  path: string,
  cookie: string,
  { answers, times, closed }: Polls & { readonly closed: AbortController },
): Promise<void> {
  let etag: string | undefined
  while (!closed.signal.aborted) {
    const from = performance.now()
    const asked = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...(etag && { 'If-None-Match': etag }) }
    const { status, head } = await connection.send('GET', path, '', asked)
    if (![200, 202, 304].includes(status)) throw new Error(`${path}: ${head}`)
    times.push(performance.now() - from)
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (status === 200) etag = /^etag: (.*)$/im.exec(head)?.[1]?.trim()
    const wait = status === 202 ? COUNTING_MS : EVERY_MS
    await sleep(wait, undefined, { signal: closed.signal }).catch(() => {})
  }
}
