import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApp } from '../open-app.ts'
import { withRules } from '../sample-contest.ts'

describe('starting', () => {
  it('draws one paper for a participant however often they start, and writes nothing', async () => {
    // No time limit, and nothing is measured from the opening of a paper.
    const on = await openApp(withRules({ ranking: ['most-right', 'earliest'] }))
    const files = () =>
      readdirSync(on.data)
        .filter(name => name.startsWith('agency-quiz.db'))
        .map(name => readFileSync(join(on.data, name)).toString('base64'))
    // The first read of a process leaves its mark in the shared memory file.
    const papers = new Set([JSON.stringify((await on.start()).paper)])
    const before = files()
    for (let i = 1; i < 5_000; i++) papers.add(JSON.stringify((await on.start()).paper))
    expect(papers.size).toBe(1)
    expect(files()).toEqual(before)
  }, 60_000)

  it('draws a new paper only after the last one was handed in', async () => {
    const on = await openApp()
    const first = await on.start()
    await on.submit(first)
    expect(JSON.stringify((await on.start()).paper)).not.toBe(JSON.stringify(first.paper))
  })

  it('draws different papers for different people', async () => {
    const on = await openApp()
    const [one, two] = [await on.start(), await on.start({ 'participant.phone': '0987 654 321' })]
    expect(JSON.stringify(one.paper)).not.toBe(JSON.stringify(two.paper))
  })
})
