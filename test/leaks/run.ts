/** `npm run test:leaks`: a thousand mounts and unmounts leave nothing behind. */
import { runChecks } from '../chaos/run-checks.ts'

process.exitCode = await runChecks('leaks')
