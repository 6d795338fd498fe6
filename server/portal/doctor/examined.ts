import { type Policy, policiesOf } from './content-policy.ts'
import type { FetchedPage } from './fetched-page.ts'
import { type OurTags, ourTags } from './our-tags.ts'
import { type Buried, partsOf, type Tag } from './page-parts.ts'
import type { ServerFacts } from './server-facts.ts'

/** A page on the table: everything the checks look at. */
export interface Examined {
  readonly page: FetchedPage
  readonly facts: ServerFacts
  readonly tags: readonly Tag[]
  readonly ours: OurTags
  readonly policies: readonly Policy[]
  readonly buried: readonly Buried[]
  /** The contest whose snippets are offered: the one asked about, else the server's first. */
  readonly wanted: { readonly id: string; readonly title: string }
}

/** Take the page apart and set it beside what the server knows. */
export function examine(page: FetchedPage, facts: ServerFacts, contest?: string): Examined {
  const { tags, buried } = partsOf(page.html)
  const wanted = facts.contests.find(({ id }) => id === contest) ?? facts.contests[0]
  return {
    ...{ page, facts, tags, buried },
    ours: ourTags(page, tags, facts),
    policies: policiesOf(page.headers, tags),
    wanted: wanted ?? { id: contest ?? 'ma-cuoc-thi', title: 'Cuộc thi' },
  }
}

/** How a tag's place is told. */
export const placeOf = ({ name, line }: Tag): string => `thẻ <${name}>, dòng ${line}`
