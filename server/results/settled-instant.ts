import { sayMoment } from '../documents/results/say-reasons.ts'

/**
 * How far behind now an instant must lie: a paper handed in by its countdown may still be on its way for ten seconds, and a
 * commit for some more, so that what is as of an instant never changes (design: time of one instant).
 */
const SETTLED_MS = 15_000

/**
 * The instant that a file is made as of, epoch ms: the one asked for, else the last whole second that is settled; or the
 * sentence that says it is not past.
 */
export function settledInstant(asked: number | undefined, now: number): number | string {
  const latest = now - SETTLED_MS
  const asOf = asked ?? Math.floor(latest / 1000) * 1000
  return asOf > latest ? sayUnsettled(asOf) : asOf
}

const sayUnsettled = (asOf: number): string =>
  `Thời điểm ${sayMoment(asOf)} chưa qua hẳn: chọn một thời điểm trước đây ít nhất ${SETTLED_MS / 1000} giây.`
