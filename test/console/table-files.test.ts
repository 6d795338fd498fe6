import { expect, it } from 'vitest'
import type { Agencies } from '../../server/contract/console/agencies.ts'
import type { Compare } from '../../server/contract/console/compare.ts'
import { openApp, SITE_A, SITE_B } from '../open-app.ts'
import { signInAs } from './sign-in-as.ts'

/** The first cell of each line below the header. */
const firstCells = async (answer: Response) =>
  (await answer.text())
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(';'))

it('the file of So sánh has the rows of the screen, in its order and of its filter', async () => {
  const opened = await openApp()
  for (const [at, site] of [SITE_B, SITE_B, SITE_A].entries())
    expect(
      (await opened.submit(await opened.start({ 'participant.phone': `091234567${at}` }, site), [], site))
        .status,
    ).toBe(201)
  const member = await signInAs(opened, 'auditor')
  for (const query of ['', '?way=2', '?via=link', '?block=không có']) {
    let answer = await member.get(`/v1/console/thi-thu/compare${query}`)
    while (answer.status === 202) answer = await member.get(`/v1/console/thi-thu/compare${query}`)
    const { rows, apart, total } = (await answer.json()) as Compare
    const lines = await firstCells(await member.get(`/console/thi-thu/compare.csv${query}`))
    const shown = [
      ...rows,
      { ...apart, name: 'Chưa xác định' },
      { name: 'Toàn cuộc thi', attempts: total.attempts },
    ]
    expect(lines.slice(0, -1).map(([name, , attempts]) => [name, attempts])).toEqual(
      shown.slice(0, -1).map(({ name, attempts }) => [name, String(attempts)]),
    )
    expect(lines.at(-1)?.[2]).toBe(String(total.attempts))
  }
  const { rows } = await member.body<Compare>('/console/thi-thu/compare')
  expect(rows.map(({ valid }) => valid)).toEqual(rows.map(({ valid }) => valid).sort((a, b) => b - a))
})

it('and that of Cơ quan & cổng those that its filter leaves', async () => {
  const opened = await openApp()
  const member = await signInAs(opened, 'secretariat')
  for (const query of ['', '?only=no-site', '?only=headcount']) {
    const { rows } = await member.body<Agencies>(`/console/thi-thu/agencies${query}`)
    const lines = await firstCells(await member.get(`/console/thi-thu/agencies.csv${query}`))
    expect([...new Set(lines.map(([name]) => name))].filter(Boolean)).toEqual(rows.map(({ name }) => name))
  }
})
