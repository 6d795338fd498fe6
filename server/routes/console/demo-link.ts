import { Hono } from 'hono'
import type { DemoPlace } from '../../committee/demo-people.ts'
import { personRoles } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { goOn } from './answers.ts'
import { type Console, open } from './guard.ts'
import { sendSpent } from './one-time.ts'

/**
 * `/console/demo/{key}/{role}`, `/console/demo/{key}/agency/{contest}/{agency}`: one click, as often as one likes, for
 * whoever tries the console out on this machine. 401 on every server that runs no demonstration.
 */
export const demoLink = (deps: Dependencies) =>
  new Hono<Console>()
    .get('/console/demo/:key/:role', open, c => {
      const { key, role: asked } = c.req.param()
      const role = personRoles.find(name => name === asked)
      return begin(deps, key, role && { role }, c.req.raw.headers)
    })
    .get('/console/demo/:key/agency/:contest/:agency', open, c => {
      const { key, contest, agency } = c.req.param()
      const found = deps.contests.current.get(contest)?.agencies.find(({ id }) => id === agency)
      const place = found && { role: 'agency' as const, contest, agency, name: found.name }
      return begin(deps, key, place, c.req.raw.headers)
    })

async function begin(
  deps: Dependencies,
  key: string,
  place: DemoPlace | undefined,
  headers: Headers,
): Promise<Response> {
  const opened = place && (await deps.committee.demo.open(key, place, headers))
  return opened ? goOn('/console', opened.cookies) : sendSpent(deps)
}
