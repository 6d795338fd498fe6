import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommitteeFile, openCommitteeFile } from '../../../server/committee/committee-file.ts'
import { knownSessions } from '../../../server/committee/known-sessions.ts'
import type { Member } from '../../../server/committee/role.ts'

const lan: Member = {
  ...{ id: 'lan', name: 'Lan', role: 'secretariat', contest: null, agency: null, needsFactor: false },
}
const cookie = new Headers({ cookie: 'session=lan' })
const write = (file: CommitteeFile) =>
  file.prepare(`insert into wrongTry (who, times, last) values (random(), 1, 0)`).run()

let folder: string
let file: CommitteeFile
let other: CommitteeFile
let looked = 0
let now = 0
const lookUp = async () => {
  looked++
  return { member: lan, until: 1000 }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  file = openCommitteeFile(folder)
  other = openCommitteeFile(folder)
  looked = 0
  now = 0
})
afterEach(() => {
  file.close()
  other.close()
  rmSync(folder, { recursive: true })
})

describe('whose session it is', () => {
  it('is looked up once while nobody writes to the file of people', async () => {
    const memberOf = knownSessions(file, () => now, lookUp)
    for (let time = 0; time < 3; time++) expect(await memberOf(cookie)).toBe(lan)
    expect(looked).toBe(1)
  })

  it('is looked up for each who comes with other cookies', async () => {
    const memberOf = knownSessions(file, () => now, lookUp)
    await memberOf(cookie)
    await memberOf(new Headers({ cookie: 'session=nga' }))
    expect(looked).toBe(2)
  })

  it.each([
    ['another process', () => other],
    ['this process', () => file],
  ])(
    'is looked up anew once %s has written, so that who is removed is unknown at once',
    async (_, writer) => {
      const memberOf = knownSessions(file, () => now, lookUp)
      await memberOf(cookie)
      write(writer())
      await memberOf(cookie)
      expect(looked).toBe(2)
    },
  )

  it('is forgotten of the oldest where five hundred others came since, and of nobody else', async () => {
    const memberOf = knownSessions(file, () => now, lookUp)
    for (let at = 0; at <= 500; at++) await memberOf(new Headers({ cookie: `session=${at}` }))
    await memberOf(new Headers({ cookie: 'session=1' }))
    expect(looked).toBe(501)
    await memberOf(new Headers({ cookie: 'session=0' }))
    expect(looked).toBe(502)
  })

  it('is looked up anew when the session has ended', async () => {
    const memberOf = knownSessions(file, () => now, lookUp)
    await memberOf(cookie)
    now = 1000
    await memberOf(cookie)
    expect(looked).toBe(2)
  })

  it('is not kept where somebody wrote while it was looked up', async () => {
    const memberOf = knownSessions(
      file,
      () => now,
      async () => {
        const found = await lookUp()
        write(other)
        return found
      },
    )
    await memberOf(cookie)
    await memberOf(cookie)
    expect(looked).toBe(2)
  })

  it('of nobody is never kept', async () => {
    const memberOf = knownSessions(
      file,
      () => now,
      async () => {
        looked++
        return null
      },
    )
    expect(await memberOf(cookie)).toBeUndefined()
    await memberOf(cookie)
    expect(looked).toBe(2)
  })
})
