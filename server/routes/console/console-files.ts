import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { consoleStyles } from '../../pages/console/layout.ts'
import { sendPacked, type WidgetFile, widgetFile } from '../widget-files.ts'

/**
 * What every page of the console loads: `/console.js` and `/console.css` under where it is mounted. They hold nothing
 * secret, so whoever is not signed in may have them: the page to sign in at needs them. No other origin may.
 */
export function serveConsoleFiles(script: WidgetFile | undefined): Hono {
  const app = new Hono()
  app.get('/console.css', c => send(c, style(), 'text/css'))
  if (script) app.get('/console.js', c => send(c, script, 'text/javascript'))
  return app
}

let sheet: WidgetFile | undefined
/** Read once a process, and not before somebody opens the console. */
const style = (): WidgetFile => {
  sheet ??= widgetFile(consoleStyles.map(part => readFileSync(part, 'utf8')).join('\n'), '')
  return sheet
}

/** Asked for at every page and sent once a release: the addresses outlive their content. */
const send = (c: Context, file: WidgetFile, type: string): Promise<Response> =>
  sendPacked(c, file, {
    'Cache-Control': 'no-cache',
    'Content-Type': `${type}; charset=utf-8`,
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
