import { expect, it } from 'vitest'
import { declaredUnit } from '../../../server/attempt/registration.ts'
import { sampleRules } from '../../sample-contest.ts'

const text = { name: 'group', label: 'Nhóm', type: 'text', required: false } as const

it('unit, kind and group are what was chosen from a list, and nothing that was typed or not asked for', () => {
  const rules = { fields: [...sampleRules.fields, text] }
  const declared = { name: 'Nguyễn Thị Ánh', unit: 'so-a', kind: 'can-bo', group: 'Nguyễn Thị Ánh' }
  expect(declaredUnit(rules, declared)).toEqual({ unit: 'so-a', kind: null, group: null })
  expect(declaredUnit(rules, {})).toEqual({ unit: null, kind: null, group: null })
})
