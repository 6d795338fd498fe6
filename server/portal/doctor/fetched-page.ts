import type { Address } from './read-address.ts'

/** A portal's page as a browser would have received it, after every redirect. */
export interface FetchedPage {
  readonly url: URL
  readonly status: number
  /** Names in lower case; a header sent several times is joined with a comma, as HTTP allows. */
  readonly headers: ReadonlyMap<string, string>
  readonly html: string
  /** The page was longer than is read, and only its beginning is here. */
  readonly isCut: boolean
  /** The scheme put in front of the address, when none was typed. */
  readonly assumed?: Address['assumed']
}
