import { attemptMutants } from './attempt-mutants.ts'
import type { Mutant } from './mutant.ts'
import { routeMutants } from './route-mutants.ts'
import { standingMutants } from './standing-mutants.ts'
import { storeMutants } from './store-mutants.ts'

/** Every mutant written by hand: of the write path, the store, the routes and the standings. */
export const byHand: readonly Mutant[] = [
  ...attemptMutants,
  ...storeMutants,
  ...routeMutants,
  ...standingMutants,
]
