// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders belong to the program that is quoted
import type { Mutant } from './mutant.ts'

const submit = 'server/attempt/submit-attempt.ts'
const start = 'server/attempt/start-attempt.ts'

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
    file: submit,
    text: '(await on.contests.version(token.contest, token.version))',
    replacement: 'on.contests.current.get(token.contest)',
  },
  {
    promise: 'the sealed identity is kept',
    file: submit,
    text: 'personal: sealed,',
    replacement: "personal: '',",
  },
  {
    promise: 'a paper may come ten seconds after its deadline',
    file: submit,
    text: 'const GRACE_MS = 10_000',
    replacement: 'const GRACE_MS = 0',
  },
  {
    promise: 'a paper may come no more than ten seconds after its deadline',
    file: submit,
    text: 'const GRACE_MS = 10_000',
    replacement: 'const GRACE_MS = 10_001',
  },
  {
    promise: 'the window of a round is half-open: nothing is recorded at its close',
    file: submit,
    text: 'now >= round.closes',
    replacement: 'now > round.closes',
  },
  {
    promise: 'the close of a round has no grace',
    file: submit,
    text: 'now >= round.closes',
    replacement: 'now >= round.closes + GRACE_MS',
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
    text: '(await repeated(on, current, submission)) ?? late',
    replacement: 'late',
  },
  {
    promise: 'other answers after the close are told nothing of what was stored',
    file: submit,
    text: 'if (!row?.digest.equals(submission.digest)) return undefined',
    replacement: 'if (!row) return undefined',
  },
  {
    promise: 'the agency must be the same at start and submit',
    file: submit,
    text: 'token.via === now.via && token.agency === now.agency &&',
    replacement: 'token.via === now.via &&',
  },
  {
    promise: 'the page must be the same at start and submit, even of one agency',
    file: submit,
    text: ' && token.host === now.host',
    replacement: '',
  },
  {
    promise: 'the via must be the same at start and submit',
    file: submit,
    text: 'token.via === now.via && ',
    replacement: '',
  },
  {
    promise: 'an attempt whose page changed on the way counts for nobody',
    file: submit,
    text: "return same ? now : { via: 'unknown', agency: null, host: now.host ?? token.host }",
    replacement: 'return same ? now : { via: token.via, agency: token.agency, host: token.host }',
  },
  {
    promise: 'the page that an attempt was handed in from is kept, else the one it began on',
    file: submit,
    text: 'host: now.host ?? token.host }',
    replacement: 'host: null }',
  },
  {
    promise: 'the limit is judged once more when a paper is handed in',
    file: submit,
    text: 'limit: contest.rules.attempts.limit, startedAt',
    replacement: 'limit: null, startedAt',
  },
  {
    promise: 'the score is not told before the close',
    file: submit,
    text: 'return mayShowScore(contest.rules, on.clock()) ?',
    replacement: 'return contest ?',
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
    text: 'number >= limit',
    replacement: 'number > limit',
  },
  {
    promise: 'a paper ends with its round',
    file: start,
    text: 'Math.min(now + minutes * 60_000, round.closes)',
    replacement: 'now + minutes * 60_000',
  },
  {
    promise: 'nobody begins without agreeing to the text in force',
    file: start,
    text: 'if (isRefusal(consent)) return consent',
    replacement:
      "if (isRefusal(consent)) return startAttempt(on, contest, new Map([...form, ['consent', [contest.rules.consent.version]]]), label)",
  },
  {
    promise: 'every attempt has its own address',
    file: start,
    text: "attempt: on.random(16).toString('base64url')",
    replacement: 'attempt: participant',
  },
  {
    promise: 'a paper brought back is of this contest',
    file: 'server/attempt/reopen-attempt.ts',
    text: 'version && token.contest === contest ?',
    replacement: 'version ?',
  },
]
