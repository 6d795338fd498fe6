import fc from 'fast-check'
import { OPENS } from '../../../sample-contest.ts'
import { type Citizen, ContestLife, MINUTE } from './contest-life.ts'

type Step = fc.AsyncCommand<object, ContestLife>

/** A step that can always be taken, and says what it was when a sequence fails. */
const step = (name: string, run: (life: ContestLife) => Promise<void>): Step => ({
  check: () => true,
  run: (_, life) => run(life),
  toString: () => name,
})

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length]

const citizen: fc.Arbitrary<Citizen> = fc.record({
  person: fc.nat({ max: 3 }),
  place: fc.nat({ max: 4 }),
  unit: fc.constantFrom('so-a', 'so-b', 'other'),
  kind: fc.constantFrom('can-bo', 'nguoi-dan'),
  group: fc.constantFrom('lanh-dao', 'mot-cua', ''),
})

const at = fc.nat({ max: 20 })

const starting = citizen.map(by => step(`start ${JSON.stringify(by)}`, life => life.start(by)))
const submitting = at.map(n =>
  step(`submit ${n}`, async life => {
    const paper = pick(life.open, n)
    if (paper) await life.handIn(paper)
  }),
)

/** Each as often as it stands here. */
const steps: fc.Arbitrary<Step>[] = [
  starting,
  submitting,
  submitting,
  starting,
  starting,
  fc.tuple(at, fc.nat({ max: 5 })).map(([n, many]) =>
    step(`submit ${many} at once from ${n}`, async life => {
      const papers = life.open.slice(n % 3, (n % 3) + many)
      await Promise.all(papers.map(paper => life.handIn(paper)))
    }),
  ),
  fc.tuple(at, fc.nat({ max: 1 })).map(([n, answers]) =>
    step(`retry ${n} with ${answers ? 'other' : 'the same'} answers`, async life => {
      const paper = pick(life.handedIn, n)
      if (paper) await life.handIn(paper, answers)
    }),
  ),
  fc.nat({ max: 200 }).map(minutes =>
    step(`${minutes} minutes later`, async life => {
      life.now += minutes * MINUTE
    }),
  ),
  fc.nat({ max: 150 }).map(minutes =>
    step(`the clock is set back ${minutes} minutes`, async life => {
      life.now = Math.max(OPENS, life.now - minutes * MINUTE)
    }),
  ),
  fc.tuple(at, fc.nat({ max: 4 })).map(([n, turns]) =>
    step(`crash ${turns} turns after submit ${n}`, async life => {
      await life.crash(pick(life.open, n), turns)
    }),
  ),
  fc.constant(step('restart', life => life.restart())),
]

/**
 * So many lives of a contest, each of at most a hundred steps of citizens, of the clock and of the machine; after each
 * rows, cells, sums, people and recount agree. Throws with the shortest life that shows otherwise.
 */
export async function playLives(runs: number): Promise<void> {
  const lives = fc.asyncProperty(fc.commands(steps, { maxCommands: 100, size: 'max' }), async commands => {
    const life = await ContestLife.begin()
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: life }), commands)
      await life.agrees()
    } finally {
      await life.end()
    }
  })
  await fc.assert(lives, { numRuns: runs })
}
