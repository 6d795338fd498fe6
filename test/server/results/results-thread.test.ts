import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ResultsThread } from '../../../server/results/ask-thread.ts'

/** The priority of every thread of this process, by its id: field 19 of proc(5), stat. */
const nices = () =>
  new Map(
    readdirSync('/proc/self/task').map(id => {
      const stat = readFileSync(`/proc/self/task/${id}/stat`, 'latin1')
      return [id, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])]
    }),
  )

it.runIf(platform() === 'linux')(
  'the thread of results goes behind every other, and no other with it',
  async () => {
    const before = nices()
    const thread = new ResultsThread(mkdtempSync(join(tmpdir(), 'agency-quiz-')))
    await expect(thread.ask('file', 'xlsx')).rejects.toThrow('no results are kept')
    const after = nices()
    await thread.end()
    expect([...after.values()]).toContain(10)
    expect([...before].filter(([id, nice]) => after.has(id) && after.get(id) !== nice)).toEqual([])
  },
)
