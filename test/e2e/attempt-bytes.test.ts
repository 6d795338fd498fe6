import { expect, it } from 'vitest'
import { CODINGS } from '../bench/browser-headers.ts'
import { openConnection } from '../bench/connection.ts'
import { start, submit, workOn } from '../bench/visitors.ts'
import { startServer } from './server-process.ts'
import { CONTEST } from './visitor.ts'

/** The contest that the visitors of the bench take part in. */
const BENCH_CONTEST = 'test/bench/contest'

/** Bytes of a whole attempt on the network, from the script to the receipt, heads included. */
const DOWN = 36_000
const UP = 12_000

it.each([CODINGS, 'gzip, deflate, br', 'gzip, deflate'])(
  'a whole attempt of who reads %s is cheap on the network',
  async codings => {
    const server = await startServer({ folder: BENCH_CONTEST, processes: 1 })
    const connection = await openConnection(Number(new URL(server.url).port), server.url, codings)
    for (const path of ['/v1/agency-quiz.js', `/v1/contests/${CONTEST}`])
      expect((await connection.send('GET', path)).status).toBe(200)
    await submit(connection, workOn(await start(connection)))
    const { up, down } = connection.traffic()
    connection.close()
    console.log(`· an attempt in ${codings}: ${down} bytes down, ${up} up`)
    expect(down).toBeLessThanOrEqual(DOWN)
    expect(up).toBeLessThanOrEqual(UP)
  },
)
