import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { Page } from 'puppeteer-core'
import type { Contest } from '../../server/contest/contest.ts'
import { openApp } from '../open-app.ts'
import { pageWith } from '../page-with.ts'
import { OPENS } from '../sample-contest.ts'
import { undo } from './undo.ts'

const widget = fileURLToPath(new URL('../../dist/widget/agency-quiz.js', import.meta.url))

/** What the application said to a submit. */
export interface Judged {
  readonly attempt: string
  readonly status: number
}

/** The real application over HTTP, beside a page with its tag, and with a clock that can be moved forward. */
export interface MovableContest {
  readonly origin: string
  readonly judged: Judged[]
  /** Epoch ms on the server's clock. */
  now(): number
  /** Let the server's clock run ahead by `ms` more. */
  pass(ms: number): void
  /** The committee changes the rules: a restart on the same data with another contest. */
  restart(contest: Contest): Promise<void>
}

/** Serve `contest`, open since an hour ago. */
export async function serveMovable(contest: Contest): Promise<MovableContest> {
  const startedAt = Date.now()
  let ahead = 3_600_000
  const now = () => OPENS + (Date.now() - startedAt) + ahead
  const judged: Judged[] = []
  const open = async (each: Contest, data?: string) => {
    const on = await openApp(each, data)
    Object.defineProperty(on.clock, 'now', { get: now })
    return on
  }
  let on = await open(contest)
  const listener = getRequestListener(request => reply(request))
  const reply = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/') return page(contest.rules.id)
    if (pathname === '/agency-quiz.js')
      return new Response(readFileSync(widget), { headers: { 'content-type': 'text/javascript' } })
    const response = await on.app.fetch(request)
    const attempt = /^\/v1\/attempts\/([^/]+)$/.exec(pathname)?.[1]
    if (attempt) judged.push({ attempt, status: response.status })
    return response
  }
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  undo(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    judged,
    now,
    pass: ms => {
      ahead += ms
    },
    restart: async each => {
      on = await open(each, on.data)
    },
  }
}

const page = (contest: string): Response =>
  new Response(pageWith(`<script src="/agency-quiz.js" data-contest="${contest}" data-api="."></script>`), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** Give the page a device whose clocks {@link moveClock} and {@link letPass} can move. */
export const withMovableClock = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const { now: wall } = Date
    const own = performance.now.bind(performance)
    const moved = { wall: 0, own: 0 }
    Date.now = () => wall() + moved.wall
    performance.now = () => own() + moved.own
    addEventListener('clock', event => {
      const by = 'detail' in event ? Object(event.detail) : {}
      moved.wall += by.wall
      moved.own += by.own
    })
  })

const turn = (page: Page, by: { wall: number; own: number }): Promise<void> =>
  page.evaluate(detail => void dispatchEvent(new CustomEvent('clock', { detail })), by)

/** Move the clock of the page's device; or let it sleep, in which only the wall clock goes on. */
export const moveClock = (page: Page, ms: number): Promise<void> => turn(page, { wall: ms, own: 0 })

/** Let time pass on the page's device. */
export const letPass = (page: Page, ms: number): Promise<void> => turn(page, { wall: ms, own: ms })
