import { type Refusal, refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'

/** Do `work`; when it throws, a refusal, so that the page can come again with what was typed on it. */
export async function orRefusal<T>(on: Dependencies, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    on.log(`/q: ${error.name}: ${error.message}`)
    return refusalOf(error)
  }
}

/**
 * What to say when a step threw. A full or failing disk is passing for the citizen: the answers are kept on the
 * page and sent again. A store that may not be written waits for its operator.
 */
export function refusalOf(error: Error): Refusal {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_READONLY')) return refuse('store-unwritable')
  return refuse(PASSING.some(passing => code.startsWith(passing)) ? 'busy' : 'internal')
}

const PASSING = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_BUSY']
