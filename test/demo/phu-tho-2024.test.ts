import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAgencies } from '../../server/folder/parse-agencies.ts'
import { parseRules } from '../../server/folder/parse-rules.ts'
import { parseRegister } from '../../server/folder/read-register.ts'

const fileOf = (name: string) =>
  readFileSync(new URL(`../../demo/phu-tho-2024/${name}`, import.meta.url), 'utf8').replace(/^\ufeff/, '')
const agencies = parseAgencies('agencies.csv', fileOf('agencies.csv')).agencies.map(({ value }) => value)
const rules = parseRules('rules.yaml', fileOf('rules.yaml')).whole

const SAMPLE_BLOCK = /\(đơn vị mẫu\)$/

describe('the demo contest of Phú Thọ', () => {
  it('shows in its README a register that is read', () => {
    const [, example = ''] = /```yaml\n(- act.*?)```/s.exec(fileOf('README.md')) ?? []
    const { register, faults } = parseRegister(example, { rules: rules ?? {}, bank: [], agencies })
    expect(faults).toEqual([])
    expect(register.map(({ act }) => act)).toEqual(['void', 'freeze', 'exclude'])
  })

  it('has no site that could be taken for a real one', () => {
    const sites = agencies.flatMap(agency => agency.sites)
    expect(sites.length).toBeGreaterThan(agencies.length)
    for (const site of sites) expect(site).toMatch(/^https:\/\/[a-z0-9-]+\.cong-mau\.example$/)
  })

  it('has the 33 agencies of 2024 and, beside them, sample units that say so in their block and their id', () => {
    const samples = agencies.filter(({ block }) => SAMPLE_BLOCK.test(block))
    expect(agencies.length - samples.length).toBe(33)
    expect(samples.length).toBeGreaterThan(0)
    for (const { id, name, block } of agencies) {
      expect([id, id.startsWith('mau-')]).toEqual([id, SAMPLE_BLOCK.test(block)])
      expect([name, / Mẫu \d$/.test(name)]).toEqual([name, SAMPLE_BLOCK.test(block)])
    }
  })

  it('has headcounts nobody could take for counted ones: one round number in each block', () => {
    for (const block of new Set(agencies.map(agency => agency.block))) {
      const counts = new Set(
        agencies.filter(agency => agency.block === block).map(agency => agency.headcount),
      )
      expect([block, counts.size]).toEqual([block, 1])
      for (const count of counts) expect((count ?? 1) % 10).toBe(0)
    }
  })

  // Nghị định 13/2023/NĐ-CP: Điều 9, 11 and 13 say what a person has to be told, Điều 14 and 16 say 72 hours.
  it.each([
    'Bên Kiểm soát dữ liệu cá nhân',
    'Bên Xử lý dữ liệu cá nhân',
    'Dữ liệu:',
    'Mục đích:',
    'Cách thức xử lý:',
    'Thời gian:',
    'Hậu quả, thiệt hại không mong muốn có khả năng xảy ra:',
    'Quyền của tôi:',
    'trong 72 giờ',
    'rút lại sự đồng ý',
  ])('tells a person who consents: %s', words => {
    expect(rules?.consent.text).toContain(words)
  })

  it('does not let the fastest win a tie', () => {
    expect(rules?.ranking).toEqual(['most-right', 'nearest-prediction', 'earliest'])
  })
})
