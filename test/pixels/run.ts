/** `npm run test:pixels [-- --accept]`: every state in every light; `--accept` makes what is seen now the goldens. */
import { runChecks } from '../chaos/run-checks.ts'

process.exitCode = await runChecks('pixels', { ACCEPT: process.argv.includes('--accept') ? 'yes' : '' })
