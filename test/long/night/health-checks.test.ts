import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../e2e/visitor.ts'
import { freePort } from '../../free-port.ts'
import { expectKept, takeAttempts } from './acknowledged.ts'
import { openHaproxy, openNginx } from './proxies.ts'
import { type NightServer, startNight } from './server.ts'
import { enter } from './table.ts'

/** Long enough for haproxy to ask thirty times. */
const WATCH_MS = 6000

let server: NightServer
beforeAll(async () => {
  server = await startNight()
})

/** What haproxy makes of the server when it checks with this line, after it has watched for a while. */
async function verdict(check: string) {
  const port = await freePort()
  const command = await openHaproxy(
    port,
    `frontend all\n  bind 127.0.0.1:${port}\n  default_backend quiz
backend quiz\n  ${check}\n  server one 127.0.0.1:${server.port} check inter 200ms fall 2 rise 1`,
  )
  await sleep(WATCH_MS)
  const [header = '', ...lines] = (await command('show stat')).split('\n')
  const names = header.replace('# ', '').split(',')
  const row = lines.map(line => line.split(',')).find(([proxy, name]) => proxy === 'quiz' && name === 'one')
  const cell = (name: string) => row?.[names.indexOf(name)]
  return { port, status: cell('status'), check: cell('check_status'), failed: Number(cell('chkfail')) }
}

describe("haproxy's health check", () => {
  it.each([
    ['option httpchk GET /healthz', 'HTTP/1.0 without a Host, as its manual begins'],
    ['option httpchk GET /readyz', 'whether it can record'],
    ['option httpchk HEAD /healthz', 'HEAD'],
    ['option httpchk OPTIONS /healthz', 'OPTIONS, its default'],
    ['option httpchk GET /healthz HTTP/1.0', 'HTTP/1.0 said aloud'],
    ['option httpchk\n  http-check send meth GET uri /healthz ver HTTP/1.1 hdr Host localhost', 'HTTP/1.1'],
    ['option httpchk GET /', 'the first page'],
  ])('keeps the server up: %s', { timeout: 60_000 }, async (check, what) => {
    const seen = await verdict(check)
    expect(seen).toMatchObject({ status: 'UP', failed: 0 })
    expect(seen.check).toBe('L7OK')
    const papers = await takeAttempts(`http://localhost:${seen.port}`, 2)
    enter({ what: `haproxy checks: ${what}`, acknowledged: papers.length, lost: 0, outcome: 'server UP' })
  })

  it('would be seen to take the server down: an address that is not there', { timeout: 60_000 }, async () => {
    const { status, port } = await verdict('option httpchk GET /khong-co')
    expect(status).toContain('DOWN')
    expect((await ask(`http://localhost:${port}/healthz`)).status).toBe(503)
  })
})

describe('nginx in front as its manual begins, HTTP/1.0 and a connection each', () => {
  it('takes whole attempts through', async () => {
    const port = await freePort()
    await openNginx(
      port,
      `server { listen ${port}; location / { proxy_pass http://127.0.0.1:${server.port}; } }`,
    )
    const through = `http://localhost:${port}`
    const before = Number(
      JSON.parse((await ask(`${through}/v1/contests/phu-tho-2024/tally`)).body).totals.attempts,
    )
    const papers = await takeAttempts(through, 20)
    await expectKept(server.url, papers, before + 20)
    enter({ what: 'nginx, HTTP/1.0 upstream', acknowledged: 20, lost: 0, outcome: 'all counted' })
  })
})
