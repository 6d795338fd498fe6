import { it } from 'vitest'
import { playLives } from './sequences/commands.ts'

it('rows, cells, sums, people and a recount agree after any life of a contest', () => playLives(200))
