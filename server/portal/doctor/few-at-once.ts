import { VisitRefused } from './visit-refused.ts'

/**
 * At most `most` visits at a time and one per host, so that nobody can aim this server at a portal.
 * @throws VisitRefused `busy` when there is no room.
 */
export function fewAtOnce(most: number): <T>(host: string, visit: () => Promise<T>) => Promise<T> {
  const visiting = new Set<string>()
  return async (host, visit) => {
    if (visiting.size >= most || visiting.has(host)) throw new VisitRefused('busy')
    visiting.add(host)
    try {
      return await visit()
    } finally {
      visiting.delete(host)
    }
  }
}
