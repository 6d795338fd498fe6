import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { axeSource } from '../axe-source.ts'

declare global {
  interface Window {
    /** Put into the page under test. */
    axe: { run(where: string, how: RunOptions): Promise<AxeResults> }
  }
}

/** Every rule of WCAG 2.2 A and AA and of good practice that `place` breaks now, as `rule: markup`. */
export async function axeFaults(page: Page, place = 'agency-quiz'): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in window)
  if (!loaded) await page.evaluate(axeSource)
  const options: RunOptions = { resultTypes: ['violations'] }
  const results: AxeResults = await page.evaluate((where, how) => window.axe.run(where, how), place, options)
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
