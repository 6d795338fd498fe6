import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { type Permission, type Role, roles } from '../../server/committee/role.ts'
import { createConsole } from '../../server/routes/console/console.ts'
import { permissionOf } from '../../server/routes/console/guard.ts'
import { releaseOf } from '../../server/routes/widget-files.ts'
import { OURS, openApp } from '../open-app.ts'
import { memberCookie } from './sign-in.ts'

const RELEASE = releaseOf(new Map(), '0.0.0')

/** What whoever comes may have: the files of the pages, and what one signs in by. */
const PUBLIC = [
  ...['GET /console', 'GET /console/console.css', 'GET /console/console.js'],
  ...['POST /console/sign-in', 'POST /console/sign-in/code', 'POST /console/sign-out'],
  ...['GET /console/link/:secret', 'POST /console/link/:secret'],
  ...['GET /console/view/:secret', 'POST /console/view/:secret'],
  ...['GET /console/demo/:key/:role', 'GET /console/demo/:key/agency/:contest/:agency'],
  ...['POST /v1/console/passkey/sign-in-options', 'POST /v1/console/passkey/sign-in'],
]

const people: readonly Role[] = ['committee', 'secretariat', 'auditor']
/** Who passes where, written a second time: the table of the program must say the same. */
const passes: Readonly<Record<Permission, readonly Role[]>> = {
  'read-counts': people,
  'read-results': people,
  'read-attempts': people,
  'read-identity': ['committee', 'secretariat'],
  'read-agencies': people,
  'read-content': people,
  'read-key': ['committee', 'secretariat'],
  'read-members': people,
  'export-counts': people,
  'own-account': people,
  'give-agency-link': ['committee', 'secretariat'],
  'change-members': ['committee'],
  'read-agency-page': [...people, 'agency'],
}

type Application = Pick<Hono, 'request' | 'routes'>

/** Every route of an application: `GET /path`, and what its guard asks for. */
function routesOf({ routes }: Application): Map<string, Permission | 'public' | undefined> {
  const found = new Map<string, Permission | 'public' | undefined>()
  for (const { method, path, handler } of routes) {
    if (method === 'ALL') continue
    const name = `${method} ${path}`
    found.set(name, found.get(name) ?? permissionOf(handler))
  }
  return found
}

/** The status of a route for somebody new of a role, or for nobody. */
async function statusFor(
  opened: Awaited<ReturnType<typeof openApp>>,
  app: Application,
  route: string,
  role: Role | 'nobody',
): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const [contest = ''] = opened.deps.contests.current.keys()
  const cookie =
    role === 'nobody' ? '' : await memberCookie(opened, role, role === 'agency' ? 'so-a' : undefined)
  const address = path.replace(':contest', contest).replace(':agency', 'so-a').replaceAll(/:\w+/g, 'x')
  const isForm = method === 'POST'
  const answer = await app.request(address, {
    method,
    headers: {
      Cookie: cookie,
      ...(isForm && { Origin: OURS, 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    ...(isForm && { body: 'x=1' }),
  })
  return answer.status
}

/** Where an application does otherwise than the table says, for one route. */
async function wrongs(
  opened: Awaited<ReturnType<typeof openApp>>,
  app: Application,
  [route, permission]: [string, Permission | 'public' | undefined],
): Promise<string[]> {
  if (permission === 'public' || permission === undefined) return []
  const found: string[] = []
  for (const role of [...roles, 'nobody'] as const) {
    const status = await statusFor(opened, app, route, role)
    const isIn = role !== 'nobody' && passes[permission].includes(role)
    const isRight = isIn ? ![401, 403, 500].includes(status) : status === (role === 'nobody' ? 401 : 403)
    if (!isRight) found.push(`${route} as ${role}: ${status}`)
  }
  return found
}

it('every route of the console has a guard, but for those one signs in by', async () => {
  const { deps } = await openApp()
  const routes = [...routesOf(createConsole(deps, undefined, RELEASE))]
  expect(routes.length).toBeGreaterThan(30)
  expect(routes.filter(([, permission]) => permission === undefined)).toEqual([])
  const open = routes.filter(([, permission]) => permission === 'public').map(([route]) => route)
  expect(open.toSorted()).toEqual(PUBLIC.toSorted())
})

it('every route answers every role as the table says, and nobody who is not signed in', async () => {
  const opened = await openApp()
  const app = createConsole(opened.deps, undefined, RELEASE)
  for (const route of routesOf(app)) expect(await wrongs(opened, app, route)).toEqual([])
})

it('with any one guard taken away the table is broken, and still nothing is given away', async () => {
  const opened = await openApp()
  const whole = createConsole(opened.deps, undefined, RELEASE)
  let mutants = 0
  for (const route of routesOf(whole)) {
    const [name, permission] = route
    if (permission === 'public') continue
    const mutant = withoutGuard(whole, name)
    expect(await wrongs(opened, mutant, route), name).not.toEqual([])
    expect(await statusFor(opened, mutant, name, 'nobody'), name).toBeGreaterThanOrEqual(400)
    mutants += 1
  }
  expect(mutants).toBeGreaterThan(15)
})

/** The same application, but for the guard of one route. */
function withoutGuard({ routes }: Application, name: string): Hono {
  const app = new Hono()
  for (const { method, path, handler } of routes) {
    if (method === 'ALL') app.use(path, handler)
    else if (`${method} ${path}` !== name || permissionOf(handler) === undefined)
      app.on(method, path, handler)
  }
  app.onError(() => new Response(null, { status: 500 }))
  return app
}
