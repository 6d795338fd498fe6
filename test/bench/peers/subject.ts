import type { Peer } from './peer.ts'
import { type Cost, openVisit } from './visit.ts'

/** Something to measure: each measurement is one visit and gives a cost for each of its rows. */
export interface Subject {
  readonly rows: readonly string[]
  measure(round: number): Promise<readonly Cost[]>
}

/** A peer's page at `address`, measured until its first question can be seen. */
export const peerAt = (address: string, { name, asks }: Peer): Subject => ({
  rows: [name],
  measure: async () => {
    const visit = await openVisit(address)
    try {
      return [await visit.costUntil(asks)]
    } finally {
      await visit.close()
    }
  },
})
