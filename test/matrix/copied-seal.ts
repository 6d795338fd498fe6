import { frameUrl } from '../../server/portal/snippets.ts'
import type { Surroundings } from './host-page.ts'

/** The seal out of the frame made for the other portal, which a program reads as easily as a browser. */
export async function copiedSeal({ embedding, other }: Surroundings): Promise<string> {
  const frame = await (await fetch(frameUrl(embedding, other))).text()
  const [, seal] = / frame="([^"]+)"/.exec(frame) ?? []
  if (seal === undefined) throw new Error('the frame has no seal to copy')
  return seal
}
