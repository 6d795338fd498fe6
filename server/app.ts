import { type Env, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { refuse } from './contract/problem.ts'
import type { Dependencies } from './dependencies.ts'
import { compress } from './http/compress.ts'
import { preflight } from './http/json.ts'
import { refusalOf, sendProblem } from './http/problem.ts'
import { attempts } from './routes/attempts.ts'
import { createConsole } from './routes/console/console.ts'
import { contests } from './routes/contests.ts'
import { debugScript } from './routes/debug-script.ts'
import { embed } from './routes/embed.ts'
import { frame } from './routes/frame.ts'
import { health } from './routes/health.ts'
import { home } from './routes/home.ts'
import { noScript } from './routes/no-script.ts'
import { notFound, refuseAs } from './routes/not-found.ts'
import { oembed } from './routes/oembed.ts'
import { openapi } from './routes/openapi.ts'
import { receipts } from './routes/receipts.ts'
import { CONSOLE_SCRIPT, releaseOf, serveWidgetFiles, type WidgetFiles } from './routes/widget-files.ts'

/** The whole application as one function of a request. It listens to nothing and owns nothing. */
export function createApp(deps: Dependencies, widgets: WidgetFiles, version: string): Hono {
  // An address with a slash at its end is the same address.
  const app = new Hono({ strict: false })
  app.use(compress)
  // Before the preflight that allows everything: of the console no other origin may read anything.
  // Beside the public routes and not among them: its addresses would cost every citizen the fast router.
  const committee = createConsole(deps, widgets.get(CONSOLE_SCRIPT), releaseOf(widgets, version))
  for (const place of ['/console', '/console/*', '/v1/console/*'])
    app.all(place, c => committee.fetch(c.req.raw, c.env))
  app.options('*', preflight)
  app.route('/v1/contests', contests(deps))
  app.route('/v1/attempts', attempts(deps))
  app.route('/v1/receipts', receipts(deps))
  app.route('/v1/openapi.json', openapi())
  app.route('/v1/agency-quiz-debug.js', debugScript(deps))
  app.route('/', serveWidgetFiles(widgets, version))
  app.route('/embed', embed(deps, widgets, version))
  app.route('/q', noScript(deps))
  app.route('/frame', frame(deps))
  app.route('/oembed', oembed(deps))
  app.route('/', health(deps))
  app.route('/', home(deps))
  answerTrouble(deps, app)
  answerTrouble(deps, committee)
  return app
}

/** What is not there, and what was thrown, by the same words everywhere. */
function answerTrouble<E extends Env>(deps: Dependencies, app: Hono<E>): void {
  app.notFound(c => notFound(deps, c))
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return refuseAs(deps, c, refuse(error.status === 413 ? 'body-too-large' : 'malformed-body'))
    // Whoever went away before the whole request was here hears nothing, and must not fill the log.
    if (c.req.raw.signal.aborted) return sendProblem(refuse('malformed-body'))
    deps.log(`${c.req.method} ${c.req.routePath}: ${error.name}: ${error.message}`)
    return refuseAs(deps, c, refusalOf(error))
  })
}
