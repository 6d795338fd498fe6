import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../../server/tally/tally.ts'
import { sampleContest } from '../../sample-contest.ts'

const none = { attempts: 0, valid: 0, people: 0, via: { script: 0, frame: 0, link: 0, unknown: 0 } }
const a = { attempts: 7, valid: 6, people: 5, via: { script: 4, frame: 2, link: 1, unknown: 0 } }
const gone = { attempts: 2, valid: 2, people: 1, via: { script: 0, frame: 0, link: 2, unknown: 0 } }
const apart = { attempts: 3, valid: 1, people: 2, via: { script: 0, frame: 0, link: 0, unknown: 3 } }

describe('the tally', () => {
  it('names every agency, those at zero too, then those no longer listed, last what nobody vouched for', () => {
    const counts = [
      { agency: null, ...apart },
      { agency: 'so-cu', ...gone },
      { agency: 'so-a', ...a },
    ]
    expect(tallyOf(sampleContest, counts, 6)).toEqual({
      totals: {
        ...{ attempts: 12, valid: 9, people: 6 },
        via: { script: 4, frame: 2, link: 3, unknown: 3 },
      },
      agencies: [
        { agency: 'so-a', name: 'Sở A', block: 'Sở', ...a },
        { agency: 'so-b', name: 'Sở B', block: 'Sở', ...none },
        { agency: 'so-cu', name: 'so-cu (không còn trong danh sách)', block: null, ...gone },
        { agency: null, name: 'Chưa xác định cơ quan', block: null, ...apart },
      ],
    })
  })

  it('is all zeros before the first attempt', () => {
    const { totals, agencies } = tallyOf(sampleContest, [], 0)
    expect(totals).toEqual(none)
    expect(agencies.map(({ agency }) => agency)).toEqual(['so-a', 'so-b', null])
    for (const { agency, name, block, ...counted } of agencies) expect(counted).toEqual(none)
  })
})
