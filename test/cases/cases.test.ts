import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type Shown, whatPeopleMeet } from './what-people-meet.ts'
import { whatWebmastersMeet } from './what-webmasters-meet.ts'

const situations = [...whatPeopleMeet, ...whatWebmastersMeet]

const tests = new URL('../', import.meta.url)

/** Whether a test of this title stands in its file, in words that are there. */
function isThere([file, title]: Shown): boolean {
  const place = new URL(file, tests)
  return existsSync(place) && readFileSync(place, 'utf8').includes(title)
}

describe('every situation that people met', () => {
  afterAll(() => {
    const rows = situations.flatMap(({ id, met, shown }) =>
      shown.map(
        ([file, title], at) => `${(at ? '' : id).padEnd(4)} | ${at ? '' : met} | test/${file} | ${title}`,
      ),
    )
    console.log(['id   | what was met | test | its title', ...rows].join('\n'))
  })

  it.each(situations)('$id, $met: has tests that are there', ({ shown }) => {
    expect(shown.filter(each => !isThere(each))).toEqual([])
  })

  it('stands once', () => {
    const ids = situations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is one of sections 5 to 8, 16 and 19 to 21 where webmasters and secretaries met it', () => {
    const wanted = [
      ...['B6', 'B7', 'C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C9', 'C11', 'C12', 'C14', 'C16', 'D1'],
      ...['N29', 'N35', 'N37', 'N38', 'N45', ...Array.from({ length: 15 }, (_, at) => `R${at + 1}`)],
    ]
    expect(whatWebmastersMeet.map(({ id }) => id).sort()).toEqual(wanted.sort())
  })

  it('would be missed without its test', () => {
    expect(isThere(['server/history.test.ts', 'a test that nobody wrote'])).toBe(false)
    expect(isThere(['server/nowhere.test.ts', 'it'])).toBe(false)
  })
})
