import { beforeAll, describe, expect, it } from 'vitest'
import type { StartedAttempt } from '../../server/contract/public.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { answersTo, person, readReceipt, readTally, start, submit, untilAnswered } from './visitor.ts'

const PORTAL = 'https://cong.example.vn'
/** KiB a file of the server may grow to: room to open the contest and for a few dozen attempts. */
const ROOM = 4096
const PEOPLE = 600

let server: ServerProcess
beforeAll(async () => {
  server = await startServer({ sites: [`so-noi-vu=${PORTAL}`], largestFile: ROOM })
})

describe('a disk that fills up', () => {
  it('refuses politely, loses nothing acknowledged, and takes the rest when there is room again', async () => {
    const papers: StartedAttempt[] = []
    for (let number = 0; number < PEOPLE; number++)
      papers.push(await start(server.url, person(number), PORTAL))
    const hand = (paper: StartedAttempt) => submit(server.url, paper, answersTo(paper), PORTAL)

    const taken = new Map<string, string>()
    const refused = []
    for (const paper of papers) {
      const answer = await hand(paper)
      if (answer.status === 201) taken.set(paper.attempt, answer.body)
      else refused.push({ paper, answer })
    }
    expect(taken.size).toBeGreaterThan(0)
    expect(refused.length).toBeGreaterThan(0)
    for (const { answer } of refused) {
      expect(answer.status).toBe(503)
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'retry-after': expect.stringMatching(/^\d+$/),
      })
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'busy' })
    }

    await server.stop('SIGKILL')
    server = await server.again({ largestFile: undefined })
    // A connection kept from before the kill may be what is asked first.
    const counted = await untilAnswered(() => readTally(server.url))
    expect(counted.totals.attempts).toBe(taken.size)
    for (const paper of papers) {
      const answer = await hand(paper)
      const before = taken.get(paper.attempt)
      expect(answer.status).toBe(before === undefined ? 201 : 200)
      if (before !== undefined) expect(answer.body).toBe(before)
      expect((await readReceipt(server.url, JSON.parse(answer.body).receipt)).counted).toBe(true)
    }
    expect((await readTally(server.url)).totals).toMatchObject({ attempts: PEOPLE, people: PEOPLE })
  })
})
