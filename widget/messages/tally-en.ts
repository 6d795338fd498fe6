import { CONTEST_OVER } from './en.ts'
import type { TallyMessages } from './tally-vi.ts'

/** What the public reads about participation, in English. */
export const tallyEn: TallyMessages = {
  title: 'Participation in the contest',
  asOf: 'Updated at {0}',
  asOfDay: 'Figures as of {0}, rounded; published once a day.',
  daily:
    'Under the rules, the count that people predict is published in totals alone until the round closes.',
  sealed: 'Under the rules, the figures are kept back until the round closes.',
  below: 'under {0}',
  hidden: 'not published yet',
  percent: '{0}%',
  closedRound: '{0} (closed): {1} attempts, {2} valid attempts, {3} people.',
  loading: 'Loading the figures…',
  empty: 'No attempts yet. Figures appear here as soon as somebody submits.',
  failed: 'The figures could not be loaded',
  unknown: 'There is no contest “{0}”. Please tell the administrator of this page.',
  unreachable: 'Please check your connection and try again.',
  retry: 'Try again',
  stale: 'No newer figures could be fetched; these are from {0}, and we keep trying.',
  pause: 'Pause updates',
  resume: 'Resume updates',

  attempts: 'Attempts',
  valid: 'Valid attempts',
  people: 'People',
  'short-attempts': 'attempts',
  'short-valid': 'valid',
  'short-people': 'people',
  block: 'Block',
  everyBlock: 'All blocks',
  measure: 'Sort by',
  caption: 'Figures by agency',
  place: 'No.',
  agency: 'Agency',
  via: 'Channel',
  whole: 'Whole contest',
  moreTied: '{0} more agencies have the same figures; the table below has all.',
  more: 'The chart has the {0} agencies with the highest figures; the table below has all.',
  none: 'No attempts in this block yet.',
  unknownAgency: 'Agency not known',
  apart:
    'These attempts came from pages not registered with the organisers: graded and kept like all others, but counted for no agency.',

  'via-script': 'embedded {0}',
  'via-frame': 'frame {0}',
  'via-link': 'link {0}',
  'via-unknown': 'not known {0}',

  explain: 'How we count',
  explainAttempts: 'Every submitted paper is one attempt.',
  explainValid: 'Attempts that count under the rules.',
  explainPeople:
    'Everybody counts once, however many attempts they make. Someone who used several pages appears under each agency, but once in the whole contest.',
  explainVia:
    'Embedded and frame: the browser vouches for the page people had open. Link: opened from a link or QR code. Not known: a page that is not registered, or no information.',
  interim: 'Interim figures, not the final standings of the contest.',
  closed: `${CONTEST_OVER} These are the figures at its close, not the final standings.`,
  closedEmpty: 'The contest is over, and nobody took part.',
}
