import { it } from 'vitest'
import { playLives } from './sequences/commands.ts'

/** It takes fifteen seconds of one core, which a busy machine has in four times that. */
const PATIENCE_MS = 240_000

it(
  'rows, cells, sums, people and a recount agree after any life of a contest',
  { timeout: PATIENCE_MS },
  () => playLives(200),
)
