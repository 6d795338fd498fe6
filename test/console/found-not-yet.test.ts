import { beforeEach, expect, it } from 'vitest'
import type { AttemptList } from '../../server/contract/console/attempts.ts'
import { openApp, person } from '../open-app.ts'
import { holdReadings, inNoTime } from './hold-readings.ts'
import { type AtConsole, dataIn, signInAs } from './sign-in-as.ts'

const ATTEMPTS = '/console/thi-thu/attempts'
const PHONE = person['participant.phone']
let app: Awaited<ReturnType<typeof openApp>>
let member: AtConsole
let sheet: string

beforeEach(async () => {
  app = await openApp()
  member = await signInAs(app, 'secretariat')
  const answer = await app.submit(await app.start())
  sheet = `${ATTEMPTS}/${(await answer.json()).receipt}`
})

const search = (q: string) => inNoTime(() => member.post(ATTEMPTS, { q }))
/** As whoever presses again on a busy machine. */
async function searchUntilFound(q: string): Promise<Response> {
  const answer = await search(q)
  return (await answer.clone().text()).includes('Chưa tìm xong') ? searchUntilFound(q) : answer
}
const found = async (answer: Response): Promise<AttemptList> => dataIn(await answer.text()).body

it('a person who cannot be looked for yet is not said to have handed in nothing, and is found by pressing again', async () => {
  const release = holdReadings(app.store, 'listAttempts')
  const told = await found(await search(PHONE))
  expect(told).toMatchObject({ count: null, typed: PHONE, rows: [] })
  expect(told.faults.map(({ says }) => says).join()).toMatch(/Chưa tìm xong “0912 345 678”.*được 25,0\s%/)
  release()
  expect((await searchUntilFound(PHONE)).headers.get('location')).toMatch(/attempts\?person=/)
})

it('what was typed stands in the box again where nothing was found by it; “0” is told of what was looked for alone', async () => {
  expect(await found(await searchUntilFound('0999 999 999'))).toMatchObject({
    typed: '0999 999 999',
    count: 0,
  })
  expect(await found(await search('Nguyễn Thị Ánh'))).toMatchObject({ typed: 'Nguyễn Thị Ánh', count: null })
  expect(await found(await search('ngày: hôm qua'))).toMatchObject({ typed: 'ngày: hôm qua', count: null })
  expect((await member.body<AttemptList>(ATTEMPTS)).typed).toBe(null)
})

it('the sheet of an attempt whose person’s others cannot be found yet is there, and says how far that has come', async () => {
  const release = holdReadings(app.store, 'listAttempts')
  const page = await inNoTime(() => member.get(sheet))
  expect([page.status, dataIn(await page.text()).body]).toEqual([200, null])
  const again = await inNoTime(() => member.get(`/v1${sheet}`))
  expect([again.status, await again.json()]).toEqual([202, { share: 0.25 }])
  release()
})

it.each([
  ['the search', () => search(PHONE)],
  ['the sheet', () => member.get(sheet)],
  ['the list', () => member.get(ATTEMPTS)],
])('%s that fails says so, and never that there is nothing', async (_, ask) => {
  Object.assign(app.store.reads, { run: () => Promise.reject(new Error('damaged')) })
  const answer = await ask()
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toMatch(/không có|"count":0/i)
})
