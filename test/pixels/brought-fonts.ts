import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import type { SiteFile } from '../../demo/portal.ts'

const PREFIX = '/fonts/'
const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.woff2': 'font/woff2' }
const packages = [
  '@fontsource-variable/noto-sans',
  '@fontsource-variable/noto-sans-mono',
  '@fontsource/noto-sans-symbols-2',
]

/** A file of the packages with fonts; undefined when `path` names none. */
export function fontFile(path: string): SiteFile | undefined {
  const type = types[extname(path)]
  const isFont = packages.some(name => path.startsWith(`${PREFIX}${name}/`))
  if (!type || !isFont) return undefined
  const file = new URL(`../../node_modules/${path.slice(PREFIX.length)}`, import.meta.url)
  return { type, body: readFileSync(fileURLToPath(file)) }
}

/** From now on the page writes with the fonts of the packages, whichever the machine has. */
export async function bringFonts(page: Page): Promise<void> {
  for (const name of packages) await page.addStyleTag({ url: `${PREFIX}${name}/index.css` })
  await page.addStyleTag({
    content: `:root { --agency-quiz-font: 'Noto Sans Variable', 'Noto Sans Symbols 2' }`,
  })
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map(font => font.load()))
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`output, code, pre { font-family: 'Noto Sans Mono Variable' }`)
    for (const { shadowRoot } of document.querySelectorAll('agency-quiz'))
      shadowRoot?.adoptedStyleSheets.push(sheet)
  })
}
