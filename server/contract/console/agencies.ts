/** Cơ quan & cổng: who is compared, from where, what came; and what to send to whom. */
import * as z from 'zod'

const some = z.int().nonnegative()
/** ISO 8601 at +07:00. */
const instant = z.string()
/** A form sends what was not chosen as empty. */
const chosen = z.string().min(1).max(300).optional().catch(undefined)

/** Which agencies are listed. */
export const only = ['all', 'silent', 'headcount', 'no-site'] as const

/** The filters as they stand in the address; what is not understood is as if it had not been asked for. */
export const AgenciesFilter = z.object({
  block: chosen,
  only: z.enum(only).catch('all').default('all'),
  /** The agency whose sheet is open. */
  agency: chosen,
  /** Page of the unregistered origins, from 1. */
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})
export type AgenciesFilter = z.infer<typeof AgenciesFilter>

/** A registered origin and what came from it. */
export const SiteState = z.object({
  site: z.string(),
  attempts: some,
  /** null: nothing ever. */
  lastAt: instant.nullable(),
  /** Days without an attempt, where they are worth a word while the contest is open; else null. */
  silentDays: some.nullable(),
  /** Attempts from before it was registered, which are counted for no agency. */
  unknown: some,
})
export type SiteState = z.infer<typeof SiteState>

export const Headcount = z.object({ count: some, source: z.string().nullable(), date: z.string().nullable() })

export const AgencyRow = z.object({
  agency: z.string(),
  name: z.string(),
  block: z.string(),
  /** null: not known, so no rate. */
  headcount: Headcount.nullable(),
  sites: z.array(SiteState),
  /** Attempts by link or QR code, which name no page. */
  byLink: some,
  attempts: some,
  lastAt: instant.nullable(),
})
export type AgencyRow = z.infer<typeof AgencyRow>

/** An origin that nobody registered. */
export const UnknownHost = z.object({
  host: z.string(),
  attempts: some,
  people: some,
  lastAt: instant,
  /** The one agency whose registered name it shares the most of; null: none, or several alike. */
  likely: z.object({ agency: z.string(), name: z.string() }).nullable(),
  /** What to write in agencies.csv: the whole cell “Trang” of the likely agency, or a whole new row. */
  write: z.string().nullable(),
})
export type UnknownHost = z.infer<typeof UnknownHost>

/** The link by which an agency looks at its own page, without an account. */
const ViewLink = z.object({
  address: z.string(),
  made: instant,
  madeBy: z.string().nullable(),
  /** How often it was opened, and when last. */
  opened: some,
  lastOpened: instant.nullable(),
})

/** What is handed out to one agency. */
export const AgencySheet = z.object({
  row: AgencyRow,
  /** The one tag, and the plain link for editors that keep no script. */
  tag: z.string(),
  anchor: z.string(),
  /** The address of the quiz that its link and its QR code open. */
  address: z.string(),
  qr: z.object({ size: z.int(), path: z.string() }),
  poster: z.string(),
  guide: z.string(),
  /** null: none has been made; `not-told`: whoever looks may not give it. */
  view: z.union([ViewLink, z.literal('not-told')]).nullable(),
})
export type AgencySheet = z.infer<typeof AgencySheet>

export const Agencies = z.object({
  filter: AgenciesFilter,
  blocks: z.array(z.string()),
  rows: z.array(AgencyRow),
  /** Of all agencies, whatever the filter. */
  totals: z.object({ agencies: some, sites: some, live: some, silent: some, headcount: some, noSite: some }),
  /** Days after which a site is silent. */
  silentDays: some,
  /** null: no agency is chosen. */
  sheet: AgencySheet.nullable(),
  unknown: z.object({
    hosts: z.array(UnknownHost),
    total: some,
    pages: some,
    /** All attempts counted for no agency, and those of them that named no page. */
    attempts: some,
    withoutHost: some,
  }),
})
export type Agencies = z.infer<typeof Agencies>

/** One thing the doctor found on a page. */
export const PageFinding = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  sentence: z.string(),
  remedy: z.string(),
  /** The exact text to write. */
  fix: z.string().nullable(),
})

/** What the doctor says of one page: a visit, or the sentence why there was none. */
export const PageVisit = z.object({
  address: z.string(),
  at: instant,
  /** Whether a visitor finds the quiz, in one sentence; where the page was not read, why. */
  verdict: z.string(),
  isRead: z.boolean(),
  isFine: z.boolean(),
  findings: z.array(PageFinding),
})
export type PageVisit = z.infer<typeof PageVisit>
