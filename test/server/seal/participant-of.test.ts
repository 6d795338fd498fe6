import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawFrom } from '../../../server/attempt/paper/draw.ts'
import { paperSeedBytes } from '../../../server/attempt/paper/paper.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { paperDraw, participantOf } from '../../../server/seal/participant-of.ts'
import { sampleContest, withRules } from '../../sample-contest.ts'
import { testSecrets } from '../../test-secrets.ts'

const keys = keyring(testSecrets)
const derived = (purpose: string) =>
  Buffer.from(
    hkdfSync('sha256', Buffer.from(testSecrets.identity, 'base64url'), '', `agency-quiz ${purpose}`, 32),
  )

describe('a participant', () => {
  const hashed = (identity: string) =>
    createHmac('sha256', derived('participant thi-thu')).update(identity).digest('base64url').slice(0, 22)

  it('is the keyed hash of the field that the rules choose, 16 bytes of it', () => {
    const found = participantOf(keys, sampleContest, { phone: '+84912345678', name: 'Ánh' })
    expect(Buffer.from(found, 'base64url')).toHaveLength(16)
    expect(found.slice(0, 21)).toBe(hashed('+84912345678').slice(0, 21))
    expect(participantOf(keys, sampleContest, { phone: '+84912345678', name: 'Bình' })).toBe(found)
    expect(participantOf(keys, sampleContest, { phone: '+84912345679', name: 'Ánh' })).not.toBe(found)
  })

  it('is another one in another contest, so that two contests cannot be laid side by side', () => {
    const declared = { phone: '+84912345678' }
    const here = participantOf(keys, sampleContest, declared)
    expect(participantOf(keys, withRules({ id: 'thi-khac' }), declared)).not.toBe(here)
  })

  it('who declared nothing is one and the same', () => {
    expect(participantOf(keys, sampleContest, {})).toBe(participantOf(keys, sampleContest, { phone: '' }))
  })
})

describe('the draw of a paper', () => {
  const of = { participant: 'p', round: 'dot-1', number: 2 }
  const some = (draw: (below: number) => number) => Array.from({ length: 20 }, () => draw(1000))

  it('is SHAKE256 of the contest’s secret, round, participant and number: changed, every paper would be another', () => {
    const stream = createHash('shake256', { outputLength: paperSeedBytes(sampleContest) })
    stream.update(derived('paper thi-thu')).update('dot-1\np\n2')
    expect(some(paperDraw(keys, sampleContest, of))).toEqual(some(drawFrom(stream.digest())))
  })

  it('is another one for another participant, round, number or contest', () => {
    const draws = [
      paperDraw(keys, sampleContest, of),
      paperDraw(keys, sampleContest, { ...of, participant: 'q' }),
      paperDraw(keys, sampleContest, { ...of, round: 'dot-2' }),
      paperDraw(keys, sampleContest, { ...of, number: 3 }),
      paperDraw(keys, withRules({ id: 'thi-khac' }), of),
    ]
    expect(new Set(draws.map(draw => some(draw).join())).size).toBe(draws.length)
  })
})
