import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'

declare global {
  interface Window {
    /** Put into the page under test. */
    axe: { run(where: string, how: RunOptions): Promise<AxeResults> }
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule of WCAG 2.2 A and AA and of good practice that `place` breaks now, as `rule: markup`. */
export async function axeFaults(page: Page, place = 'agency-quiz'): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in window)
  if (!loaded) await page.evaluate(source)
  const options: RunOptions = { resultTypes: ['violations'] }
  const results: AxeResults = await page.evaluate((where, how) => window.axe.run(where, how), place, options)
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
