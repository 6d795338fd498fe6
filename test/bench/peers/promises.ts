import { median } from './peer-table.ts'
import type { Cost } from './visit.ts'

const CODE_BYTES = 20_000
const REQUESTS = 2
const SCRIPT_MS = 40

/** What we promise of the first screen, said of these visits; only bytes and requests can be broken. */
export function promises(costs: readonly Cost[]): { lines: readonly string[]; kept: boolean } {
  const bytes = median(costs.map(({ codeBytes }) => codeBytes))
  const requests = median(costs.map(each => each.requests))
  const script = median(costs.map(({ scriptMs }) => scriptMs))
  const fits = bytes <= CODE_BYTES
  const isBrief = requests <= REQUESTS
  return {
    lines: [
      `${mark(fits)} the tag's code is at most ${CODE_BYTES} bytes: ${bytes}`,
      `${mark(isBrief)} the first screen takes at most ${REQUESTS} requests: ${requests}`,
      `${script <= SCRIPT_MS ? 'reached' : 'not reached'}: at most ${SCRIPT_MS} ms of script: ${script.toFixed(1)}`,
    ],
    kept: fits && isBrief,
  }
}

const mark = (holds: boolean): string => (holds ? 'kept' : 'BROKEN')
