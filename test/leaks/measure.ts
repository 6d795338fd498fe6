import type { CDPSession, Page } from 'puppeteer-core'
import type { Sample } from './growth.ts'
import { type Batch, mountInPage } from './mount-in-page.ts'

const BATCHES = 10

/**
 * Mount and unmount `count` elements in ten batches, collecting garbage after each; the first batches warm the page
 * up and are not among the samples.
 */
export async function measure(page: Page, batch: Batch, warmUps = 2): Promise<Sample[]> {
  const devtools = await page.createCDPSession()
  await devtools.send('Performance.enable')
  const size = Math.ceil(batch.count / BATCHES)
  const samples: Sample[] = []
  for (let done = -warmUps; done <= BATCHES; done++) {
    if (done >= 0) samples.push(await sampleOf(devtools, done * size))
    if (done < BATCHES) await page.evaluate(mountInPage, { ...batch, count: size })
  }
  await devtools.detach()
  return samples
}

async function sampleOf(devtools: CDPSession, mounts: number): Promise<Sample> {
  // Timers and requests of elements already gone end by themselves; then nothing holds them.
  await new Promise(resolve => setTimeout(resolve, 1500))
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    mounts,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
  }
}
