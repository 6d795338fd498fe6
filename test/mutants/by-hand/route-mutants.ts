// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders belong to the program that is quoted
import type { Mutant } from './mutant.ts'

const json = 'server/http/json.ts'
const problem = 'server/http/problem.ts'
const receipts = 'server/routes/receipts.ts'
const app = 'server/app.ts'
const form = 'server/http/read-form.ts'

/** Routes that tell too much, too little, or to the wrong one. */
export const routeMutants: readonly Mutant[] = [
  {
    promise: 'a receipt is signed',
    file: receipts,
    text: 'const signature = signReceipt(deps.keys, JSON.stringify(promise))',
    replacement: "const signature = ''",
  },
  {
    promise: 'a receipt’s signature covers the place in the ledger',
    file: receipts,
    text: 'signReceipt(deps.keys, JSON.stringify(promise))',
    replacement: 'signReceipt(deps.keys, JSON.stringify({ ...promise, leaf: undefined }))',
  },
  {
    promise: 'a receipt tells no score before the close',
    file: receipts,
    text: '...tellScore(contest.rules, row, now)',
    replacement: 'score: { right: row.right, of: row.of }',
  },
  {
    promise: 'a receipt is kept by no cache',
    file: receipts,
    text: "sendJson(receipt, 200, 'no-store')",
    replacement: "sendJson(receipt, 200, 'public, max-age=5')",
  },
  {
    promise: 'a receipt of another contest is unknown on the page of this one',
    file: 'server/routes/no-script.ts',
    text: '!isRefusal(receipt) && receipt.contest === contest.rules.id',
    replacement: '!isRefusal(receipt)',
  },
  {
    promise: 'every answer may be read from any page',
    file: json,
    text: "      'Access-Control-Allow-Origin': '*',\n      // A cache",
    replacement: '      // A cache',
  },
  {
    promise: 'no browser guesses at the type of an answer',
    file: json,
    text: "      'X-Content-Type-Options': 'nosniff',\n",
    replacement: '',
  },
  {
    promise: 'every refusal may be read from any page',
    file: problem,
    text: "      'Access-Control-Allow-Origin': '*',\n",
    replacement: '',
  },
  {
    promise: 'a refusal is kept by no cache',
    file: problem,
    text: "      'Cache-Control': 'no-store',\n",
    replacement: '',
  },
  {
    promise: 'who meets a full disk is told when to come again',
    file: problem,
    text: 'status === 503 &&',
    replacement: 'status === 500 &&',
  },
  {
    promise: 'a page may read when to come again',
    file: problem,
    text: ", 'Access-Control-Expose-Headers': 'Retry-After'",
    replacement: '',
  },
  {
    promise: 'a paper is kept by no cache',
    file: 'server/routes/contests.ts',
    text: "sendEncodedJson(encodeAttempt(started), 201, 'no-store')",
    replacement: "sendEncodedJson(encodeAttempt(started), 201, 'public, max-age=5')",
  },
  {
    promise: 'what a submission is told is kept by no cache',
    file: 'server/routes/attempts.ts',
    text: "submitted.first ? 201 : 200, 'no-store'",
    replacement: "submitted.first ? 201 : 200, 'public, max-age=5'",
  },
  {
    promise: 'the tally is at most a second old',
    file: 'server/routes/contests.ts',
    text: 'const LIVE_S = 1',
    replacement: 'const LIVE_S = 60',
  },
  {
    promise: 'what everyone may know of a contest is at most five seconds old',
    file: 'server/routes/contests.ts',
    text: "200, 'public, max-age=5'",
    replacement: "200, 'public, max-age=60'",
  },
  {
    promise: 'a ticket of our frame vouches for nothing on a page without script',
    file: 'server/routes/start-by-page.ts',
    text: "readEvidence(deps, c, 'page')",
    replacement: "readEvidence(deps, c, 'api')",
  },
  {
    promise: 'a form from a registered portal to a page without script counts for nobody',
    file: 'server/routes/submit-by-page.ts',
    text: "readEvidence(deps, c, 'page')",
    replacement: "readEvidence(deps, c, 'api')",
  },
  {
    promise: 'a ticket of one contest’s frame opens no other',
    file: 'server/attempt/weigh-evidence.ts',
    text: 'framedBy(deps.keys, contest.rules.id, ticket)',
    replacement: "framedBy(deps.keys, 'thi-thu', ticket)",
  },
  {
    promise: 'a frame may be shown by the host it was asked for, and by no other',
    file: 'server/routes/frame.ts',
    text: "framePolicy(deps.publicUrl, host ?? '*')",
    replacement: "framePolicy(deps.publicUrl, '*')",
  },
  {
    promise: 'a declared length past 16 kB is refused',
    file: form,
    text: "Number(declared) > BODY_LIMIT ? refuse('body-too-large') : c.req.text()",
    replacement: 'c.req.text()',
  },
  {
    promise: 'a body of no declared length is counted as it comes',
    file: form,
    text: 'if (size > BODY_LIMIT)',
    replacement: 'if (size > BODY_LIMIT * 1000)',
  },
  {
    promise: 'a field sent twice in JSON is not taken for one sent once',
    file: form,
    text: 'Array.isArray(value) ? value : [value]',
    replacement: 'Array.isArray(value) ? value.slice(-1) : [value]',
  },
  {
    promise: 'the log names a route and nobody’s address, code or name',
    file: app,
    text: '${c.req.method} ${c.req.routePath}:',
    replacement: '${c.req.method} ${c.req.url}:',
  },
  {
    promise: 'a fault of ours is logged',
    file: app,
    text: '    deps.log(`${c.req.method} ${c.req.routePath}: ${error.name}: ${error.message}`)\n',
    replacement: '',
  },
  {
    promise: 'what went wrong inside is told to nobody outside',
    file: app,
    text: 'return refuseAs(deps, c, refusalOf(error))',
    replacement: 'return new Response(error.message, { status: 500 })',
  },
  {
    promise: 'a preflight is answered',
    file: app,
    text: "  app.options('*', preflight)\n",
    replacement: '',
  },
  {
    promise: 'a client that sends JSON passes its preflight',
    file: json,
    text: "      'Access-Control-Allow-Headers': c.req.header('access-control-request-headers') ?? '*',\n",
    replacement: '',
  },
  {
    promise: 'a wrong method is told apart from a wrong address',
    file: 'server/routes/not-found.ts',
    text: "refuse('method-not-allowed')",
    replacement: "refuse('not-found')",
  },
  {
    promise: 'a full disk is passing: the answers are kept and sent again',
    file: 'server/http/problem.ts',
    text: "['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_BUSY']",
    replacement: "['SQLITE_FULL']",
  },
  {
    promise: 'only the disk is passing: every other fault is ours',
    file: 'server/http/problem.ts',
    text: "'busy' : 'internal'",
    replacement: "'busy' : 'busy'",
  },
  {
    promise: 'a predicted count is told in totals alone',
    file: 'server/tally/tell-daily.ts',
    text: 'hides: readonly CountName[] = withheld',
    replacement: 'hides: readonly CountName[] = []',
  },
  {
    promise: 'counts of an open round are those of last midnight',
    file: 'server/routes/told.ts',
    text: '{ round: round.id, before: asOf }',
    replacement: '{ round: round.id }',
  },
  {
    promise: 'a receipt tells no place in the ledger while any contest keeps its counts',
    file: 'server/routes/told.ts',
    text: '].every(',
    replacement: '].some(',
  },
  {
    promise: 'of a page it is told whether something came today, and no more',
    file: 'server/routes/told.ts',
    text: 'if (!untoldRound(contest.rules, now)) return activity',
    replacement: 'if (contest) return activity',
  },
]
