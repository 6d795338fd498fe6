import type { PageVisit } from '../../../server/contract/console/agencies.ts'
import { agenciesVi } from '../../messages/console/agencies.ts'
import { inVietnam, sayFrom } from '../../messages/console/say-console.ts'

const say = sayFrom(agenciesVi)

/** What a reminder to one agency is written from. */
export interface Letter {
  readonly name: string
  readonly contest: string
  readonly site: string
  /** When the latest attempt came, ISO 8601; null: never. */
  readonly lastAt: string | null
  readonly tag: string
  /** Where the guide and the poster are. */
  readonly guide: string
  /** What the doctor found there; null: not asked. */
  readonly visit: PageVisit | null
}

/** A reminder ready to be sent: what did not come, what is wrong on the page, the one line that mends it. */
export function writeLetter({ name, contest, site, lastAt, tag, guide, visit }: Letter): string {
  const missed = lastAt === null ? say('letterNever') : say('letterSince', inVietnam(Date.parse(lastAt)).date)
  const found = visit ? sayFound(visit) : ''
  return say('letter', name, contest, missed, site.replace(/^https?:\/\//, ''), found, tag, guide)
}

function sayFound({ address, verdict, findings: [worst] }: PageVisit): string {
  if (!worst) return say('letterFound', address, verdict)
  return [
    say('letterFound', address, worst.sentence),
    say('letterFix', worst.remedy),
    ...(worst.fix === null ? [] : [say('letterLine', worst.fix)]),
  ].join('')
}
