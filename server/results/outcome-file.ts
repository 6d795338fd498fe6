import { mkdtempSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Contest } from '../contest/contest.ts'
import type { Outcome } from './ask-results.ts'

/** Counts on when what is kept changes its shape: what another release wrote is not read. */
const SHAPE = 1

/** What is read of a file, and of which it was. */
interface Read {
  readonly stamp: string
  readonly outcome: Outcome | undefined
}

/**
 * Results without the people’s rows, in a file of the data folder: every process of a server, and the next start, know the last
 * ones. A derived thing that may be deleted at any moment.
 */
export class OutcomeFile {
  readonly #folder: string
  readonly #read = new Map<string, Read>()

  constructor(folder: string) {
    this.#folder = folder
  }

  write(contest: Contest, outcome: Outcome): void {
    // Drafted in a folder of its own, so that two processes never write one file.
    const place = mkdtempSync(join(this.#folder, 'results-'))
    const draft = join(place, 'draft')
    writeFileSync(draft, serialize({ shape: SHAPE, version: contest.version, outcome }), { mode: 0o600 })
    renameSync(draft, this.#fileOf(contest))
    rmdirSync(place)
  }

  /** Undefined: none were computed by these rules. */
  read(contest: Contest): Outcome | undefined {
    const file = this.#fileOf(contest)
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) return undefined
    const stamp = `${contest.version} ${found.ino} ${found.mtimeMs} ${found.size}`
    const known = this.#read.get(contest.rules.id)
    if (known?.stamp === stamp) return known.outcome
    const outcome = outcomeIn(file, contest.version)
    this.#read.set(contest.rules.id, { stamp, outcome })
    return outcome
  }

  #fileOf({ rules }: Contest): string {
    return join(this.#folder, `results-${rules.id}.bin`)
  }
}

/** One that another release wrote, or that is damaged, is as if there were none. */
function outcomeIn(file: string, version: string): Outcome | undefined {
  try {
    const kept: { shape: number; version: string; outcome: Outcome } = deserialize(readFileSync(file))
    return kept.shape === SHAPE && kept.version === version ? kept.outcome : undefined
  } catch {
    return undefined
  }
}
