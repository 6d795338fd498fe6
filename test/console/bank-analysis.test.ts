import { expect, it } from 'vitest'
import { weaknesses } from '../../server/signs/weak-questions.ts'
import { openApp } from '../open-app.ts'
import { signInAs } from './sign-in-as.ts'

const BANK = '/console/thi-thu/bank'

it('how the questions have gone stands on Bộ câu hỏi for whoever may read the key, and for nobody else', async () => {
  const opened = await openApp()
  for (const last of ['1', '2']) {
    const started = await opened.start({ 'participant.phone': `091234567${last}` })
    expect((await opened.submit(started)).status).toBe(201)
  }
  const secretary = await signInAs(opened, 'secretariat')
  const before = await (await secretary.get(BANK)).text()
  expect(before).toContain('Phân tích câu hỏi')
  expect(before).not.toContain('Tính đến')
  const ask = async () => (await secretary.get(`${BANK}?analysis=on`)).text()
  let page = await ask()
  for (let tries = 0; tries < 50 && page.includes('Đang phân tích'); tries += 1) page = await ask()
  expect(page).toMatch(/Tính đến \d\d:\d\d:\d\d/)
  const lines = [...page.matchAll(/(\d+) bài; đúng (\d+)\/\1 = /g)]
  expect(lines.reduce((sum, [, drawn]) => sum + Number(drawn), 0)).toBe(2 * 7)
  expect(page).toContain('Chưa vào bài nào')
  const [heading = '', ...rows] = (await (await secretary.get(`${BANK}.csv`)).text()).trimEnd().split('\r\n')
  expect(rows).toHaveLength(opened.deps.contests.current.get('thi-thu')?.bank.length ?? 0)
  const at = heading.replace('\uFEFF', '').split(';').indexOf('Số bài có câu này')
  expect(rows.reduce((sum, row) => sum + Number(row.split(';')[at]), 0)).toBe(2 * 7)

  const auditor = await signInAs(opened, 'auditor')
  const told = await (await auditor.get(`${BANK}?analysis=on`)).text()
  expect(told).not.toMatch(/Phân tích|bài; đúng|Tính đến/)
  expect((await auditor.get(`${BANK}.csv`)).status).toBe(403)
  const agency = await signInAs(opened, 'agency')
  for (const path of [`${BANK}?analysis=on`, `${BANK}.xlsx`])
    expect((await agency.get(path)).status).toBe(403)
})

it('it says how far it has come and can be given up, and that it could not be read is not “nothing”', async () => {
  const opened = await openApp()
  const signals: AbortSignal[] = []
  const run: typeof opened.deps.store.reads.run = (_, __, { signal, progress } = {}) =>
    new Promise((_, reject) => {
      if (!signal) return
      signals.push(signal)
      progress?.(0.25)
      signal.addEventListener('abort', () => reject(new Error('the reading was given up')))
    })
  Object.assign(opened.deps.store.reads, { run })
  const secretary = await signInAs(opened, 'secretariat')
  const waiting = await secretary.get(`${BANK}?analysis=on`)
  expect(waiting.headers.get('refresh')).toBe('2')
  expect(await waiting.text()).toMatch(/được 25,0\s%[\s\S]*Huỷ/)
  expect(await (await secretary.get(`${BANK}?analysis=off`)).text()).toContain('Đã huỷ')
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  Object.assign(opened.deps.store.reads, { run: () => Promise.reject(new Error('damaged')) })
  const failed = await (await secretary.get(`${BANK}?analysis=on`)).text()
  expect(failed).toContain('Chưa phân tích được')
  expect(failed).not.toContain('chưa có bài')
})

it.each([
  [{ drawn: 29, blank: 0, right: 0, chosen: [29, 0], discrimination: -1 }, []],
  [{ drawn: 100, blank: 0, right: 60, chosen: [60, 40], discrimination: 0.4 }, []],
  [{ drawn: 100, blank: 0, right: 30, chosen: [30, 70], discrimination: 0.4 }, ['wrong-preferred']],
  [{ drawn: 100, blank: 0, right: 60, chosen: [60, 40], discrimination: -0.3 }, ['against']],
  [{ drawn: 400, blank: 0, right: 240, chosen: [240, 160], discrimination: 0.05 }, ['parts-nobody']],
  // What may be chance is nothing to say.
  [{ drawn: 100, blank: 0, right: 46, chosen: [46, 54], discrimination: -0.1 }, []],
  [{ drawn: 100, blank: 0, right: 100, chosen: [100, 0], discrimination: null }, ['too-easy', 'unchosen']],
  [{ drawn: 100, blank: 85, right: 10, chosen: [10, 5], discrimination: 0.4 }, ['too-hard']],
])('of %j it says %j', (counts, odd) => {
  expect(weaknesses(counts, [0])).toEqual(odd)
})
