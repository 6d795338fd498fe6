import { createHash, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawFrom } from '../../../server/attempt/paper/draw.ts'
import { paperSeedBytes } from '../../../server/attempt/paper/paper.ts'
import { paperDraw } from '../../../server/attempt/paper-draw.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { sampleContest, withRules } from '../../sample-contest.ts'
import { testSecrets } from '../../test-secrets.ts'

const keys = keyring(testSecrets)
const derived = (purpose: string) =>
  Buffer.from(
    hkdfSync('sha256', Buffer.from(testSecrets.identity, 'base64url'), '', `agency-quiz ${purpose}`, 32),
  )

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
