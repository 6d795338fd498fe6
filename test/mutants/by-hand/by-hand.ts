import { attemptMutants } from './attempt-mutants.ts'
import type { Mutant } from './mutant.ts'
import { routeMutants } from './route-mutants.ts'
import { storeMutants } from './store-mutants.ts'

/** Every mutant written by hand: of the write path, the store and the routes. */
export const byHand: readonly Mutant[] = [...attemptMutants, ...storeMutants, ...routeMutants]
