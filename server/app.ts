import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { refuse } from './contract/problem.ts'
import type { Dependencies } from './dependencies.ts'
import { compress } from './http/compress.ts'
import { preflight } from './http/preflight.ts'
import { reply } from './http/problem.ts'
import { attempts } from './routes/attempts.ts'
import { contests } from './routes/contests.ts'
import { embed, type WidgetFiles } from './routes/embed.ts'
import { embedding } from './routes/embed-page.ts'
import { frame } from './routes/frame.ts'
import { health } from './routes/health.ts'
import { home } from './routes/home.ts'
import { notFound, refuseAs } from './routes/not-found.ts'
import { oembed } from './routes/oembed.ts'
import { openapi } from './routes/openapi.ts'
import { refusalOf } from './routes/or-refusal.ts'
import { q } from './routes/q.ts'
import { receipts } from './routes/receipts.ts'

/** The whole application as one function of a request. It listens to nothing and owns nothing. */
export function createApp(on: Dependencies, widgets: WidgetFiles, version: string): Hono {
  // An address with a slash at its end is the same address.
  const app = new Hono({ strict: false })
  app.use(compress)
  app.options('*', preflight)
  app.route('/v1/contests', contests(on))
  app.route('/v1/attempts', attempts(on))
  app.route('/v1/receipts', receipts(on))
  app.route('/v1/openapi.json', openapi())
  app.route('/', embed(widgets, version))
  app.route('/embed', embedding(on, widgets, version))
  app.route('/q', q(on))
  app.route('/frame', frame(on))
  app.route('/oembed', oembed(on))
  app.route('/', health(on))
  app.route('/', home(on))
  app.notFound(c => notFound(on, c))
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return refuseAs(on, c, refuse(error.status === 413 ? 'body-too-large' : 'malformed-body'))
    // Whoever went away before the whole request was here hears nothing, and must not fill the log.
    if (c.req.raw.signal.aborted) return reply(refuse('malformed-body'))
    on.log(`${c.req.method} ${c.req.routePath}: ${error.name}: ${error.message}`)
    return refuseAs(on, c, refusalOf(error))
  })
  return app
}
