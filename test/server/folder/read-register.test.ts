import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldRegister } from '../../../server/contest/fold-register.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { goodFiles, writeFolder } from './good-folder.ts'
import { act, RECEIPT, withRegister } from './register-fault-cases.ts'

const OTHER = '0000-1111-2222-3333'
const read = (files: Parameters<typeof writeFolder>[0]) => {
  const folder = writeFolder(files)
  const reading = readFolder(folder)
  rmSync(folder, { recursive: true })
  return reading
}
const at = (text: string) => Date.parse(`2024-10-${text}:00+07:00`)
const whole = [
  act('freeze', { at: '05/10/2024 08:00', round: 'dot-1' }),
  act('void', { attempts: `[${RECEIPT}]`, code: 'sai-dang-ky' }),
  act('void', { at: '05/10/2024 10:00', attempts: `[${RECEIPT}, ${OTHER}]`, code: 'sai-dang-ky' }),
  act('freeze', { at: '05/10/2024 11:00', round: 'dot-1' }),
  act('exclude', { at: '06/10/2024 08:00', people: `[${RECEIPT}]` }),
  act('regrade', { at: '06/10/2024 08:00', question: 'cs-001', how: 'full-marks' }),
  act('regrade', { at: '06/10/2024 08:01', question: 'cs-001', how: 'rekey', right: '[C, A]' }),
  act('numbers', { at: '06/10/2024 09:00', source: 'xo-so', numbers: '[38, 7]' }),
  act('seat', { at: '06/10/2024 09:30', standing: 'contest', prize: 'Giải Nhất', people: `[${OTHER}]` }),
  act('points', { at: '06/10/2024 10:00', prize: 'Giải tập thể', agency: 'so-noi-vu', points: '9.5' }),
  act('publish', { at: '07/10/2024 08:00' }),
  act('decline', { at: '07/10/2024 08:00', people: `[${OTHER}]` }),
].join('')

describe('a register', () => {
  it('is empty where there is none, and where there are only comments', () => {
    for (const files of [goodFiles, withRegister('# chưa có quyết định nào\n')])
      expect(read(files).register).toEqual({ register: [], faults: [] })
  })

  it('is no part of the version of its contest', () => {
    const versions = ['# không có\n', whole].map(text => read(withRegister(text)).contest?.version)
    expect(versions[0]).toBeDefined()
    expect(versions[1]).toBe(versions[0])
  })

  it('tells all of its faults at once, and keeps no contest from being served', () => {
    const { contest, register } = read(
      withRegister(
        `${act('huy')}${act('void', { attempts: '[]', code: 'la' })}${act('freeze', { at: '5/13/2024' })}- 3\n`,
      ),
    )
    expect(register.register).toEqual([])
    expect(register.faults.map(({ line, code, column }) => [line, code, column])).toEqual([
      [1, 'bad-value', '1.act'],
      [13, 'bad-value', '2.attempts'],
      [16, 'bad-instant', '3.at'],
      [21, 'bad-value', '4'],
    ])
    expect(register.faults[0]?.problem).toContain('chỉ nhận void, freeze, exclude')
    expect(contest).toBeDefined()
  })
})

describe('the register as of an instant', () => {
  const { register, faults } = read(withRegister(whole)).register

  it('is read without a fault', () => expect(faults).toEqual([]))

  it('knows an act of that very instant, and none after it', () => {
    expect(foldRegister(register, at('05T08:59')).voids.size).toBe(0)
    expect(foldRegister(register, at('05T09:00')).voids.size).toBe(1)
    expect(foldRegister(register, at('05T10:00')).voids.size).toBe(2)
  })

  it('has the first void and the first freeze of what is voided or frozen twice', () => {
    const { voids, freezes } = foldRegister(register, at('31T00:00'))
    expect(voids.get(RECEIPT)).toEqual({ at: at('05T09:00'), reason: 'Vì thế' })
    expect([...freezes]).toEqual([['dot-1', at('05T08:00')]])
  })

  it('knows who went out before the results were published, and who after', () => {
    const { out, publishedAt } = foldRegister(register, at('31T00:00'))
    expect(publishedAt).toBe(at('07T08:00'))
    expect([...out]).toEqual([
      [RECEIPT, { reason: 'excluded', after: false, at: at('06T08:00') }],
      [OTHER, { reason: 'declined', after: true, at: at('07T08:00') }],
    ])
  })

  it('has the latest key, the numbers, seats and points', () => {
    const { regrades, numbers, seats, points } = foldRegister(register, at('31T00:00'))
    expect(regrades).toEqual([{ question: 'cs-001', how: 'rekey', right: [0, 2] }])
    expect([...numbers]).toEqual([['xo-so', [38, 7]]])
    expect(seats).toEqual([{ standing: 'contest', prize: 'Giải Nhất', people: [OTHER] }])
    expect(points.get('Giải tập thể')?.get('so-noi-vu')).toBe(9.5)
  })
})
