/** Composition root: settings → store → app → listen → stop on a signal. The only reader of the clock. */
import cluster from 'node:cluster'
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { version } from '../package.json' with { type: 'json' }
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { exportCounts } from './commands/export-counts.ts'
import { results } from './commands/results.ts'
import { type ContestServer, serve } from './commands/serve.ts'
import { serveInProcesses } from './commands/serve-in-processes.ts'
import { inviteFirst, printSignInLink } from './commands/sign-in-link.ts'
import { writeLines } from './log.ts'
import { randomPool } from './seal/seal.ts'
import { readSettings, type ServeSettings } from './settings.ts'
import { lockFolder } from './store/folder-lock.ts'
import { keepMainFile, refuseCopy } from './store/main-file.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)
/** For whoever waits at the terminal; what is printed goes on into a file or a pipe without it. */
const progress = (line: string) => void process.stderr.write(`${line}\n`)

async function runServer(settings: ServeSettings): Promise<void> {
  // The store holds the bank with its key: nobody but its owner reads what this process writes.
  process.umask(0o077)
  const widgets = fileURLToPath(new URL('../widget/', import.meta.url))
  const log = writeLines(process.stdout.fd)
  const environment = { clock: Date.now, random: randomPool(randomBytes), log, widgets, version }
  if (cluster.isPrimary) {
    lockFolder(settings.dataDir)
    const taken = refuseCopy(settings.dataDir, settings.withoutLog)
    if (taken !== undefined) log(taken)
  }
  const start = cluster.isPrimary && settings.processes > 1 ? serveInProcesses : serve
  const starting = start(settings, environment)
  let endFolding = () => {}
  stopOnSignal(starting, () => endFolding())
  const { port } = await starting
  if (!cluster.isPrimary) return
  endFolding = keepMainFile(settings.dataDir)
  log(`agency-quiz: sẵn sàng tại ${settings.publicUrl} (cổng ${port})`)
  inviteFirst(settings, environment)
}

/** A signal, or the end of whoever started us, lets what is in flight be answered first. */
function stopOnSignal(starting: Promise<ContestServer>, endFolding: () => void): void {
  let isStopping = false
  const end = async () => {
    if (isStopping) return
    isStopping = true
    const server = await starting.catch(() => undefined)
    await server?.stop()
    endFolding()
    process.exit(0)
  }
  // Ctrl-C reaches every process of the terminal; the first one tells the others.
  process.on('SIGINT', cluster.isWorker ? () => {} : end)
  process.on('SIGTERM', end)
  // A terminal that is closed, or a supervisor that reloads: end as well-mannered as on SIGTERM.
  process.on('SIGHUP', cluster.isWorker ? () => {} : end)
  if (cluster.isPrimary) process.on('disconnect', end)
}

// Whoever reads our lines may end, as `| head`, a log rotation or journald does; the log is not the service.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const settings = readSettings(process.argv.slice(2), process.env, availableParallelism())
try {
  if (settings.command === 'serve') await runServer(settings)
  else if (settings.command === 'check')
    process.exitCode = check(settings.folder, print, process.stdout.isTTY)
  else if (settings.command === 'doctor')
    process.exitCode = await doctor(settings.address, settings.server, print)
  else if (settings.command === 'results')
    process.exitCode = await results(settings, { clock: Date.now, print, progress })
  else if (settings.command === 'export-counts')
    process.exitCode = await exportCounts(settings, { clock: Date.now, print })
  else if (settings.command === 'sign-in-link') {
    process.umask(0o077)
    process.exitCode = printSignInLink(settings, { clock: Date.now, random: randomBytes, log: print })
  } else {
    print(settings.text)
    process.exitCode = settings.wrong ? 2 : 0
  }
} catch (error) {
  process.stderr.write(`agency-quiz: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
