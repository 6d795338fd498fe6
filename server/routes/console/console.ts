import { Hono } from 'hono'
import type { Dependencies } from '../../dependencies.ts'
import type { Release } from '../../portal/doctor/server-facts.ts'
import type { WidgetFile } from '../widget-files.ts'
import { account } from './account.ts'
import { agencies } from './agencies.ts'
import { agency } from './agency.ts'
import { attemptFiles } from './attempt-files.ts'
import { attemptSheet } from './attempt-sheet.ts'
import { attempts } from './attempts.ts'
import { bank } from './bank.ts'
import { compare } from './compare.ts'
import { serveConsoleFiles } from './console-files.ts'
import { demoLink } from './demo-link.ts'
import { desk } from './desk.ts'
import { type Console, type Guard, guardOf, open } from './guard.ts'
import { members } from './members.ts'
import { oneTime } from './one-time.ts'
import { passkeys } from './passkeys.ts'
import { results } from './results.ts'
import { rules } from './rules.ts'
import { signIn } from './sign-in.ts'
import { strict } from './strict.ts'
import { tableFiles } from './table-files.ts'
import { viewLink } from './view-link.ts'
import { visit } from './visit.ts'

/** The resources of the console, each in a file of its own: its pages and its JSON, every route behind `guard`. */
const resources: readonly ((deps: Dependencies, guard: Guard, release: Release) => Hono<Console>)[] = [
  ...[signIn, oneTime, viewLink, demoLink, passkeys],
  ...[members, account],
  ...[desk, compare, attempts, attemptSheet, attemptFiles, tableFiles],
  ...[results, agencies, agency, visit, rules, bank],
]

/**
 * The committee's console: `/console` and `/v1/console`. An application of its own, with cookies, a policy and checks
 * that the public one neither has nor needs. A route without a guard answers nobody.
 */
export function createConsole(
  deps: Dependencies,
  script: WidgetFile | undefined,
  release: Release,
): Hono<Console> {
  const app = new Hono<Console>({ strict: false })
  for (const place of ['/console/*', '/v1/console/*']) app.use(place, strict(deps.publicUrl))
  // What its pages load is for whoever comes: the page to sign in at needs it.
  for (const file of ['/console/console.css', '/console/console.js']) app.get(file, open)
  app.route('/console', serveConsoleFiles(script))
  const guard = guardOf(deps)
  for (const resource of resources) app.route('/', resource(deps, guard, release))
  return app
}
