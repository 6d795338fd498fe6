import { it } from 'vitest'
import { playKilled } from '../e2e/killed-lives.ts'
import { playLives } from '../server/store/sequences/commands.ts'

const HALF_AN_HOUR = 1_800_000

it(
  'rows, cells, sums, people and a recount agree after any of 2,000 lives of a contest',
  {
    timeout: HALF_AN_HOUR,
  },
  () => playLives(2000),
)

it('rows and every count agree after 200 times processes were killed', { timeout: HALF_AN_HOUR }, () =>
  playKilled(200, 1600),
)
