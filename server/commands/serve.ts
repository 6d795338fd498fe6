import cluster from 'node:cluster'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { sayClockBehind } from '../attempt/start-attempt.ts'
import type { Committee } from '../committee/committee.ts'
import { COMMITTEE_FILE } from '../committee/committee-file.ts'
import { type CommitteeSettings, openCommittee } from '../committee/open-committee.ts'
import type { Contest } from '../contest/contest.ts'
import type { Dependencies } from '../dependencies.ts'
import { registersIn } from '../folder/registers-in.ts'
import type { Warning } from '../folder/warning.ts'
import { httpServer, listen, stop } from '../http/http-server.ts'
import { warnOnce } from '../log.ts'
import { ResultsKeeper } from '../results/results-keeper.ts'
import { type WidgetFile, type WidgetFiles, widgetFile } from '../routes/widget-files.ts'
import { type Keyring, keyring } from '../seal/keyring.ts'
import { secretsIn } from '../seal/secrets-file.ts'
import type { ServeSettings } from '../settings.ts'
import { DATABASE } from '../store/open-database.ts'
import { sqliteStore } from '../store/sqlite-store.ts'
import { refusedBecause } from '../store/store-refused.ts'
import { loadContests, unappraised } from './load-contests.ts'
import { declaredIn, openContests } from './open-contests.ts'
import { openForTrial, sayTrial } from './open-for-trial.ts'
import { readTurnsBack, unreadRegisters } from './read-turns-back.ts'
import { asCounted } from './refuse-renamed.ts'

/** What surrounds the server: time, randomness, where to write a line, and the files of this release. */
export interface Environment {
  readonly clock: () => number
  readonly random: (bytes: number) => Buffer
  readonly log: (line: string) => void
  /** Folder of the built widget files. */
  readonly widgets: string
  /** This release, as in package.json. */
  readonly version: string
}

/** A server that listens. `stop` accepts nothing more, answers what is in flight, then closes the store. */
export interface ContestServer {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Load the contests and open the store with its keys, both made on the first start. Throws with a Vietnamese
 * sentence when the server must not start.
 */
export async function openDependencies(
  settings: ServeSettings,
  environment: Environment,
): Promise<Dependencies> {
  const { clock, random, log } = environment
  const [warnings, folders] = [new Map<string, readonly Warning[]>(), new Map<string, string>()]
  const read = loadContests(settings, (contest, found, from) => {
    warnings.set(contest, found)
    folders.set(contest, from)
  })
  const now = clock()
  const keys = keysIn(settings.dataDir, random)
  // A process that takes the place of another has nothing to trust anew.
  const trusted = settings.trustClock && cluster.isPrimary ? now : undefined
  const store = sqliteStore(settings.dataDir, { declaredIn: declaredIn(keys), say: log }, trusted)
  const loaded = settings.openNow ? await openForTrial(store, read, now) : read
  const contests = await openContests(store, await asCounted(store, loaded))
  const { dataDir: folder, publicUrl, demoKey } = settings
  const door = { folder, secret: keys.console, publicUrl, clock, random, demoKey }
  const committee = openPeople({ ...door, say: log })
  const registerOf = registersIn(folders)
  const trial = settings.openNow ? loaded.map(contest => sayTrial(contest, now)) : []
  const behind = sayClockBehind(await store.lastSubmittedAt(), now)
  if (cluster.isPrimary) for (const line of [...toldOf(loaded, registerOf), ...trial, ...behind]) log(line)
  const results = new ResultsKeeper({ folder, clock })
  const turnsBack = readTurnsBack(folder, loaded, registerOf)
  const parts = { contests, warnings, registerOf, turnsBack, store, results, keys, committee }
  return { ...parts, clock, random, publicUrl, log, warnOnce: warnOnce(log) }
}

/** The people of the console; where their file cannot be used, a sentence that names it, as of every file of the folder. */
function openPeople(settings: CommitteeSettings): Committee {
  try {
    return openCommittee(settings)
  } catch (error) {
    throw refusedBecause(error, join(settings.folder, COMMITTEE_FILE))
  }
}

/** The keys of a data folder, made where there is no store yet: a store without its keys is a restore that lost them. */
function keysIn(folder: string, random: Environment['random']): Keyring {
  const isFirst = !existsSync(join(folder, DATABASE))
  return keyring(secretsIn(join(folder, 'secrets.json'), random, isFirst))
}

/** What deserves a look at every start. */
const toldOf = (contests: readonly Contest[], registerOf: Dependencies['registerOf']): string[] => [
  ...contests.flatMap(unappraised),
  ...unreadRegisters(contests, registerOf),
]

/** Serve in this process, in a data folder that is ours. */
export async function serve(settings: ServeSettings, environment: Environment): Promise<ContestServer> {
  const widgets = widgetsIn(environment.widgets, settings.publicUrl)
  // What every portal asks for first is packed while the folders are read; should that fail, whoever asks has it done.
  void widgets
    .get('agency-quiz.js')
    ?.br()
    .catch(() => {})
  const deps = await openDependencies(settings, environment)
  const app = createApp(deps, widgets, environment.version)
  const server = httpServer(app.fetch)
  const port = await listen(server, settings.port, settings.host)
  return {
    port,
    stop: async () => {
      await stop(server)
      deps.committee.close()
      await deps.results.end()
      await deps.store.close()
    },
  }
}

function widgetsIn(folder: string, publicUrl: string): WidgetFiles {
  const files = new Map<string, WidgetFile>()
  for (const name of readdirSync(folder).filter(file => file.endsWith('.js')))
    files.set(name, widgetFile(readFileSync(join(folder, name), 'utf8'), publicUrl))
  return files
}
