import { randomBytes } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { busyPort } from './listen.ts'
import type { Demo } from './portal.ts'
import { demoAt, portals, portOf, sites } from './portals.ts'

const CONTEST = 'phu-tho-2024'
/** Another key at every start: a link that was shown around lets nobody in later. */
const KEY_BYTES = 9

/** Where the demo runs: what `npm start` and `npm run dev` begin with. */
export interface SetUp {
  /** The folder of the project. */
  readonly root: string
  /** The port of the contest server; the sites take those after it. */
  readonly port: number
  readonly dataDir: string
  readonly demo: Demo
  /** What the links of the console's demo people begin with. */
  readonly consoleLinks: string
  /** Whether simulated citizens take part; `CITIZENS=off` keeps them away. */
  readonly hasCitizens: boolean
  /** The command line of the contest server. */
  readonly serverArguments: readonly string[]
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** Say what is wrong, and end with code 1. */
export function fail(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/** Read `PORT` and `DATA_DIR`; ends the program with a sentence when the ports are no ports, or not free. */
export async function setUp(): Promise<SetUp> {
  const port = Number(process.env.PORT ?? 8080)
  await checkPorts(port)
  const dataDir = resolve(process.env.DATA_DIR ?? './data')
  const demo = demoAt(port, CONTEST)
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const key = randomBytes(KEY_BYTES).toString('hex')
  return {
    ...{ root, port, dataDir, demo },
    consoleLinks: `${demo.server}/console/demo/${key}`,
    hasCitizens: process.env.CITIZENS !== 'off',
    serverArguments: [...argumentsOf(port, dataDir, demo), '--demo', key],
  }
}

/** Fail when the ports are no ports, or not free. */
export async function checkPorts(port: number): Promise<void> {
  const highest = 65_535 - sites.length
  const isPort = Number.isInteger(port) && port >= 1 && port <= highest
  if (!isPort) fail(`PORT=${process.env.PORT}: cần một số từ 1 đến ${highest}.`)
  const ports = [port, ...sites.map(({ name }) => portOf(name, port))]
  const busy = await busyPort(ports)
  if (busy === undefined) return
  fail(
    `Cổng ${busy} đang có chương trình khác dùng; bản dùng thử cần các cổng từ ${port} đến ${ports.at(-1)}.\n` +
      'Tắt chương trình đó, hoặc chọn cổng khác, ví dụ: PORT=9300 npm start',
  )
}

function argumentsOf(port: number, dataDir: string, demo: Demo): string[] {
  const registered = portals.filter(({ agency }) => agency !== null)
  const registrations = registered.flatMap(({ agency, name }) => [
    '--site',
    `${agency}=${demo.addressOf(name)}`,
  ])
  const where = ['--port', String(port), '--data', dataDir, '--public-url', demo.server]
  return ['serve', `demo/${CONTEST}`, ...where, '--open-now', ...registrations]
}
