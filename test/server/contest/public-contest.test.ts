import { describe, expect, it } from 'vitest'
import { publicContest } from '../../../server/contest/public-contest.ts'
import { OPENS, sampleContest, withRules } from '../../sample-contest.ts'

const units = [
  { value: 'so-a', label: 'Sở A' },
  { value: 'so-b', label: 'Sở B' },
  { value: 'other', label: 'Đơn vị khác' },
]

describe('what everyone may know of a contest', () => {
  it('is this, and no question of it', () => {
    expect(publicContest(sampleContest, OPENS)).toEqual({
      id: 'thi-thu',
      title: 'Cuộc thi thử',
      organiser: 'Ban Tổ chức',
      status: 'open',
      now: '2024-09-01T00:00:00.000+07:00',
      opens: '2024-09-01T00:00:00.000+07:00',
      closes: '2024-10-31T00:00:00.000+07:00',
      paper: { questions: 7, options: 3, timeLimit: null, answerAll: true, onExpiry: 'submit' },
      attempts: { limit: null },
      prizes: [
        { name: 'Giải Nhất', count: 1, to: 'person' },
        { name: 'Giải tập thể', count: 1, to: 'agency' },
      ],
      scores: 'after-close',
      fields: [
        { name: 'name', label: 'Họ và tên', type: 'name', required: true },
        { name: 'phone', label: 'Số điện thoại', type: 'phone', required: true },
        { name: 'unit', label: 'Đơn vị', type: 'choice', required: true, options: units },
      ],
      consent: { version: '1', text: 'Tôi đồng ý.' },
      prediction: { label: 'Có bao nhiêu người dự thi?' },
      results: null,
    })
  })

  it('says what the rules do not ask for as nothing', () => {
    expect(publicContest(withRules({ prediction: null }), OPENS).prediction).toBeNull()
  })

  it('offers the choices that the rules write, or the agencies alone', () => {
    const field = { name: 'sex', label: 'Giới tính', type: 'choice' as const, required: false }
    const options = [
      { value: 'nam', label: 'Nam' },
      { value: 'nu', label: 'Nữ' },
    ]
    const fields = [{ ...field, options }, { ...field, options: 'agencies' as const }, field]
    const shown = publicContest(withRules({ fields }), OPENS).fields
    expect(shown.map(({ options }) => options)).toEqual([options, units.slice(0, 2), []])
    expect(shown.map(({ required }) => required)).toEqual([false, false, false])
  })
})
