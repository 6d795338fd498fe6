/** The control: the very same application behind Node's HTTP server as it comes, which bounds nothing. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../../server/app.ts'
import { openDependencies } from '../../../server/commands/serve.ts'
import { readSettings } from '../../../server/settings.ts'

const settings = readSettings(['serve', ...process.argv.slice(2)], {}, 1)
if (settings.command !== 'serve') throw new Error('the control was not told what to serve')
const environment = { clock: Date.now, random: randomBytes, log: () => {}, widgets: '', version: '0.0.0' }
const app = createApp(await openDependencies(settings, environment), new Map(), environment.version)
const server = createServer(getRequestListener(app.fetch)).listen(settings.port, () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
process.on('disconnect', () => process.exit(0))
