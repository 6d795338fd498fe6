import { expect } from 'chai'
import { sayEnd, sayInstant, sayLeft } from '../../../widget/messages/instants.ts'
import { speak } from '../../../widget/messages/say.ts'

const say = speak('vi', null)

describe('an instant', () => {
  it('is written on its own clock', () => {
    expect(sayInstant(say, '2024-09-01T07:30:00+07:00')).to.equal('07:30 ngày 01/09/2024')
    expect(sayInstant(speak('en', null), '2024-09-01T07:30:00.250+07:00')).to.equal('07:30 on 01/09/2024')
  })

  it('at midnight ends the day before', () => {
    expect(sayEnd(say, '2024-10-31T00:00:00+07:00')).to.equal('23:59 ngày 30/10/2024')
    expect(sayEnd(say, '2025-01-01T00:00:00+07:00')).to.equal('23:59 ngày 31/12/2024')
    expect(sayEnd(say, '2024-10-31T17:00:00+07:00')).to.equal('17:00 ngày 31/10/2024')
  })

  it('is so far away', () => {
    expect(sayLeft(say, 0)).to.equal('00:00:00')
    expect(sayLeft(say, -5)).to.equal('00:00:00')
    expect(sayLeft(say, 1)).to.equal('00:00:01')
    expect(sayLeft(say, 3_599_000)).to.equal('00:59:59')
    expect(sayLeft(say, 86_400_000 + 3_723_000)).to.equal('1 ngày 01:02:03')
  })
})
