import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'
import { answersTo, askStart, person, readTally, start, submit } from './visitor.ts'

const PORTAL = 'https://cong.example.vn'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer({ sites: [`so-noi-vu=${PORTAL}`] })
})

/** Rows of the attempts table, read beside the running server. */
function rows(): number {
  const db = new Database(join(server.data, 'agency-quiz.db'), { readonly: true })
  try {
    return Number(db.prepare('select count(*) from attempts').pluck().get())
  } finally {
    db.close()
  }
}

/** Name and digest of every file the server keeps. */
const filesNow = () => readdirSync(server.data).map(name => [name, digestOf(join(server.data, name))])

/** `gone`: a journal that its commit has taken away meanwhile, so that the files are not at rest. */
function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return 'gone'
  }
}

/** The files once nothing has been written for a while: what wrote the first rows is folded into the main file. */
async function filesAtRest(): Promise<ReturnType<typeof filesNow>> {
  for (;;) {
    const before = filesNow()
    await new Promise(resolve => setTimeout(resolve, 3000))
    const now = filesNow()
    if (JSON.stringify(before) === JSON.stringify(now)) return now
  }
}

describe('starting', () => {
  it('10,000 times gives one person one paper and writes nothing', async () => {
    await filesAtRest()
    // The first read of each process leaves its mark in the shared memory file.
    await Promise.all(Array.from({ length: 50 }, () => askStart(server.url, person(1), PORTAL)))
    const files = filesNow()
    expect(files.length).toBeGreaterThan(2)
    const papers = new Set<string>()
    const attempts = new Set<string>()
    for (let round = 0; round < 10_000 / 50; round++)
      for (const { status, body } of await Promise.all(
        Array.from({ length: 50 }, () => askStart(server.url, person(1), PORTAL)),
      )) {
        expect(status).toBe(201)
        const { paper, attempt } = JSON.parse(body)
        papers.add(JSON.stringify(paper))
        attempts.add(attempt)
      }
    expect(papers.size).toBe(1)
    expect(attempts.size).toBe(10_000)
    expect(filesNow()).toEqual(files)
    expect(rows()).toBe(0)
  })

  it('is the only thing that writes nothing: one submit is seen in the files', async () => {
    const files = filesNow()
    const started = await start(server.url, person(1), PORTAL)
    expect((await submit(server.url, started, answersTo(started), PORTAL)).status).toBe(201)
    expect(filesNow()).not.toEqual(files)
    expect(rows()).toBe(1)
  })

  it('gives another person another paper', async () => {
    const papers = [await start(server.url, person(1), PORTAL), await start(server.url, person(2), PORTAL)]
    expect(papers[0]?.paper).not.toEqual(papers[1]?.paper)
  })
})

describe('submitting', () => {
  it('the same attempt 64 times at once is one row, one count and 64 equal receipts', async () => {
    const before = await readTally(server.url)
    const started = await start(server.url, person(3), PORTAL)
    const answers = answersTo(started)
    const all = await Promise.all(
      Array.from({ length: 64 }, () => submit(server.url, started, answers, PORTAL)),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(all.filter(({ status }) => status === 200)).toHaveLength(63)
    expect(new Set(all.map(({ body }) => body)).size).toBe(1)
    expect(rows()).toBe(before.totals.attempts + 1)
    expect((await readTally(server.url)).totals.attempts).toBe(before.totals.attempts + 1)
  })

  it('again with other answers is refused and moves nothing', async () => {
    const started = await start(server.url, person(4), PORTAL)
    const first = await submit(server.url, started, answersTo(started, 0), PORTAL)
    const before = await readTally(server.url)
    const files = rows()
    const second = await submit(server.url, started, answersTo(started, 1), PORTAL)
    expect(second.status).toBe(409)
    expect(JSON.parse(second.body)).toMatchObject({ code: 'already-submitted' })
    expect({ ...(await readTally(server.url)), asOf: '' }).toEqual({ ...before, asOf: '' })
    expect(rows()).toBe(files)
    expect((await submit(server.url, started, answersTo(started, 0), PORTAL)).body).toBe(first.body)
  })

  it('two papers of one person are two attempts of one person', async () => {
    const before = await readTally(server.url)
    const papers = [await start(server.url, person(5), PORTAL), await start(server.url, person(5), PORTAL)]
    for (const paper of papers)
      expect((await submit(server.url, paper, answersTo(paper), PORTAL)).status).toBe(201)
    const { totals } = await readTally(server.url)
    expect(totals).toMatchObject({ attempts: before.totals.attempts + 2, people: before.totals.people + 1 })
    expect(rows()).toBe(totals.attempts)
  })
})
