import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { siteFile } from '../../demo/portal.ts'

const above = mkdtempSync(join(tmpdir(), 'agency-quiz-site-'))
const folder = join(above, 'site')
mkdirSync(folder)
for (const name of ['site/a.css', 'secret.css', 'site-secret.css', 'site/key.pem'])
  writeFileSync(join(above, name), name)

describe('siteFile', () => {
  afterAll(() => rmSync(above, { recursive: true }))

  it('reads a file of the folder', () => {
    expect(siteFile(folder, 'a.css')).toEqual({
      type: 'text/css; charset=utf-8',
      body: Buffer.from('site/a.css'),
    })
  })

  it.each([
    '../secret.css',
    '/../secret.css',
    'x/../../secret.css',
    '../site-secret.css',
    'key.pem',
    'none.css',
    '',
  ])('has nothing at %j', path => expect(siteFile(folder, path)).toBeUndefined())

  it('though the file is there', () => {
    expect(siteFile(above, 'secret.css')?.body.toString()).toBe('secret.css')
  })
})
