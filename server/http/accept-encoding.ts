import { parseAccept } from 'hono/utils/accept'

/** The content codings (RFC 9110, 8.4.1; zstd: RFC 8878) that we send. */
export type Coding = 'zstd' | 'br' | 'gzip'

/**
 * The coding to answer in, by the reader's `Accept-Encoding` (RFC 9110, 12.5.3): of the `offered` ones, which stand
 * in our order, the one with the highest weight; undefined when the bytes go out as they are. Who sends no header
 * has not said what they can read; `*` stands for whatever is not named, but `identity` unnamed is our last choice.
 */
export function chooseCoding<Offered extends Coding>(
  header: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  const weights = new Map(parseAccept(header ?? '').map(({ type, q }) => [nameOf(type), q]))
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  let best: Offered | undefined
  for (const coding of offered) if (weightOf(coding) > (best ? weightOf(best) : 0)) best = coding
  return best && weightOf(best) >= (weights.get('identity') ?? 0) ? best : undefined
}

/** `x-gzip` is an old name of gzip (RFC 9110, 8.4.1.3); case does not matter. */
const nameOf = (type: string): string => type.toLowerCase().replace(/^x-gzip$/, 'gzip')
