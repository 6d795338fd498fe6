/**
 * The second half of `npm run test:mutants`: every mutant of the scored rooms, and the score. A room as argument, and a
 * glob of its files behind it, narrow it while writing tests; the excuses are not judged then.
 */
import { excuses } from './excuses.ts'
import { scored } from './places.ts'
import { runStryker } from './run-stryker.ts'
import { scoreOf, type TriedMutant } from './score.ts'

const [only, glob] = process.argv.slice(2)
const print = (line: string) => void process.stdout.write(`${line}\n`)

const mutants: TriedMutant[] = []
for (const [room, { sources, tests }] of Object.entries(scored)) {
  if (only !== undefined && room !== only) continue
  const tried = await runStryker({ sources: glob === undefined ? sources : [glob], tests }, 2)
  const { score, died, survivors, excused } = scoreOf(tried, excuses)
  for (const survivor of survivors) {
    const mark = excused.includes(survivor) ? 'excused' : survivor.status
    print(`${mark} ${survivor.file}:${survivor.line}\n- ${survivor.text}\n+ ${survivor.replacement}`)
  }
  print(`${room}: ${score.toFixed(1)} %, ${died} of ${died + survivors.length} died`)
  mutants.push(...tried)
}
const { died, survivors, excused, score, faults } = scoreOf(mutants, only === undefined ? excuses : [])
for (const fault of faults) print(`FAULT: ${fault}`)
print(
  `mutation score ${score.toFixed(1)} %: ${died} of ${died + survivors.length} died, ${excused.length} survivors excused`,
)
process.exitCode = faults.length === 0 ? 0 : 1
