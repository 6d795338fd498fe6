const OFFSET_MS = 7 * 60 * 60 * 1000

/** An instant in epoch ms as the wire writes it: ISO 8601 at +07:00 (Việt Nam has no summer time). */
export const instant = (epochMs: number): string =>
  new Date(epochMs + OFFSET_MS).toISOString().replace('Z', '+07:00')

/** An instant as people read it: `hh:mm dd/mm/yyyy`, Việt Nam time. */
export function readableInstant(epochMs: number): string {
  const iso = new Date(epochMs + OFFSET_MS).toISOString()
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${iso.slice(11, 16)} ${day}/${month}/${year}`
}
