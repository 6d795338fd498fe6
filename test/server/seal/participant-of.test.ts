import { createHmac, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyring } from '../../../server/seal/keyring.ts'
import { participantOf } from '../../../server/seal/participant-of.ts'
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

  it('by a field of free text is one, however the capitals are set, and two where the letters differ', () => {
    const byName = withRules({ identity: 'name' })
    const of = (name: string) => participantOf(keys, byName, { name, phone: '+84912345678' })
    expect(new Set(['Đặng Thị Ánh', 'ĐẶNG THỊ ÁNH', 'đặng thị ánh'].map(of)).size).toBe(1)
    expect(of('Đặng Thị Anh')).not.toBe(of('Đặng Thị Ánh'))
    expect(of('đặng thị ánh').slice(0, 21)).toBe(hashed('đặng thị ánh').slice(0, 21))
  })

  it('by a field with a type of its own is spelt as it is kept, capitals too', () => {
    const fields = sampleContest.rules.fields.map(field =>
      field.name === 'phone' ? { ...field, type: 'email' as const } : field,
    )
    const byMail = withRules({ fields })
    const of = (phone: string) => participantOf(keys, byMail, { phone })
    expect(of('An@example.vn')).not.toBe(of('an@example.vn'))
  })

  it('who declared nothing is one and the same', () => {
    expect(participantOf(keys, sampleContest, {})).toBe(participantOf(keys, sampleContest, { phone: '' }))
  })
})
