import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { busyPort } from '../../demo/listen.ts'

it('names the port that somebody else holds, and none once it is free', async () => {
  const holder = createServer().listen(0)
  await once(holder, 'listening')
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(await busyPort([port])).toBe(port)
  holder.close()
  await once(holder, 'close')
  expect(await busyPort([port])).toBeUndefined()
})
