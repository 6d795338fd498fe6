import puppeteer, { type CDPSession, type Page } from 'puppeteer-core'
import { browserArguments, findBrowser } from '../../browser.ts'
import { countTraffic, type Traffic } from './traffic.ts'

/** What a page had cost when its question could be seen and nothing was under way any more. */
export interface Cost extends Traffic {
  /**
   * Processor time the main thread spent in scripts, in milliseconds, as Chromium counts it: scripts run, callbacks and
   * reactions of elements, but no microtask, so what follows a promise (a reply, Lit's rendering) is in `taskMs` alone.
   */
  readonly scriptMs: number
  /** Processor time the main thread spent in tasks of any kind, in milliseconds. */
  readonly taskMs: number
  /** JavaScript heap after a collection, in bytes. */
  readonly heap: number
}

/** A page opened by somebody who was never here. */
export interface Visit {
  readonly page: Page
  /** What it had cost by the time `asks` is true in the page. Throws when that takes too long. */
  costUntil(asks: string): Promise<Cost>
  close(): Promise<void>
}

const SLOWDOWN = 4
/** A browser that has just started is still busy with itself. */
const SETTLE_MS = 1000
const QUIET_MS = 1000
const PATIENCE = 20

/** Names outside this machine are answered by nobody. */
const STAY_HERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost'

/** Open `address` in a browser of its own, without a cache, on a processor slowed four times. */
export async function openVisit(address: string): Promise<Visit> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: [...browserArguments(), STAY_HERE],
  })
  const page = await browser.newPage()
  const client = await page.createCDPSession()
  const counter = await countTraffic(client, address)
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  // By the clock on the wall a page would be charged for what the machine's other programs did meanwhile.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  await new Promise(resolve => setTimeout(resolve, SETTLE_MS))
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.goto(address)
  /** The page is looked at only when it is quiet and its figures are taken: looking runs a script, too. */
  const costUntil = async (asks: string): Promise<Cost> => {
    for (let look = 0; look < PATIENCE; look++) {
      await counter.quiet(QUIET_MS)
      const times = await timesOf(client)
      if (await isTrue(client, asks)) return { ...counter.soFar(), ...times, heap: await heapOf(client) }
    }
    throw new Error(`not measured: its question never came; ${await wordsOf(client)}`)
  }
  return { page, costUntil, close: () => browser.close() }
}

async function timesOf(client: CDPSession): Promise<Pick<Cost, 'scriptMs' | 'taskMs'>> {
  const { metrics } = await client.send('Performance.getMetrics')
  const milliseconds = (wanted: string) => {
    const metric = metrics.find(({ name }) => name === wanted)
    if (!metric) throw new Error(`the browser has no figure called ${wanted}`)
    return metric.value * 1000
  }
  return { scriptMs: milliseconds('ScriptDuration'), taskMs: milliseconds('TaskDuration') }
}

async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage')
  return (await client.send('Runtime.getHeapUsage')).usedSize
}

async function isTrue(client: CDPSession, expression: string): Promise<boolean> {
  return (await client.send('Runtime.evaluate', { expression })).result.value === true
}

async function wordsOf(client: CDPSession): Promise<string> {
  const { result } = await client.send('Runtime.evaluate', { expression: 'document.body.innerText' })
  return `the page says “${String(result.value).slice(0, 200)}”`
}
