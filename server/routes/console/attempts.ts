import { Hono } from 'hono'
import { attemptsPath } from '../../../widget/console/attempts-path.ts'
import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { readIdentity } from '../../attempt/registration.ts'
import type { Contest } from '../../contest/contest.ts'
import type { AttemptFilter, AttemptList, SaidPart } from '../../contract/console/attempts.ts'
import { isRefusal } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { sendProblem } from '../../http/problem.ts'
import { readForm } from '../../http/read-form.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { participantOf } from '../../seal/participant-of.ts'
import { attemptReadings, attemptsOf, emptyList, readCursor } from './attempts-of.ts'
import { filterChoices } from './filter-choices.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { readAttemptFilter } from './read-attempt-filter.ts'
import { readTypedSearch } from './read-typed-search.ts'
import { servedContest } from './screen-routes.ts'
import { sendLive } from './send-live.ts'
import type { Read } from './share-readings.ts'

const say = sayFrom(attemptsVi)

/** Lượt thi: the list, its numbers as JSON, and the search box. */
export const attempts = (deps: Dependencies, guard: Guard) => {
  const readings = attemptReadings(deps)
  const listOf = (contest: Contest, query: URLSearchParams): Promise<Read<AttemptList>> =>
    attemptsOf(deps, readings, contest, readAttemptFilter(query), readCursor(query.get('after') ?? undefined))

  return new Hono<Console>()
    .get('/console/:contest/attempts', guard('read-attempts'), async c => {
      const contest = servedContest(deps, c)
      const { search, searchParams } = new URL(c.req.url)
      const source = `/v1/console/${contest.rules.id}/attempts${search}`
      const { body, at } = await listOf(contest, searchParams)
      return sendList(deps, c.get('member'), contest, source, body, at)
    })
    .get('/v1/console/:contest/attempts', guard('read-attempts'), async c => {
      const contest = servedContest(deps, c)
      const { body, at } = await listOf(contest, new URL(c.req.url).searchParams)
      return sendLive(c, body, at)
    })
    .post('/console/:contest/attempts', guard('read-attempts'), async c => {
      const contest = servedContest(deps, c)
      const form = await readForm(c)
      if (isRefusal(form)) return sendProblem(form)
      const found = await search(deps, contest, form.get('q')?.[0] ?? '')
      if (typeof found === 'string') return c.redirect(found, 303)
      return sendList(deps, c.get('member'), contest, null, { ...emptyList(contest, {}, found), count: 0 })
    })
}

const sendList = (
  deps: Dependencies,
  member: Console['Variables']['member'],
  contest: Contest,
  source: string | null,
  body: AttemptList,
  asOf?: number,
): Promise<Response> =>
  sendPage(
    consolePage({
      ...{ screen: 'attempts', title: say('title'), member: signedIn(member), contest, now: deps.clock() },
      ...{ element: 'attempts-screen', source, body, asOf },
    }),
  )

/**
 * Where what was typed is found, or what is wrong with it. It came by POST, so that a phone number stands in no address,
 * history or log: a person is named by the receipt of an attempt.
 */
async function search(deps: Dependencies, contest: Contest, typed: string): Promise<string | SaidPart[]> {
  const { id } = contest.rules
  const fault = (key: Parameters<typeof say>[0]): SaidPart[] => [{ part: 'q', says: say(key, typed.trim()) }]
  if (typed.trim() === '') return attemptsPath(id, {})
  const read = readTypedSearch(filterChoices(contest), typed)
  if ('receipt' in read) {
    const { receipt } = read
    const found = await deps.store.reads.run('attemptEvidence', { contest: id, receipt })
    return found ? `/console/${id}/attempts/${receipt}` : fault('noReceipt')
  }
  if ('filter' in read) return read.faults.length > 0 ? [...read.faults] : attemptsPath(id, read.filter)
  const identity = readIdentity(contest, read.identity)
  if (isRefusal(identity) || identity === '') return fault('notRead')
  const person = await personOf(deps, contest, identity)
  return person === undefined ? fault('noPerson') : attemptsPath(id, { person })
}

async function personOf(
  deps: Dependencies,
  contest: Contest,
  identity: string,
): Promise<AttemptFilter['person']> {
  const participant = participantOf(deps.keys, contest, { [contest.rules.identity]: identity })
  const sought = { contest: contest.rules.id, participant }
  const [latest] = await deps.store.reads.run('listAttempts', { sought, most: 1 })
  return latest?.receipt
}
