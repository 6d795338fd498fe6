/** `npm run test:chaos [-- file]`: the quiz behind a network that delays, drops, cuts, repeats and sleeps. */
import { runChecks } from './run-checks.ts'

process.exitCode = await runChecks('chaos')
