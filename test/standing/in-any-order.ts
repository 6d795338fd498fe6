/** Lists that stand in no order of their own. */
export const inAnyOrder = (list: unknown): string[] =>
  (list as unknown[]).map(each => JSON.stringify(each, keysIn)).sort()
const keysIn = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
