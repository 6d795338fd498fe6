import { createHash } from 'node:crypto'
import type { Browser } from 'puppeteer-core'
import { readPicture } from './picture.ts'

/** What pixels depend on beside our own code. */
export interface Machine {
  /** Major version of Chromium. */
  readonly chromium: string
  /** The fonts it takes for our text, by name. */
  readonly fonts: string
  /** Digest of a line of text as it draws it. */
  readonly sample: string
}

const PAGE = `<!doctype html><meta charset="utf-8"><p id="sample" style="width: 560px; margin: 0; background: white;
  font: 16px/1.6 system-ui, Roboto, 'Noto Sans', Arial, sans-serif">Tìm hiểu về Cải cách hành chính: <b>ỗ ặ ẫ ữ</b>
  <code style="font-family: monospace">K7QM-2XHT</code> ✓ <input type="radio" checked> <progress value=".3"></progress></p>`

/** The machine this runs on. */
export async function thisMachine(browser: Browser): Promise<Machine> {
  const page = await browser.newPage()
  await page.setContent(PAGE)
  const sample = await page.waitForSelector('#sample')
  const png = await sample?.screenshot()
  const fonts = new Set<string>()
  const devtools = await page.createCDPSession()
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  for (const selector of ['#sample', '#sample b', '#sample code']) {
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const used = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName } of used.fonts) fonts.add(familyName)
  }
  await page.close()
  const [, chromium = ''] = /\/(\d+)\./.exec(await browser.version()) ?? []
  const pixels = createHash('sha256').update(readPicture(png ?? new Uint8Array()).data)
  return { chromium, fonts: [...fonts].sort().join(', '), sample: pixels.digest('hex').slice(0, 16) }
}
