/** `npm run dev`: what `npm start` runs, built anew and loaded anew whenever a file is saved. */
import { readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import serverConfig from '../server/vite.config.ts'
import { buildConsole, buildScripts } from '../widget/build/scripts.ts'
import { announce } from './announce.ts'
import {
  awaitContestServer,
  becomesReady,
  type ContestServer,
  startContestServer,
  type WaitingServer,
} from './contest-server.ts'
import { openSites, sites } from './portals.ts'
import { reloading } from './reloading.ts'
import { print, setUp } from './set-up.ts'

/** Folders in which a saved file begins everything anew. */
const WATCHED = ['widget', 'server', 'demo']
/** An editor saves a file in several steps, and several files one after the other, ms. */
const PAUSE_MS = 20
/** The pages load anew first, and then the next server gets ready, ms. */
const SHOW_MS = 1000

const { root, port, dataDir, demo, consoleLinks, serverArguments } = await setUp()
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const serving = [...serverArguments, '--processes', '1']
let server: ContestServer | undefined
/** The next one, which has loaded its packages already. */
let next: WaitingServer | undefined
let preparing: NodeJS.Timeout | undefined
let edition = Date.now()

/** Packing the scripts takes most of a build, and whoever looks at them wants to read them. */
const asWritten: Plugin = { name: 'as-written', config: () => ({ build: { minify: false } }) }

/** Folders with files that were saved since the last build. */
const saved = new Set(WATCHED)

/** The element is made of `widget/` alone; the server may take sentences from there. No page here loads a module of the package. */
async function buildSaved(): Promise<void> {
  const isElement = saved.has('widget')
  saved.clear()
  await Promise.all([
    isElement && buildScripts(join(root, 'dist/widget'), version, [asWritten], ['iife']),
    isElement && buildConsole(join(root, 'dist/widget'), version, [asWritten]),
    build({ root, configFile: false, ...serverConfig }),
  ])
}

/** Build, put a new server in the place of the old one, and tell the pages. What cannot be built changes nothing. */
async function renew(): Promise<void> {
  const began = Date.now()
  clearTimeout(preparing)
  try {
    await buildSaved()
  } catch (error) {
    return print(`  ✗ ${error instanceof Error ? error.message : error}`)
  }
  await server?.stop()
  server = next?.begin() ?? startContestServer(root, serving)
  next = undefined
  if (!(await becomesReady(demo.server, server, Date.now)))
    return print('  ✗ Máy chủ không mở được; lý do ghi ở trên. Sửa rồi lưu lại.')
  edition = Date.now()
  preparing = setTimeout(() => {
    next = awaitContestServer(root, serving)
  }, SHOW_MS)
  print(`  ✓ Đã dựng và mở lại  ${((edition - began) / 1000).toFixed(1).replace('.', ',')} giây`)
}

/** One after the other: what is saved during a turn waits for the next one. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let isWanted = false
  let isWorking = false
  return async () => {
    isWanted = true
    if (isWorking) return
    isWorking = true
    while (isWanted) {
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
      isWanted = false
      await work()
    }
    isWorking = false
  }
}

const closeSites = await openSites(demo, port, site => reloading(site, () => String(edition)))
let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  closeSites()
  clearTimeout(preparing)
  next?.giveUp()
  await server?.stop()
  process.exit(0)
}
process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)

const save = inTurn(renew)
for (const folder of WATCHED)
  watch(join(root, folder), { recursive: true }, () => {
    saved.add(folder)
    void save()
  })
await save()
print(announce(demo, sites, { dataDir, consoleLinks, hasCitizens: false }))
print(
  'Lưu một tệp trong widget/, server/ hoặc demo/ thì phần nhúng và máy chủ được dựng lại, trang tự tải lại.',
)
