const SHORTEST_WAIT_S = 1
const LONGEST_WAIT_S = 60

/**
 * Seconds until the next reading. Each failure in a row doubles the wait, up to a minute and never sooner than the
 * server asked (`after`); a tenth of chance keeps thousands of open pages from asking together.
 */
export function nextRefresh(refresh: number, failures: number, after: number, random: number): number {
  const usual = Math.max(refresh, SHORTEST_WAIT_S)
  const wait = Math.min(usual * 2 ** failures, Math.max(usual, LONGEST_WAIT_S))
  return Math.max(wait, after || 0) * (1 + random / 10)
}
