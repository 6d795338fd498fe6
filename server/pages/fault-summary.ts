import { html } from 'hono/html'
import { refusedEn } from '../../widget/messages/pages-en.ts'
import type { PageMessageKey } from '../../widget/messages/pages-vi.ts'
import { type Refusal, sentenceOf } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import type { Phrase, Say } from './language.ts'
import type { Markup } from './layout.ts'

/** A control of a form, as a page speaks of it. */
export interface Place {
  /** The wire field. */
  readonly field: string
  readonly label: Phrase
  /** Id of the control that takes focus. */
  readonly anchor: string
  /** True where something is chosen and not typed. */
  readonly isChoice?: boolean
}

/** What happened and what to do. */
interface RefusalText {
  readonly title: Phrase
  readonly remedy: string
}

/** Remedies that speak of a script sending again, or of loading the page; here the page is new and the reader sends. */
const withoutScript: Partial<Record<ProblemCode, PageMessageKey>> = {
  busy: 'sendAgain',
  'unknown-contest': 'checkAddress',
  'method-not-allowed': 'openAgain',
  'outdated-consent': 'readAgain',
}

/** What a control wants stands beside it before anything is refused, in the very words of these remedies. */
const hinted: readonly ProblemCode[] = [
  'invalid-phone',
  'invalid-email',
  'invalid-date',
  'invalid-national-id',
  'invalid-number',
  'invalid-prediction',
]

const english: Readonly<Record<ProblemCode, string>> = refusedEn

/** The sentences of a code: in Vietnamese the server's own. */
const sentencesOf = (say: Say, code: ProblemCode): { readonly title: string; readonly remedy: string } =>
  say.language === 'vi' ? sentenceOf(code) : { title: english[code], remedy: '' }

/** What is said of a code by itself. */
export const titleOf = (say: Say, code: ProblemCode): string => sentencesOf(say, code).title

/** What a control wants, in the words that refuse anything else. */
export const hintOf = (say: Say, code: ProblemCode): string =>
  say.language === 'vi' ? sentenceOf(code).remedy : english[code]

/** What happened and what to do, as a page without script may say it; `place`: the control it is said beside. */
export function sayRefusal(say: Say, { refused }: Refusal, place?: Place): RefusalText {
  if (place && refused === 'missing-field')
    return { title: say.markup(place.isChoice ? 'notChosen' : 'notTyped', place.label), remedy: '' }
  if (place && refused === 'missing-answers')
    return { title: say.markup('notAnswered', place.label), remedy: '' }
  const { title, remedy } = sentencesOf(say, refused)
  if (place && hinted.includes(refused)) return { title, remedy: '' }
  const own = withoutScript[refused]
  return { title, remedy: own ? say(own) : remedy }
}

/**
 * Everything to mend, on top of the page, with a link to every control it is about: a field left empty by a sentence
 * of its own, every other kind of fault once. It takes focus when the page opens: the reader has just pressed a button
 * and must hear that it did not work.
 */
export function faultSummary(
  say: Say,
  refusals: readonly Refusal[],
  places: readonly Place[],
): Markup | undefined {
  if (refusals.length === 0) return undefined
  const kinds = [...new Set(refusals.map(({ refused }) => refused))]
  return html`<div class="summary" id="loi" role="alert" tabindex="-1" autofocus>
<h2>${refusals.length > 1 ? say('manyToMend', refusals.length) : say('toMend')}</h2>
<ul>
${kinds.map(kind =>
  entries(
    say,
    refusals.filter(({ refused }) => refused === kind),
    places,
  ),
)}
</ul>
</div>`
}

function entries(
  say: Say,
  alike: readonly Refusal[],
  places: readonly Place[],
): Markup | Markup[] | undefined {
  const [first] = alike
  if (!first) return undefined
  const about = places.filter(place => alike.some(({ field }) => field === place.field))
  if (first.refused === 'missing-field' && about.length > 0)
    return about.map(
      place => html`<li><a href="#${place.anchor}">${sayRefusal(say, first, place).title}</a></li>\n`,
    )
  const { title, remedy } = sayRefusal(say, first)
  if (about.length === 0) return html`<li><strong>${title}</strong> ${remedy}</li>\n`
  const links = about.map(
    ({ anchor, label }, at) => html`${at > 0 ? ', ' : ''}<a href="#${anchor}">${label}</a>`,
  )
  return html`<li><strong>${title}</strong> ${say('lookAt')} ${links}.</li>\n`
}

/** What is wrong with one control, beside it. */
export function faultBeside(say: Say, refusals: readonly Refusal[], place: Place): Markup | undefined {
  const refusal = refusals.find(({ field }) => field === place.field)
  if (!refusal) return undefined
  const { title, remedy } = sayRefusal(say, refusal, place)
  return html`<p class="fault" id="${faultId(place.anchor)}"><strong>${say('fault')}</strong> ${title} ${remedy}</p>`
}

/** Id of the sentence beside the control `anchor`. */
export const faultId = (anchor: string): string => `${anchor}-loi`
