import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PHU_THO } from '../../e2e/server-process.ts'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { undo } from '../../e2e/undo.ts'
import { ask } from '../../e2e/visitor.ts'
import { freePort } from '../../free-port.ts'
import { takeAttempts } from './acknowledged.ts'
import { enter } from './table.ts'

const main = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url))
const SETTINGS = ['PORT', 'DATA_DIR', 'PUBLIC_URL', 'PROCESSES', 'HOST'] as const

interface Run {
  readonly said: string
  readonly cwd: string
}

/** Start the server in an empty folder with these settings in its environment, until it is ready or has ended. */
async function run(settings: Readonly<Record<string, string>>): Promise<Run> {
  const cwd = tempFolder()
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isSetting(name)))
  const child = spawn(process.execPath, [main, 'serve', PHU_THO, '--open-now'], {
    cwd,
    env: { ...env, ...settings },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  undo(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  while (child.exitCode === null && !said.includes('sẵn sàng')) await sleep(20)
  return { said, cwd }
}

const isSetting = (name: string): boolean => (SETTINGS as readonly string[]).includes(name)
const allEmpty = (empty: string) => Object.fromEntries(SETTINGS.map(name => [name, empty]))

describe('a setting that is passed but empty is not set', () => {
  it.each([
    ['one empty', SETTINGS.map(name => ({ [name]: '' }))],
    ['one blank', SETTINGS.map(name => ({ [name]: ' ' }))],
  ])('%s at a time', async (what, each) => {
    for (const empty of each) {
      const port = 'PORT' in empty ? undefined : String(await freePort())
      const { said, cwd } = await run({ ...(port && { PORT: port }), ...empty })
      if (port === undefined && said.includes('8080 đang có chương trình khác')) continue
      expect(said).toContain(`sẵn sàng tại http://localhost:${port ?? 8080} (cổng ${port ?? 8080})`)
      expect(existsSync(join(cwd, 'data/agency-quiz.db'))).toBe(true)
      expect((await ask(`http://localhost:${port ?? 8080}/readyz`)).status).toBeLessThan(300)
    }
    enter({ what: `settings: ${what}`, acknowledged: 0, lost: 0, outcome: 'the default of each' })
  })

  it.each(['', '  '])('all of them, as a compose file passes them: %j', async empty => {
    const { said, cwd } = await run(allEmpty(empty))
    // Somebody else on this machine may have the port that is the default; then that very port is named.
    if (said.includes('đang có chương trình khác')) expect(said).toContain('Cổng 8080')
    else {
      expect(said).toContain('sẵn sàng tại http://localhost:8080 (cổng 8080)')
      expect(existsSync(join(cwd, 'data/agency-quiz.db'))).toBe(true)
      await takeAttempts('http://localhost:8080', 2)
    }
    enter({ what: 'settings: every one empty', acknowledged: 2, lost: 0, outcome: 'the defaults' })
  })

  it('and one that is set wrongly is refused by name', async () => {
    const { said: port } = await run({ PORT: 'tám mươi' })
    const { said: processes } = await run({ PORT: '0', PROCESSES: 'hai' })
    expect([port, processes].map(said => said.split('\n')[0])).toEqual([
      expect.stringContaining('Cổng'),
      expect.stringContaining('tiến trình'),
    ])
  })
})
