import { type Refusal, refusalOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'

/** Do `work`; when it throws, a refusal, so that the page can come again with what was typed on it. */
export async function orRefusal<T>(deps: Dependencies, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    deps.log(`/q: ${error.name}: ${error.message}`)
    return refusalOf(error)
  }
}
