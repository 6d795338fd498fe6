import { type Context, Hono } from 'hono'
import { attemptSheetVi } from '../../../widget/messages/console/attempt-sheet.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import { foldLine } from '../../contest/pasted-text.ts'
import { readReceiptCode } from '../../contest/read-receipt-code.ts'
import type { AttemptIdentity } from '../../contract/console/attempt-sheet.ts'
import { isRefusal, refuse } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { sendProblem } from '../../http/problem.ts'
import { readForm } from '../../http/read-form.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { unsealToken } from '../../seal/attempt-token.ts'
import { attemptSheetOf } from './attempt-sheet-of.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { servedContest } from './screen-routes.ts'
import { sendLive, sendShare } from './send-live.ts'
import { newest, shareReadings } from './share-readings.ts'

const say = sayFrom(attemptSheetVi)
/** Letters a purpose has at least: one that can be read in a year. */
const LEAST_PURPOSE = 8
const MOST_PURPOSE = 200
/** A sheet waits so long, ms, for what the others of its person are found by; then its page asks again. */
const PATIENCE_MS = 3000

interface Asked {
  readonly contest: Contest
  readonly receipt: string
}

/** One attempt by its receipt: its evidence, and by an act of its own what the person declared. */
export const attemptSheet = (deps: Dependencies, guard: Guard) => {
  const readings = shareReadings(deps.clock, (of: Asked, watched) => attemptSheetOf(deps, of, watched))
  const read = async (c: Context<Console>) => {
    const of = { contest: servedContest(deps, c), receipt: receiptIn(c) }
    const key = [of.contest.rules.id, of.contest.version, of.receipt].join(' ')
    return { ...of, told: await readings.soon(key, of, PATIENCE_MS) }
  }
  return new Hono<Console>()
    .get('/console/:contest/attempts/:receipt', guard('read-attempts'), async c => {
      const { contest, receipt, told } = await read(c)
      const sheet = newest(told)
      if (sheet && !sheet.body) return c.notFound()
      return sendPage(
        consolePage({
          ...{ screen: 'attempts', title: say('title', receipt), member: signedIn(c.get('member')), contest },
          ...{ now: deps.clock(), element: 'attempt-sheet', body: sheet?.body ?? null, asOf: sheet?.at },
          source: `/v1/console/${contest.rules.id}/attempts/${receipt}`,
        }),
      )
    })
    .get('/v1/console/:contest/attempts/:receipt', guard('read-attempts'), async c => {
      const { told } = await read(c)
      if ('share' in told) return sendShare(told.share)
      return told.body ? sendLive(c, told.body, told.at) : sendProblem(refuse('unknown-receipt'))
    })
    .post('/v1/console/:contest/attempts/:receipt/identity', guard('read-identity'), c =>
      tellIdentity(deps, c),
    )
}

/** The receipt that an address names, however it was typed. */
const receiptIn = (c: Context<Console>): string => readReceiptCode(c.req.param('receipt') ?? '') ?? ''

async function tellIdentity(deps: Dependencies, c: Context<Console>): Promise<Response> {
  const form = await readForm(c)
  if (isRefusal(form)) return sendProblem(form)
  const purpose = foldLine(form.get('purpose')?.[0] ?? '').slice(0, MOST_PURPOSE)
  if (purpose.length < LEAST_PURPOSE) return sendProblem(refuse('missing-field', 'purpose'))
  const receipt = readReceiptCode(c.req.param('receipt') ?? '') ?? ''
  const identity = await identityOf(deps, servedContest(deps, c), receipt)
  if (!identity) return sendProblem(refuse('unknown-receipt'))
  // Written down before anything is told.
  deps.committee.note(c.get('member'), 'identity-seen', `${receipt}: ${purpose}`)
  return c.json(identity)
}

/** What the person behind an attempt declared; undefined: there is none, it was erased, or no key at hand opens it. */
async function identityOf(
  { store, keys, contests, clock }: Dependencies,
  contest: Contest,
  receipt: string,
): Promise<AttemptIdentity | undefined> {
  const found = await store.reads.run('attemptEvidence', { contest: contest.rules.id, receipt })
  const token = found?.sealed ? unsealToken(keys, found.attempt, found.sealed) : undefined
  if (!token) return undefined
  const { rules } = (await contests.version(token.contest, token.version)) ?? contest
  return {
    at: writeInstant(clock()),
    fields: Object.entries(token.declared).map(([name, value]) => ({
      label: rules.fields.find(field => field.name === name)?.label ?? name,
      value,
    })),
  }
}
