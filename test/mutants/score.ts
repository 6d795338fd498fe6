/** A mutant after its trial, as the report names it. */
export interface TriedMutant {
  readonly file: string
  readonly line: number
  /** The text of the program that was replaced. */
  readonly text: string
  readonly replacement: string
  readonly status: string
}

/** A survivor that no test can notice, or that need not be noticed, and why. */
export interface Excuse {
  readonly file: string
  readonly text: string
  readonly replacement: string
  readonly reason: string
}

/** The share of mutants that must die, percent, and how many of the others may be excused. */
export const LEAST_SCORE = 85
export const MOST_EXCUSED = 20

export interface Score {
  readonly died: number
  readonly survivors: readonly TriedMutant[]
  /** Those of the survivors that have an excuse. */
  readonly excused: readonly TriedMutant[]
  /** Percent of those that could be tried. An excuse changes nothing here. */
  readonly score: number
  /** Why the score does not stand; empty when it does. */
  readonly faults: readonly string[]
}

/** These are noticed. Whatever else could be tried lived: also what no test runs, and what somebody disabled. */
const NOTICED = ['Killed', 'Timeout']
/** These are no programs: they cannot be loaded or compiled. */
const UNTRIED = ['CompileError', 'RuntimeError']

/** Count who died, and hold the excuses against who lived. */
export function scoreOf(mutants: readonly TriedMutant[], excuses: readonly Excuse[]): Score {
  const tried = mutants.filter(({ status }) => !UNTRIED.includes(status))
  const survivors = tried.filter(({ status }) => !NOTICED.includes(status))
  const died = tried.length - survivors.length
  const score = tried.length === 0 ? 0 : (100 * died) / tried.length
  const names = new Set(excuses.map(nameOf))
  const excused = survivors.filter(survivor => names.has(nameOf(survivor)))
  const faults = [
    ...(score < LEAST_SCORE ? [`the score is ${score.toFixed(1)} %, and not ${LEAST_SCORE} %`] : []),
    ...(excused.length > MOST_EXCUSED
      ? [`${excused.length} survivors are excused, and not ${MOST_EXCUSED} at most`]
      : []),
    ...excuses.filter(({ reason }) => reason.trim() === '').map(each => `no reason: ${nameOf(each)}`),
    ...excuses
      .filter(excuse => !survivors.some(survivor => nameOf(survivor) === nameOf(excuse)))
      .map(each => `is excused and did not survive: ${nameOf(each)}`),
  ]
  return { died, survivors, excused, score, faults }
}

/** How a mutant and its excuse know each other: lines move, texts stay. */
export const nameOf = ({ file, text, replacement }: Omit<Excuse, 'reason'>): string =>
  `${file}: ${text} → ${replacement}`
