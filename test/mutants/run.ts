/**
 * The second half of `npm run test:mutants`: every mutant of the scored folders, and the score. A glob as argument
 * narrows it to some files while writing tests; the excuses are not judged then.
 */
import { excuses } from './excuses.ts'
import { scored } from './places.ts'
import { runStryker } from './run-stryker.ts'
import { scoreOf } from './score.ts'

const only = process.argv.slice(2)
const print = (line: string) => void process.stdout.write(`${line}\n`)

const mutants = await runStryker(only.length > 0 ? only : scored.sources, only.length > 0 ? 1 : 2)
const { died, survivors, excused, score, faults } = scoreOf(mutants, only.length > 0 ? [] : excuses)
for (const survivor of survivors) {
  const mark = excused.includes(survivor) ? 'excused' : survivor.status
  print(`${mark} ${survivor.file}:${survivor.line}\n- ${survivor.text}\n+ ${survivor.replacement}`)
}
for (const fault of faults) print(`FAULT: ${fault}`)
print(
  `mutation score ${score.toFixed(1)} %: ${died} of ${died + survivors.length} died, ${excused.length} survivors excused`,
)
process.exitCode = faults.length === 0 ? 0 : 1
