import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import digests from '../../fixtures/0.1.0/digests.json' with { type: 'json' }
import { FIXTURE, made, submitted } from '../../fixtures/0.1.0/read-fixture.ts'
import { AFTER_CLOSE, CONTESTS, LEFT, openUpgraded } from './open-upgraded.ts'

describe('what 0.1.0 left behind', () => {
  it.each(Object.entries(digests))('is kept as it was: %s', (file, digest) => {
    const bytes = readFileSync(join(FIXTURE, file))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
  })

  it('is a folder of several agencies, ways and people who came more than once', () => {
    const entries = submitted.map(({ entry }) => entry)
    expect(new Set(entries.map(({ via }) => via)).size).toBe(4)
    expect(new Set(entries.map(({ agency }) => agency)).size).toBeGreaterThan(6)
    expect(new Set(submitted.map(({ identity }) => JSON.stringify(identity))).size).toBeLessThan(60)
    expect(submitted.length).toBeGreaterThan(60)
  })
})

describe.each(LEFT)('the data folder of 0.1.0 (%s), opened by this version', left => {
  it.each(CONTESTS)('tells the tally 0.1.0 told, and counts it again to the same: %s', async contest => {
    const { deps, tally, clock } = await openUpgraded(left)
    // One of the two asks for a prediction: until its close today's rules tell a day at a time.
    clock.now = AFTER_CLOSE
    const { asOf: _then, ...before } = made.tallies[contest] ?? { asOf: '' }
    expect(await tally(contest)).toMatchObject(before)
    expect(await deps.store.counts(contest)).toEqual(await deps.store.recount(contest))
  })

  it('resolves every receipt that 0.1.0 gave, with the agency it named', async () => {
    const { receipt } = await openUpgraded(left)
    for (const { told, submitted: body } of submitted) {
      const { leaf: _leaf, signature: _signature, ...promise } = JSON.parse(told)
      expect(await receipt(JSON.parse(body).receipt)).toMatchObject(promise)
    }
  })

  it('answers a paper that is sent once more with the receipt 0.1.0 gave, byte for byte', async () => {
    const { handIn, deps } = await openUpgraded(left)
    for (const paper of submitted) {
      const again = await handIn(paper)
      expect(again.status).toBe(200)
      expect(await again.text()).toBe(paper.submitted)
    }
    for (const contest of CONTESTS)
      expect((await deps.store.counts(contest)).counts).toEqual((await deps.store.recount(contest)).counts)
  })

  it('takes no other answers in the place of those', async () => {
    const { handIn } = await openUpgraded(left)
    const [paper] = submitted.filter(({ contest }) => contest === 'thi-nhanh')
    if (!paper) throw new Error('nobody handed in')
    expect((await handIn(paper, paper.answers.slice(1))).status).toBe(409)
  })
})
