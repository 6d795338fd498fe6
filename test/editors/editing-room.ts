import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { type Editor, editorPage } from './editor.ts'

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** Where articles are written. */
export interface EditingRoom {
  /** What is saved of `html` put into an editor’s HTML view, opened once more and saved again. */
  saveTwice(editor: Editor, html: string): Promise<string>
  /** What is saved of `text` written where the editor shows the article as it will look. */
  saveTyped(editor: Editor, text: string): Promise<string>
  close(): void
}

/** Open the pages of every editor on one loopback port; `packages` is the folder with the editors. */
export async function openEditingRoom(
  browser: Browser,
  packages: string,
  editors: readonly Editor[],
): Promise<EditingRoom> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url?.split('?')[0] ?? '')
    const editor = editors.find(({ id }) => path === `/${id}`)
    const file = editor
      ? editorPage(editor)
      : await readFile(join(packages, normalize(path.slice(4)))).catch(() => null)
    const type = editor ? 'text/html; charset=utf-8' : (kinds[extname(path)] ?? 'application/octet-stream')
    response.writeHead(file === null ? 404 : 200, { 'content-type': type }).end(file)
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the editing room has no port')
  const origin = `http://quan-tri.localhost:${address.port}`

  const edit = async (editor: Editor, work: (page: Page) => Promise<unknown>): Promise<string> => {
    const page = await browser.newPage()
    try {
      await page.goto(`${origin}/${editor.id}`)
      await page.waitForFunction('window.editor', { polling: 50 })
      await work(page)
      // Some read what they are given a moment later.
      await new Promise(resolve => setTimeout(resolve, 400))
      return String(await page.evaluate('editor.html()'))
    } finally {
      await page.close()
    }
  }
  const put = (editor: Editor, html: string) =>
    edit(editor, page => page.evaluate(`editor.put(${JSON.stringify(html)})`))
  return {
    saveTwice: async (editor, html) => put(editor, await put(editor, html)),
    saveTyped: (editor, text) => edit(editor, page => write(page, editor, text)),
    close: () => void server.close().closeAllConnections(),
  }
}

/** Click into the article, wherever its document is, and write as somebody who pastes plain text. */
async function write(page: Page, { area }: Editor, text: string): Promise<void> {
  const frame = page.frames().find(each => each !== page.mainFrame()) ?? page.mainFrame()
  const article = await frame.waitForSelector(area)
  await article?.click()
  await article?.focus()
  await page.keyboard.sendCharacter(text)
  // Some read the article only after a key.
  await page.keyboard.press('Space')
}
