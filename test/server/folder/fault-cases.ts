import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { awardCasesOfOtherCodes, awardFaultCases } from './award-fault-cases.ts'
import { drawingFaultCases } from './drawing-fault-cases.ts'
import type { FaultCase } from './fault-case.ts'
import { headFaultCases } from './head-fault-cases.ts'
import { registerFaultCases } from './register-fault-cases.ts'
import { rulesFaultCases } from './rules-fault-cases.ts'
import { tableFaultCases } from './table-fault-cases.ts'
import { textFaultCases } from './text-fault-cases.ts'

/** For every code at least one broken folder; the type asks for all of them. */
const cases: Record<FaultCode, FaultCase[]> = {
  ...awardFaultCases,
  ...headFaultCases,
  ...registerFaultCases,
  ...tableFaultCases,
  ...rulesFaultCases,
  ...drawingFaultCases,
  ...textFaultCases,
}

const more: Partial<Record<string, FaultCase[]>> = awardCasesOfOtherCodes

/** The same with what other words break alike. */
export const faultCases: Readonly<Record<string, readonly FaultCase[]>> = Object.fromEntries(
  Object.entries(cases).map(([code, own]) => [code, [...own, ...(more[code] ?? [])]]),
)
