import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { awaitContestServer, becomesReady, startContestServer } from '../../demo/contest-server.ts'
import { busyPort } from '../../demo/listen.ts'
import { freePort } from '../free-port.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'agency-quiz-demo-'))
const PORT = await freePort()
const origin = `http://localhost:${PORT}`
const args = ['serve', 'demo/phu-tho-2024', '--port', `${PORT}`, '--data', data, '--open-now']

describe('the contest server of the demo', () => {
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('becomes ready, drains when told, and says that it ended well', async () => {
    const server = startContestServer(root, args)
    expect(await becomesReady(origin, server, Date.now)).toBe(true)
    expect(await server.stop()).toEqual({ code: 0, signal: null })
    expect(await busyPort([PORT])).toBeUndefined()
  })

  it('is known not to become ready when it ended first', async () => {
    const server = startContestServer(root, ['serve'])
    expect(await becomesReady(origin, server, Date.now)).toBe(false)
    expect((await server.ended).code).not.toBe(0)
  })

  it('does not outlive a parent that was killed, so that nobody holds the port', async () => {
    const script = `
      const { startContestServer } = await import(${JSON.stringify(new URL('../../demo/contest-server.ts', import.meta.url))})
      startContestServer(${JSON.stringify(root)}, ${JSON.stringify(args)})`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      stdio: 'ignore',
    })
    await expect.poll(() => busyPort([PORT])).toBe(PORT)
    parent.kill('SIGKILL')
    await expect.poll(() => busyPort([PORT])).toBeUndefined()
  })

  it('waits until it is called on, and then becomes ready, its processes too', async () => {
    const waiting = awaitContestServer(root, [...args, '--processes', '2'])
    await new Promise(resolve => setTimeout(resolve, 3000))
    expect(await busyPort([PORT])).toBeUndefined()
    const server = waiting.begin()
    expect(await becomesReady(origin, server, Date.now)).toBe(true)
    expect(await server.stop()).toEqual({ code: 0, signal: null })
  })

  it('has threads that wait for nobody', async () => {
    const built = join(data, 'dist/server')
    mkdirSync(built, { recursive: true })
    const threadThenListen = `
      import { createServer } from 'node:http'
      import { Worker } from 'node:worker_threads'
      const listen = () => createServer((_, response) => response.end()).listen(${PORT})
      new Worker(new URL('thread.mjs', import.meta.url)).once('message', listen)`
    writeFileSync(join(built, 'main.js'), threadThenListen)
    const thread = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage('begun')`
    writeFileSync(join(built, 'thread.mjs'), thread)
    writeFileSync(join(data, 'package.json'), '{"type":"module"}')
    const server = awaitContestServer(data, []).begin()
    expect(await becomesReady(origin, server, Date.now)).toBe(true)
    await server.stop()
  })

  it('is another one where the waiting one has ended', async () => {
    const waiting = awaitContestServer(root, args)
    waiting.giveUp()
    await new Promise(resolve => setTimeout(resolve, 500))
    const server = waiting.begin()
    expect(await becomesReady(origin, server, Date.now)).toBe(true)
    await server.stop()
  })
})
