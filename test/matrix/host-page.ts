import type { Via } from '../../server/contract/public.ts'
import type { Offer } from '../../server/portal/offer.ts'
import type { Embedding } from '../../server/portal/snippets.ts'
import type { Tab } from './engine.ts'
import type { Person } from './person.ts'

/** What stands around a page. */
export interface Surroundings {
  /** Origin of the contest server. */
  readonly server: string
  /** The contest, as snippets name it. */
  readonly embedding: Embedding
  /** Origin of the page itself. */
  readonly origin: string
  /** Origin of another registered portal, which frames our quiz under its own name. */
  readonly other: string
  /** What the embed page would hand out for this page’s agency. */
  readonly offer: Offer
  /** The script of one version for ever, as the server serves it. */
  readonly pinned: { readonly version: string; readonly integrity: string; readonly text: string }
}

/** Where a visit must end: `attempt` inside the page, `link` on the server's own page, or nowhere. */
export interface Ending {
  readonly ends: 'attempt' | 'link' | 'nothing'
  /** How the host is vouched for. */
  readonly via?: Via
  /** Why an attempt inside the page is not to be had. */
  readonly because?: string
}

/** One visitor on one page. */
export interface Visit {
  readonly tab: Tab
  readonly person: Person
  readonly to: Surroundings
}

/** A page of a pretend portal; its name is its host's, and its agency's. */
export interface HostPage {
  readonly name: string
  readonly what: string
  /** Another host than `<name>.localhost`. */
  readonly host?: string
  readonly headers?: (to: Surroundings) => Readonly<Record<string, string>>
  readonly html: (to: Surroundings) => string | Promise<string>
  /** Further files by path; a name's ending says its type. */
  readonly files?: Readonly<Record<string, (to: Surroundings) => string>>
  /** From the opened page to the receipt; by default whatever `ends` asks for, done in the plainest way. */
  readonly play?: (visit: Visit) => Promise<string | undefined>
  /** An expression that is true on a page that is what it says, and false where the engine or a library let it down. */
  readonly given?: string
  readonly expects: Ending
}
