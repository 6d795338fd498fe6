import Database from 'better-sqlite3'
import { longReads, type ReadName } from '../../server/store/long-reads.ts'
import type { AttemptFiles } from '../../server/store/open-attempt-files.ts'
import type { ConsoleStore } from '../../server/store/read-worker.ts'

interface Statement {
  readonly source: string
  readonly database: Database.Database
}

type Runs = 'all' | 'get' | 'iterate'

/** How SQLite goes about what a screen asks of it. */
export interface RecordedPlans {
  /** The steps of every query that `run` makes, each once; what the reading thread does is done here meanwhile. */
  of(store: ConsoleStore, files: AttemptFiles, run: () => Promise<unknown>): Promise<string[]>
  end(): void
}

/**
 * Hears of every query with what is bound in it, from the statements prepared after this: open the store behind it. A
 * plan is asked for with the same values.
 */
export function recordPlans(): RecordedPlans {
  const { prepare } = Database.prototype
  let steps: Set<string> | undefined
  Database.prototype.prepare = function (this: Database.Database, source: string) {
    const statement = prepare.call(this, source)
    if (/^\s*(select|with)/i.test(source))
      listen(statement, bound => {
        for (const step of stepsOf({ source, database: this }, bound, prepare)) steps?.add(step)
      })
    return statement
  } as typeof prepare
  return {
    of: async (store, files, run) => {
      const { run: onThread } = store.reads
      const here = async (name: ReadName, asked: never) => longReads[name](files, asked, async () => {})
      Object.assign(store.reads, { run: here })
      steps = new Set()
      await run()
      const found = [...steps]
      steps = undefined
      Object.assign(store.reads, { run: onThread })
      return found
    },
    end: () => {
      Database.prototype.prepare = prepare
    },
  }
}

function listen(statement: Database.Statement, hear: (bound: readonly unknown[]) => void): void {
  for (const name of ['all', 'get', 'iterate'] satisfies Runs[]) {
    const run: (...bound: unknown[]) => unknown = statement[name].bind(statement)
    const heard = (...bound: unknown[]) => {
      hear(bound)
      return run(...bound)
    }
    Object.assign(statement, { [name]: heard })
  }
}

function stepsOf(
  { source, database }: Statement,
  bound: readonly unknown[],
  prepare: typeof Database.prototype.prepare,
): string[] {
  const explain: Database.Statement<unknown[], { detail: string }> = prepare.call(
    database,
    `explain query plan ${source}`,
  ) as never
  return explain.all(...bound).map(({ detail }) => detail)
}
