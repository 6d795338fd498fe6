import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageWith } from '../page-with.ts'
import { canaryContest } from './canary-contest.ts'
import { citizen, finishAttempt } from './citizen.ts'
import { leaksOf, type Seen } from './leaks.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal, pageWithTag } from './portal.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { answersTo, ask, askStart, attempt, CONTEST, person, start, submit } from './visitor.ts'

const CANARY = `hoangyen${randomBytes(12).toString('hex')}`

let folder: string
let browser: Browser
let portal: Portal
let server: ServerProcess
beforeAll(async () => {
  folder = canaryContest(CANARY)
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  server = await startServer({ folder, sites: [portal.site] })
  portal.show(pageWithTag(server.url, CONTEST))
})

/** Every body a page receives, with its headers. */
function record(page: Page): () => Promise<Seen[]> {
  const bodies: Promise<Seen>[] = []
  page.on('response', response => {
    const where = `${response.request().method()} ${response.url()}`
    bodies.push(response.text().then(text => ({ where, text: JSON.stringify(response.headers()) + text })))
  })
  return () => Promise.all(bodies)
}

/** What a program gets to see: every address, every kind of refusal. */
async function everyAnswer(): Promise<Seen[]> {
  const { url } = server
  const contest = `/v1/contests/${CONTEST}`
  const { receipt } = await attempt(url, person(1), portal.origin)
  const started = await start(url, person(2), portal.origin)
  const answers = answersTo(started)
  const pages = [
    '/',
    '/healthz',
    '/readyz',
    '/v1/openapi.json',
    '/v1/agency-quiz.js',
    '/v1/agency-tally.js',
    contest,
    `${contest}/tally`,
    `/v1/receipts/${receipt}`,
    '/v1/receipts/0000-0000-0000-0000',
    `/q/${CONTEST}`,
    `/frame/${CONTEST}`,
    '/embed',
    '/metrics',
    '/../rules.yaml',
    `${contest}/bank`,
  ]
  const posts = [
    askStart(url, [], portal.origin),
    askStart(url, [...person(3), ['participant.name', 'x']], portal.origin),
    submit(url, started, [], portal.origin),
    submit(url, started, [...answers, ['khong-co', 'x']], portal.origin),
    submit(
      url,
      started,
      answers.map(([id]) => [id, 'zzzz'] as const),
      portal.origin,
    ),
    submit(url, started, answers, portal.origin),
  ]
  const seen = [...pages.map(path => ask(url + path)), ...posts].map(async (asked, at) => {
    const { headers, body } = await asked
    return { where: pages[at] ?? `post ${at - pages.length}`, text: JSON.stringify(headers) + body }
  })
  return [...(await Promise.all(seen)), { where: 'token', text: JSON.stringify(started) }]
}

const filesOf = (place: string): Seen[] =>
  readdirSync(place).map(name => ({ where: name, text: readFileSync(join(place, name), 'latin1') }))

describe('no explanation and no source leaves before the contest closes', () => {
  it('through a whole attempt in a browser', async () => {
    const page = await newVisitor(browser)
    const recorded = record(page)
    await page.goto(portal.origin)
    await finishAttempt(page, citizen(1))
    const seen = await recorded()
    expect(seen.map(({ where }) => where).join(' ')).toContain('/v1/attempts/')
    expect(leaksOf(CANARY, [...seen, { where: 'document', text: await page.content() }])).toEqual([])
  })

  it('through any answer or refusal', async () => {
    const seen = await everyAnswer()
    expect(seen.length).toBeGreaterThan(20)
    expect(leaksOf(CANARY, seen)).toEqual([])
  })

  it('through the built scripts or the server’s log', () => {
    const scripts = filesOf(new URL('../../dist/widget/', import.meta.url).pathname)
    expect(scripts.length).toBeGreaterThan(0)
    expect(leaksOf(CANARY, [...scripts, { where: 'log', text: server.log() }])).toEqual([])
  })
})

describe('a leak would be seen', () => {
  const bank = () => filesOf(join(folder, 'bank'))

  it('in the folder itself', () => expect(leaksOf(CANARY, bank())).toHaveLength(bank().length))

  it('in a response of a page that gives the bank away', async () => {
    const leaking = await openPortal('ro-ri')
    leaking.show(pageWith(`<pre>${bank()[0]?.text}</pre>`))
    const page = await newVisitor(browser)
    const recorded = record(page)
    await page.goto(leaking.origin)
    expect(leaksOf(CANARY, await recorded())).toEqual([`GET ${leaking.origin}/`])
  })

  it.each([
    ['base64', (text: string) => Buffer.from(`ab${text}cd`).toString('base64')],
    ['base64url', (text: string) => Buffer.from(`a${text}`).toString('base64url')],
    ['hex', (text: string) => Buffer.from(text).toString('hex')],
    ['reversed', (text: string) => [...text].reverse().join('')],
    ['percent', (text: string) => [...text].map(letter => `%${letter.charCodeAt(0).toString(16)}`).join('')],
  ])('disguised as %s', (where, disguise) => {
    expect(leaksOf(CANARY, [{ where, text: disguise(`x ${CANARY} y`) }])).toEqual([where])
  })
})
