import { html } from 'hono/html'
import type { PublicContest } from '../contract/public.ts'
import type { Phrase, Say } from './language.ts'
import type { Markup } from './layout.ts'
import { capital, type RoundsShown, sayWindow } from './say-when.ts'

/** What a citizen wants to know before taking part, all of it from the rules. */
export const contestFacts = (
  say: Say,
  contest: PublicContest,
  rounds: RoundsShown,
): Markup => html`<dl class="facts">
${fact(say('organiser'), say.own(contest.organiser))}
${fact(say('when'), sayTime(say, rounds))}
${fact(say('paper'), sayPaper(say, contest))}
${fact(say('grading'), say('gradingRule'))}
${fact(say('attemptCount'), sayLimit(say, contest))}
${fact(say('outcome'), say(contest.scores === 'immediate' ? 'scoreAtOnce' : 'scoreLater'))}
${prizes(say, 'person', contest)}
${prizes(say, 'agency', contest)}
</dl>`

const fact = (term: string, text: Phrase): Markup => html`<dt>${term}</dt><dd>${text}</dd>`

const sayTime = (say: Say, { current, isOneOfSeveral }: RoundsShown): Phrase =>
  isOneOfSeveral
    ? html`${say.own(current.title)}: ${sayWindow(say, current)}`
    : capital(sayWindow(say, current))

const sayPaper = (say: Say, { paper, prediction }: PublicContest): string =>
  [
    say('choiceQuestions', paper.questions),
    ...(prediction ? [say('predicted')] : []),
    ...(paper.timeLimit === null ? [] : [say('minutes', paper.timeLimit)]),
  ].join('')

const sayLimit = (say: Say, { attempts: { limit } }: PublicContest): string =>
  limit === null ? say('anyNumber') : say('atMost', limit)

function prizes(say: Say, to: 'person' | 'agency', { prizes }: PublicContest): Markup | undefined {
  const given = prizes.filter(prize => prize.to === to)
  if (given.length === 0) return undefined
  return html`<dt>${say(`${to}Prizes`)}</dt>${given.map(({ name, count }) => html`<dd>${twoDigits(count)} ${say.own(name)}</dd>`)}`
}

/** A small count with two digits, as official papers write it: `01`. */
const twoDigits = (count: number): string => String(count).padStart(2, '0')
