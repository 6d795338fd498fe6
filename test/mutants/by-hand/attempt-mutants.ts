// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders belong to the program that is quoted
import type { Mutant } from './mutant.ts'

const submit = 'server/attempt/submit-attempt.ts'
const start = 'server/attempt/start-attempt.ts'
const open = 'server/attempt/open-paper.ts'
const time = 'server/contest/deadline.ts'
const label = 'server/registry/label-host.ts'

/** Wrong write paths. */
export const attemptMutants: readonly Mutant[] = [
  {
    promise: 'the leaf is a hash of what it commits to',
    file: submit,
    text: "hash('sha256', `\\0${JSON.stringify(leaf)}`, 'buffer')",
    replacement: "hash('sha256', '', 'buffer')",
  },
  {
    promise: 'the leaf commits to the host label',
    file: submit,
    text: '    ...label,\n    submittedAt,\n',
    replacement: '    submittedAt,\n',
  },
  {
    promise: 'the leaf commits to what was answered',
    file: submit,
    text: "digest: digest.toString('hex'),",
    replacement: "digest: '',",
  },
  {
    promise: 'the leaf is prefixed as RFC 6962 says, so that no inner node is taken for it',
    file: submit,
    text: '`\\0${JSON.stringify(leaf)}`',
    replacement: 'JSON.stringify(leaf)',
  },
  {
    promise: 'a paper is graded by the version it was drawn from',
    file: open,
    text: '(await deps.contests.version(token.contest, token.version))',
    replacement: 'deps.contests.current.get(token.contest)',
  },
  {
    promise: 'the sealed identity is kept',
    file: submit,
    text: 'personal: sealed,',
    replacement: "personal: '',",
  },
  {
    promise: 'a paper may come ten seconds after its deadline',
    file: time,
    text: 'GRACE_MS = 10_000',
    replacement: 'GRACE_MS = 0',
  },
  {
    promise: 'a paper may come no more than ten seconds after its deadline',
    file: time,
    text: 'GRACE_MS = 10_000',
    replacement: 'GRACE_MS = 10_001',
  },
  {
    promise: 'the time of a paper is up when its round closes',
    file: time,
    text: 'Math.min(issuedAt + minutes * 60_000, round.closes)',
    replacement: 'issuedAt + minutes * 60_000',
  },
  {
    promise: 'the last millisecond of the grace is part of it',
    file: time,
    text: 'now > ends + GRACE_MS',
    replacement: 'now >= ends + GRACE_MS',
  },
  {
    promise: 'whoever comes late is told so, whatever else is wrong with the paper',
    file: submit,
    text: 'return late ?? work',
    replacement: 'return work',
  },
  {
    promise: 'a retry after the close is told what was stored in time',
    file: submit,
    text: '(await findRepeat(deps, inForce, submission, now)) ?? late',
    replacement: 'late',
  },
  {
    promise: 'other answers after the close are told nothing of what was stored',
    file: submit,
    text: 'if (!row?.digest.equals(submission.digest)) return undefined',
    replacement: 'if (!row) return undefined',
  },
  {
    promise: 'a link must name the same agency at start and submit',
    file: label,
    text: ' && isSameLink(start, submit)',
    replacement: '',
  },
  {
    promise: 'the page must be the same at start and submit, even of one agency',
    file: label,
    text: 'start.host === submit.host && ',
    replacement: '',
  },
  {
    promise: 'the via must be the same at start and submit',
    file: label,
    text: ' && isSameWay',
    replacement: '',
  },
  {
    promise: 'an attempt whose page changed on the way counts for nobody',
    file: label,
    text: "return { via: 'unknown', agency: null, host: submit.host ?? start.host }",
    replacement: 'return start',
  },
  {
    promise: 'the page that an attempt was handed in from is kept, else the one it began on',
    file: label,
    text: 'submit.host ?? start.host',
    replacement: 'submit.host',
  },
  {
    promise: 'the limit is judged once more when a paper is handed in',
    file: submit,
    text: 'limit: limit === null ? null : limit +',
    replacement: 'limit: limit === null ? null : 99 +',
  },
  {
    promise: 'the score is not told before the close',
    file: submit,
    text: '...tellScore(rules, row, now)',
    replacement: 'score: { right: row.right, of: row.of }',
  },
  {
    promise: 'the digest covers the prediction',
    file: submit,
    text: '`${receipt}\\n${answers}\\n${prediction}`',
    replacement: '`${receipt}\\n${answers}`',
  },
  {
    promise: 'the digest covers the answers',
    file: submit,
    text: '`${receipt}\\n${answers}\\n${prediction}`',
    replacement: '`${receipt}\\n${prediction}`',
  },
  {
    promise: 'only the first of equal submissions is new',
    file: submit,
    text: "first: recorded.outcome === 'recorded'",
    replacement: 'first: true',
  },
  {
    promise: 'an attempt keeps when it began',
    file: submit,
    text: 'startedAt: token.issuedAt',
    replacement: 'startedAt: submittedAt',
  },
  {
    promise: 'the limit counts what was handed in, and lets nobody begin one more',
    file: start,
    text: 'taken >= limit',
    replacement: 'taken > limit',
  },
  {
    promise: 'a paper ends with its round',
    file: start,
    text: 'Math.min(openedAt + minutesOf(contest.rules) * MINUTE_MS, round.closes)',
    replacement: 'openedAt + minutesOf(contest.rules) * MINUTE_MS',
  },
  {
    promise: 'nobody begins without agreeing to the text in force',
    file: 'server/attempt/registration.ts',
    text: 'version === rules.consent.version ? version',
    replacement: 'version ? rules.consent.version',
  },
  {
    promise: 'every attempt has its own address',
    file: start,
    text: "attempt: deps.random(16).toString('base64url')",
    replacement: 'attempt: participant',
  },
  {
    promise: 'a paper brought back is of this contest',
    file: 'server/routes/submit-by-page.ts',
    text: 'isRefusal(paper) || paper.token.contest !== contest.rules.id)',
    replacement: 'isRefusal(paper))',
  },
  {
    promise: 'a clock set back makes nobody’s paper the shortest',
    file: submit,
    text: 'Math.max(now, token.issuedAt)',
    replacement: 'now',
  },
  {
    promise: 'while its time runs a paper with blanks is refused',
    file: submit,
    text: "phase !== 'running' && submitsOnExpiry(rules)",
    replacement: 'submitsOnExpiry(rules)',
  },
  {
    promise: 'once its time is up a paper is taken as it stands, where the rules say so',
    file: submit,
    text: "phase !== 'running' && submitsOnExpiry(rules)",
    replacement: "phase === 'over'",
  },
  {
    promise: 'an extension of a round holds for papers that lie open',
    file: time,
    text: 'if (now && holds(now)) return now',
    replacement: 'if (then) return then',
  },
  {
    promise: 'a paper whose round was split or merged belongs to the round that holds its start',
    file: time,
    text: '(then && inForce.rounds.find(holds)) ?? now ?? then',
    replacement: 'now ?? then',
  },
  {
    promise: 'a time limit made shorter does not shorten papers that lie open',
    file: time,
    text: 'Math.max(minutesOf(atStart), minutesOf(inForce))',
    replacement: 'minutesOf(inForce)',
  },
  {
    promise: 'nobody is handed a paper that could not be kept',
    file: start,
    text: "  if (!(await deps.store.canRecord())) return refuse('busy')\n",
    replacement: '',
  },
  {
    promise: 'a clock set back hands out no paper',
    file: start,
    text: 'standing.lastSubmittedAt - CLOCK_SLACK_MS',
    replacement: 'standing.lastSubmittedAt - CLOCK_SLACK_MS * 1e9',
  },
]
