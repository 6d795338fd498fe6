/**
 * The yardstick: a Hono server that does the least a quiz can. It hands out thirty questions, grades and stores;
 * no token, no identity check, no tag, no tally, no receipt worth the name, and no question what the reader
 * can unpack: papers go out in the coding and at the level our server chooses for browsers. `grouped` shares one commit among
 * the submissions of an event-loop turn; `each` commits every request, start and submit alike.
 */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { drawable } from '../../server/contest/contest.ts'
import { readFolder } from '../../server/folder/read-folder.ts'
import { encode } from '../../server/http/compress.ts'
import { groupCommit } from '../../server/store/group-commit.ts'

const [folder = '', data = '', commits = 'grouped'] = process.argv.slice(2)
const { contest } = readFolder(folder)
if (!contest) throw new Error(`${folder} does not load`)
const bank = drawable(contest.bank)
const byId = new Map(bank.map(question => [question.id, question]))

const db = new Database(join(data, 'minimal.db'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('create table requests (attempt text, right integer, answers text, at integer)')
const insert = db.prepare('insert into requests values (?, ?, ?, ?)')
type Row = [attempt: string, right: number | null, answers: string, at: number]
const grouped = groupCommit(db.transaction((rows: readonly Row[]) => rows.map(row => insert.run(...row))))
const store = commits === 'each' ? async (row: Row) => insert.run(...row) : grouped

const paper = () =>
  Array.from({ length: 30 }, (_, at) => {
    const question = bank[(Math.floor(Math.random() * bank.length) + at) % bank.length]
    if (!question) throw new Error('the bank is empty')
    const options = question.options.map((text, index) => ({ id: String(index), text }))
    return {
      id: question.id,
      text: question.text,
      choose: question.right.length > 1 ? 'many' : 'one',
      options,
    }
  })

const app = new Hono()
  .post('/v1/contests/:contest/attempts', async c => {
    const identity = await c.req.text()
    const attempt = crypto.randomUUID()
    if (commits === 'each') await store([attempt, null, identity, Date.now()])
    const started = JSON.stringify({ attempt, token: attempt, paper: { questions: paper() } })
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'zstd' }
    return new Response(encode(started, 'zstd'), { status: 201, headers })
  })
  .post('/v1/attempts/:attempt', async c => {
    const answers = await c.req.text()
    let right = 0
    for (const [name, value] of new URLSearchParams(answers)) {
      if (byId.get(name)?.right.includes(Number(value))) right += 1
    }
    await store([c.req.param('attempt'), right, answers, Date.now()])
    return c.json({ receipt: c.req.param('attempt') }, 201)
  })

const server = createServer(getRequestListener(app.fetch)).listen(0, () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
process.on('disconnect', () => process.exit(0))
