import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Contest } from '../../server/contest/contest.ts'
import { openApp } from '../open-app.ts'
import { undo } from './undo.ts'

/** The real application on a port of its own, with its clock; with `forgetful`, its pages forbid being kept. */
export async function openPages(contest?: Contest, forgetful = false) {
  const on = await openApp(contest)
  const server = createServer(
    getRequestListener(async request => {
      const answer = await on.app.fetch(request)
      if (forgetful) answer.headers.set('Cache-Control', 'no-store')
      return answer
    }),
  )
  undo(() => server.close().closeAllConnections())
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { ...on, url: `http://localhost:${address.port}` }
}
