/**
 * `npm run bench`: complete attempts (start + submit, receipt in hand) per second beside two yardsticks, in one
 * run on one machine; the price of keeping openings and of fifty open consoles; then the tally and other counts with ten thousand and a million attempts.
 * Ratios are what to quote.
 * `npm run bench -- --consoles`: complete attempts beside fifty open consoles and beside none, and nothing else.
 * `npm run bench -- --against <commit>`: this working tree beside another commit, installed by its own files.
 * Both take `--rounds N` and `--seconds N`; `--quick` is one short round of each.
 */
import { execSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { benchAgainst } from './against.ts'
import { benchConsoles } from './consoles-bench.ts'
import { benchOpenings } from './openings-bench.ts'
import { benchTallies } from './tally-bench.ts'
import { benchYardsticks } from './yardsticks.ts'

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    consoles: { type: 'boolean', default: false },
  },
})
const usual = values.quick
  ? { rounds: 1, seconds: 2, warmUp: 2 }
  : values.against === undefined
    ? { rounds: 12, seconds: 2, warmUp: 10 }
    : { rounds: 15, seconds: 1.5, warmUp: 8 }
/** Seconds of a turn beside consoles or without: a page asks every three. */
const CONSOLES_SECONDS = 8
const effort = {
  rounds: Number(values.rounds ?? usual.rounds),
  seconds: Number(values.seconds ?? usual.seconds),
  warmUp: usual.warmUp,
}

const consolesEffort = {
  ...effort,
  seconds: Number(values.seconds ?? (values.quick ? usual.seconds : CONSOLES_SECONDS)),
}

execSync('npm run build', { stdio: 'ignore' })
if (values.against !== undefined) await benchAgainst(values.against, effort)
else if (values.consoles) await benchConsoles(consolesEffort)
else {
  await benchYardsticks(effort)
  await benchOpenings(effort)
  await benchConsoles(consolesEffort)
  await benchTallies(values.quick ? [10_000, 100_000] : [10_000, 1_000_000])
}
