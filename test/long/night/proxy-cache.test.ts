import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { seeing } from '../../e2e/citizen.ts'
import { newVisitor, openBrowser } from '../../e2e/open-browser.ts'
import { openPortal, pageWithTag } from '../../e2e/portal.ts'
import { PHU_THO } from '../../e2e/server-process.ts'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { ask, CONTEST } from '../../e2e/visitor.ts'
import { freePort } from '../../free-port.ts'
import { openNginx } from './proxies.ts'
import { type NightServer, startNight } from './server.ts'
import { enter } from './table.ts'

describe('nginx that packs what it passes on', () => {
  let server: NightServer
  let front: string
  beforeAll(async () => {
    server = await startNight()
    const port = await freePort()
    front = `http://localhost:${port}`
    await openNginx(
      port,
      `gzip on; gzip_proxied any; gzip_types text/javascript text/css application/json; gzip_min_length 100;
       server { listen ${port}; location / { proxy_pass http://127.0.0.1:${server.port};
         proxy_set_header Accept-Encoding ""; } }`,
    )
  })

  const tags = ['/v1/agency-quiz.js', '/v1/agency-tally.js', '/q/page.css']
  it.each(tags)('is told that %s has not changed, though it weakened the tag', async path => {
    const first = await ask(front + path, { headers: { 'accept-encoding': 'gzip' } })
    const etag = String(first.headers.etag)
    expect(first.headers['content-encoding']).toBe('gzip')
    expect(etag).toMatch(/^W\//)
    for (const claimed of [etag, `"khac", ${etag}`, '*', etag.replace('W/', '')]) {
      const again = await ask(front + path, {
        headers: { 'accept-encoding': 'gzip', 'if-none-match': claimed },
      })
      expect([claimed, again.status]).toEqual([claimed, 304])
    }
    const other = await ask(front + path, { headers: { 'if-none-match': 'W/"khac"' } })
    expect(other.status).toBe(200)
    enter({ what: `nginx gzip, weak ETag: ${path}`, acknowledged: 0, lost: 0, outcome: '304' })
  })
})

/** The next whole minute that is far enough away to get ready for, as rules.yaml writes it, and in epoch ms. */
function soon(): { at: number; written: string } {
  const at = Math.ceil((Date.now() + 12_000) / 60_000) * 60_000
  const local = new Date(at + 7 * 3_600_000).toISOString()
  const written = `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`
  return { at, written }
}

/** Phú Thọ's contest, to open at that instant. */
function openingAt(written: string): string {
  const folder = join(tempFolder(), CONTEST)
  cpSync(PHU_THO, folder, { recursive: true })
  const rules = join(folder, 'rules.yaml')
  const moved = readFileSync(rules, 'utf8')
    .replace('01/09/2024 00:00', written)
    .replace('30/10/2024 24:00', '30/10/2090 24:00')
  writeFileSync(rules, moved)
  return folder
}

describe('nginx with a cache that serves stale for a minute', () => {
  it('keeps nobody out of a contest that has opened', { timeout: 180_000 }, async () => {
    const { at, written } = soon()
    const port = await freePort()
    const front = `http://localhost:${port}`
    const portal = await openPortal('so-noi-vu')
    const folder = openingAt(written)
    const server = await startNight({ folder, publicUrl: front, sites: [portal.site], openNow: false })
    await openNginx(
      port,
      `proxy_cache_path $FOLDER/cache keys_zone=all:1m;
       server { listen ${port}; location / { proxy_pass http://127.0.0.1:${server.port};
         proxy_cache all; proxy_ignore_headers Cache-Control; proxy_cache_valid 200 60s;
         add_header X-Cache $upstream_cache_status; } }`,
    )
    portal.show(pageWithTag(front, CONTEST))
    const contest = `${front}/v1/contests/${CONTEST}`
    await sleep(at - 4000 - Date.now())
    expect(JSON.parse((await ask(contest)).body).status).toBe('before')
    await sleep(at + 2000 - Date.now())
    const stale = await ask(contest)
    expect([JSON.parse(stale.body).status, stale.headers['x-cache']]).toEqual(['before', 'HIT'])

    const page = await newVisitor(await openBrowser())
    await page.goto(portal.origin)
    await seeing(page, '[data-action=begin]')
    enter({ what: 'a cache keeps the answer from before', acknowledged: 0, lost: 0, outcome: 'open at once' })
  })
})
