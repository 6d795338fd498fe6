import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { encodeAttempt } from '../../../server/attempt/encode-attempt.ts'
import { drawFrom } from '../../../server/attempt/paper/draw.ts'
import { drawPaper, paperSeedBytes, showPaper } from '../../../server/attempt/paper/paper.ts'
import { StartedAttempt } from '../../../server/contract/public.ts'
import { sampleContest } from '../../sample-contest.ts'

it('says byte for byte what the wire’s schema and the shown paper say', () => {
  for (const seed of ['một', 'hai', 'ba']) {
    const outputLength = paperSeedBytes(sampleContest)
    const stream = createHash('shake256', { outputLength }).update(seed).digest()
    const paper = drawPaper(sampleContest, drawFrom(stream))
    const started = {
      ...{ attempt: 'a', token: 't', issuedAt: '2024-09-01T00:00:00.000+07:00', via: 'script' as const },
      ...{ deadline: '2024-09-02T00:00:00.000+07:00', site: { agency: 'so-a', name: 'Sở “A”' } },
    }
    const json = encodeAttempt({ ...started, paper }).toString()
    expect(json).toBe(JSON.stringify({ ...started, paper: { questions: showPaper(paper) } }))
    expect(StartedAttempt.parse(JSON.parse(json)).paper.questions).toHaveLength(7)
  }
})
