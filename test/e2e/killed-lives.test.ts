import { it } from 'vitest'
import { playKilled } from './killed-lives.ts'

it('rows and every count agree however processes are killed', () => playKilled(10, 16))
