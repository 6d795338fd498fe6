import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { expectKept, type Paper, takeAttempts } from './acknowledged.ts'
import { needRoot } from './debian-program.ts'
import { type InstalledCopy, installCopy } from './installed-copy.ts'
import { NOBODY, refusalToStart, startNight } from './server.ts'
import { enter } from './table.ts'

const MAIN = 'agency-quiz.db'
const KEYS = 'secrets.json'

/** Give one name of the data folder back to root, with this mode. */
const ofRoot = (name: string, mode: number) => (data: string) => {
  chownSync(join(data, name), 0, 0)
  chmodSync(join(data, name), mode)
}

const copyAs = (name: string, from: string) => (data: string) => cpSync(join(data, from), join(data, name))

/** What root left behind in a folder restored for another user, and the name that must be told. */
const mistakes: [what: string, make: (data: string) => void, named: string][] = [
  ['the main file of root, readable', ofRoot(MAIN, 0o644), MAIN],
  ['the main file of root, 0600', ofRoot(MAIN, 0o600), MAIN],
  ['the keys of root, 0600', ofRoot(KEYS, 0o600), KEYS],
  ['the lock of root, readable', ofRoot('owner.lock', 0o644), 'owner.lock'],
  ['the lock of root, 0600', ofRoot('owner.lock', 0o600), 'owner.lock'],
  ['the folder of root, 0700', ofRoot('.', 0o700), 'data'],
  [
    'everything of root, 0644',
    data => execFileSync('sh', ['-c', `chown -R root:root '${data}' && chmod -R u=rwX,go=rX '${data}'`]),
    'data',
  ],
  ['the log of root, readable', ofRoot(`${MAIN}-wal`, 0o644), `${MAIN}-wal`],
  ['the log of root, 0600', ofRoot(`${MAIN}-wal`, 0o600), `${MAIN}-wal`],
  [
    'the main file is a folder',
    data => {
      rmSync(join(data, MAIN))
      mkdirSync(join(data, MAIN))
    },
    MAIN,
  ],
  ['the keys are the main file', copyAs(KEYS, MAIN), KEYS],
]

describe('a restore by root for a server that runs as another user', () => {
  let installed: InstalledCopy
  let papers: Paper[]
  /** What a backup holds: taken while the log had something that the main file had not. */
  const kept = join(tempFolder(), 'kept')
  beforeAll(async () => {
    needRoot('restores files as root and runs the server as nobody')
    installed = installCopy()
    const server = await startNight({ folder: installed.phuTho })
    papers = await takeAttempts(server.url, 12)
    await server.stop('SIGKILL')
    cpSync(server.data, kept, { recursive: true })
  })

  /** The backup, restored to a folder of its own and given to nobody. */
  function restored(): string {
    const folder = tempFolder()
    chmodSync(folder, 0o755)
    const data = join(folder, 'data')
    cpSync(kept, data, { recursive: true })
    giveAway(data)
    return data
  }

  const giveAway = (data: string) => execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, data])

  it('serves and has everything when all of it was given to that user', async () => {
    const server = await startNight({ data: restored(), asNobodyFrom: installed })
    await expectKept(server.url, papers)
    await takeAttempts(server.url, 3)
    expect(await server.stop()).toBe(0)
    enter({ what: 'restored and given to the user', acknowledged: 12, lost: 0, outcome: 'serves' })
  })

  it.each(mistakes)('refuses to start, and names what must be mended: %s', async (what, make, named) => {
    const data = restored()
    make(data)
    for (const processes of [1, 2]) {
      const refusal = await refusalToStart({ data, asNobodyFrom: installed, processes })
      expect(refusal).toContain(named === 'data' ? data : join(data, named.replace('-wal', '')))
      if (named.endsWith('-wal')) expect(refusal).toContain('-wal')
      expect(refusal).toMatch(/chown|chủ sở hữu|quyền|khôi phục|bản sao/)
      expect(refusal).not.toMatch(/máy chủ khác|Error|SQLITE_|EACCES|at .*\.js:/)
    }
    enter({ what: `restored: ${what}`, acknowledged: 12, lost: 0, outcome: `refused, names ${named}` })
  })

  it('serves, or names the folder, when the files are its own and the folder is not', async () => {
    const data = restored()
    ofRoot('.', 0o755)(data)
    for (let tries = 0; tries < 2; tries++) {
      const server = await startNight({ data, asNobodyFrom: installed }).catch(
        (error: Error) => error.message,
      )
      if (typeof server === 'string') return expect(server).toContain(data)
      await expectKept(server.url, papers)
      expect(await server.stop()).toBe(0)
    }
    enter({ what: 'restored: only the folder of root', acknowledged: 12, lost: 0, outcome: 'serves' })
  })

  it('never lets a second server have the folder, whoever owns the lock', async () => {
    for (const mode of [0o600, 0o644, 0o666, 0o444]) {
      const data = restored()
      ofRoot('owner.lock', mode)(data)
      const first = await startNight({ data, asNobodyFrom: installed }).catch(() => undefined)
      if (first === undefined) continue
      expect(await refusalToStart({ data, asNobodyFrom: installed })).toContain('máy chủ khác')
      await first.stop()
    }
  })

  it('serves and has everything once the file that was named is given away', async () => {
    for (const [, make, named] of mistakes.filter(([what]) => what.includes('of root'))) {
      const data = restored()
      make(data)
      await refusalToStart({ data, asNobodyFrom: installed })
      execFileSync('chmod', ['-R', 'u=rwX', data])
      giveAway(named === 'data' ? data : join(data, named))
      const server = await startNight({ data, asNobodyFrom: installed })
      await expectKept(server.url, papers)
      await server.stop()
    }
  })
})
