import cluster from 'node:cluster'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { type Contest, drawable } from '../contest/contest.ts'
import type { Dependencies } from '../dependencies.ts'
import { readFolder } from '../folder/read-folder.ts'
import { httpServer, listen, stop } from '../http/http-server.ts'
import { warnOnce } from '../log/warn-once.ts'
import { type WidgetFile, type WidgetFiles, widgetFile } from '../routes/embed.ts'
import { keyring } from '../seal/keyring.ts'
import { secretsIn } from '../seal/secrets-file.ts'
import type { ServeSettings } from '../settings.ts'
import { DATABASE } from '../store/open-database.ts'
import { sqliteStore } from '../store/sqlite-store.ts'
import { adjustContest, openContests } from './open-contests.ts'

/** What the outside gives the server: time, randomness, and where to write a line. */
export interface Outside {
  readonly clock: () => number
  readonly random: (bytes: number) => Buffer
  readonly log: (line: string) => void
  /** Folder of the built widget files. */
  readonly widgets: string
  /** This release, as in package.json. */
  readonly version: string
}

/** A server in service. `drain` stops accepting, answers what is in flight, then closes the store. */
export interface Running {
  readonly port: number
  drain(): Promise<void>
}

/**
 * Load the contests and open the store with its keys, both made on the first start. Throws with a Vietnamese
 * sentence when the server must not start.
 */
export async function openService(settings: ServeSettings, outside: Outside): Promise<Dependencies> {
  const { clock, random, log } = outside
  const loaded = settings.folders.map(folder => adjustContest(loadFolder(folder), settings, clock()))
  const isFirst = !existsSync(join(settings.dataDir, DATABASE))
  const keys = keyring(secretsIn(join(settings.dataDir, 'secrets.json'), random, isFirst))
  const store = sqliteStore(settings.dataDir)
  const contests = await openContests(store, loaded)
  if (cluster.isPrimary) for (const line of loaded.flatMap(unappraised)) log(line)
  return { contests, store, keys, clock, random, publicUrl: settings.publicUrl, log, warnOnce: warnOnce(log) }
}

/** Serve in this process, in a data folder that is ours. */
export async function serve(settings: ServeSettings, outside: Outside): Promise<Running> {
  const service = await openService(settings, outside)
  const app = createApp(service, widgetsIn(outside.widgets, settings.publicUrl), outside.version)
  const server = httpServer(app.fetch)
  const port = await listen(server, settings.port, settings.host)
  return {
    port,
    drain: async () => {
      await stop(server)
      await service.store.close()
    },
  }
}

/** What the committee should see at every start: questions that are drawn without having been appraised. */
function unappraised({ rules, bank }: Contest): string[] {
  const count = bank.filter(({ status }) => status === 'checked').length
  const drawn = drawable(bank).length
  if (count === 0) return []
  return [
    `agency-quiz: ${rules.id}: ${count} trong ${drawn} câu hỏi được rút vào đề mới “đã đối chiếu”, chưa được hội đồng thẩm định.`,
  ]
}

function loadFolder(folder: string): Contest {
  const { contest, faults } = readFolder(folder)
  if (contest) return contest
  throw new Error(`${folder} có ${faults.length} lỗi; chạy “agency-quiz check ${folder}” để xem từng lỗi.`)
}

function widgetsIn(folder: string, publicUrl: string): WidgetFiles {
  const files = new Map<string, WidgetFile>()
  for (const name of readdirSync(folder).filter(file => file.endsWith('.js')))
    files.set(name, widgetFile(readFileSync(join(folder, name), 'utf8'), publicUrl))
  return files
}
