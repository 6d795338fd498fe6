import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type Shown, whatPeopleMeet } from './what-people-meet.ts'

const tests = new URL('../', import.meta.url)

/** Whether a test of this title stands in its file, in words that are there. */
function isThere([file, title]: Shown): boolean {
  const place = new URL(file, tests)
  return existsSync(place) && readFileSync(place, 'utf8').includes(title)
}

describe('every situation that people met', () => {
  afterAll(() => {
    const rows = whatPeopleMeet.flatMap(({ id, met, shown }) =>
      shown.map(
        ([file, title], at) => `${(at ? '' : id).padEnd(4)} | ${at ? '' : met} | test/${file} | ${title}`,
      ),
    )
    console.log(['id   | what was met | test | its title', ...rows].join('\n'))
  })

  it.each(whatPeopleMeet)('$id, $met: has tests that are there', ({ shown }) => {
    expect(shown.filter(each => !isThere(each))).toEqual([])
  })

  it('stands once', () => {
    const ids = whatPeopleMeet.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('would be missed without its test', () => {
    expect(isThere(['server/history.test.ts', 'a test that nobody wrote'])).toBe(false)
    expect(isThere(['server/nowhere.test.ts', 'it'])).toBe(false)
  })
})
