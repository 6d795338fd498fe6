import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { chooseCoding } from '../../http/compress.ts'
import { matchesEtag } from '../../http/page-file.ts'
import { respond } from '../../http/respond.ts'
import { consoleStyles } from '../../pages/console/layout.ts'
import { type WidgetFile, widgetFile } from '../widget-files.ts'

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

let packed: WidgetFile | undefined
/** Packed once a process, and not before somebody opens the console: that takes a tenth of a second. */
const style = (): WidgetFile => {
  packed ??= widgetFile(consoleStyles.map(sheet => readFileSync(sheet, 'utf8')).join('\n'), '')
  return packed
}

/** Asked for at every page and sent once a release: the addresses outlive their content. */
function send(c: Context, file: WidgetFile, type: string): Response {
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Type': `${type}; charset=utf-8`,
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  }
  if (matchesEtag(c.req.header('if-none-match'), file.etag))
    return new Response(null, { status: 304, headers })
  const coding = chooseCoding(c.req.header('accept-encoding'), ['br', 'gzip'])
  return coding === undefined
    ? respond({ body: file.plain, headers })
    : respond({ body: file[coding], headers: { ...headers, 'Content-Encoding': coding } })
}
