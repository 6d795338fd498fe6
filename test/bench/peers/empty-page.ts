import type { Peer } from './peer.ts'

/** Nothing: what a page costs by itself, which is taken off the heap of all the others. */
export const emptyPage: Peer = { name: 'an empty page', packages: [], body: '', asks: 'true' }
