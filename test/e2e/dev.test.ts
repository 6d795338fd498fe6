import { beforeAll, expect, it } from 'vitest'
import { type Dev, startDev, textAt } from './start-dev.ts'

let on: Dev
beforeAll(async () => {
  on = await startDev()
})

it('npm run dev serves the element with a sentence as it was just saved', async () => {
  expect(await textAt(`${on.server}/v1/agency-quiz.js`)).toContain('Không giới hạn')
  on.save('Không giới hạn', 'Bao nhiêu cũng được')
  await expect.poll(() => textAt(`${on.server}/v1/agency-quiz.js`)).toContain('Bao nhiêu cũng được')
})

it('npm run dev serves a page of the server as it was just saved, and tells the open portals', async () => {
  const before = await textAt(`${on.portal}/reload.txt`)
  on.save('Máy chủ cuộc thi trực tuyến', 'Máy chủ đang được sửa')
  await expect.poll(() => textAt(`${on.server}/`)).toContain('<h1>Máy chủ đang được sửa')
  await expect.poll(() => textAt(`${on.portal}/reload.txt`)).not.toBe(before)
  expect(await textAt(on.portal)).toContain('<script src="/reload.js" async></script>')
})
