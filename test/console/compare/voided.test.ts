import { expect, it } from 'vitest'
import type { RegisterAct } from '../../../server/contest/register.ts'
import type { Compare } from '../../../server/contract/console/compare.ts'
import type { Desk } from '../../../server/contract/console/desk.ts'
import { CompareScreen } from '../../../widget/console/compare/compare-screen.ts'
import { DeskScreen } from '../../../widget/console/desk/desk-screen.ts'
import { openApp } from '../../open-app.ts'
import { OPENS } from '../../sample-contest.ts'
import { drawn } from '../linked-numbers.ts'
import { signInAs } from '../sign-in-as.ts'

const SENTENCE = /còn tính cả 2 lượt đã huỷ kết quả; ở Kết quả thì đã trừ/
const of = { reason: 'Nộp hộ', basis: 'Điều 5', proposed: 'A', approved: 'B' }

it('where the register has made attempts void, So sánh and Bàn việc say that they count them still', async () => {
  const opened = await openApp()
  const secretary = await signInAs(opened, 'secretariat')
  const screens = async () => {
    opened.clock.now += 10_000
    const compare = await secretary.body<Compare>('/console/thi-thu/compare')
    const desk = await secretary.body<Desk>('/console/thi-thu/desk')
    return [drawn(CompareScreen, { id: 'thi-thu' }, compare), drawn(DeskScreen, { id: 'thi-thu' }, desk)]
  }
  for (const screen of await screens()) expect(screen).not.toContain('đã huỷ kết quả')
  const [first, second, third] = ['0000-0000-0000-0001', '0000-0000-0000-0002', '0000-0000-0000-0003']
  const register: RegisterAct[] = [
    { act: 'void', at: OPENS, attempts: [first, second, third], ...of },
    { act: 'lift', at: OPENS + 1, attempts: [third], ...of },
    // Not yet.
    { act: 'void', at: OPENS + 86_400_000, attempts: ['0000-0000-0000-0004'], ...of },
  ]
  opened.register.read = { register, faults: [] }
  for (const screen of await screens()) expect(screen).toMatch(SENTENCE)
})
