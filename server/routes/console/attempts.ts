import { Hono } from 'hono'
import { attemptsPath } from '../../../widget/console/attempts-path.ts'
import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { percent, sayFrom } from '../../../widget/messages/console/say-console.ts'
import { readIdentity } from '../../attempt/registration.ts'
import type { Contest } from '../../contest/contest.ts'
import type { AttemptList } from '../../contract/console/attempts.ts'
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
import { patience, type Read } from './share-readings.ts'

const say = sayFrom(attemptsVi)
/** Whoever looks for a person waits so long, ms, for what people are found by; then hears how far that has come. */
const PATIENCE_MS = 3000

/** What the search box did not lead to: 0 where there is none, null where nobody has looked. */
type Unfound = Pick<AttemptList, 'typed' | 'faults'> & { readonly count: 0 | null }

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
      const { faults, ...told } = found
      return sendList(deps, c.get('member'), contest, null, { ...emptyList(contest, {}, faults), ...told })
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
async function search(deps: Dependencies, contest: Contest, written: string): Promise<string | Unfound> {
  const { id } = contest.rules
  const typed = written.trim()
  const unfound = (count: Unfound['count'], ...[key, ...values]: Parameters<typeof say>): Unfound => ({
    ...{ typed, count, faults: [{ part: 'q', says: say(key, typed, ...values) }] },
  })
  if (typed === '') return attemptsPath(id, {})
  const read = readTypedSearch(filterChoices(contest), typed)
  if ('receipt' in read) {
    const { receipt } = read
    const found = await deps.store.reads.run('attemptEvidence', { contest: id, receipt })
    return found ? `/console/${id}/attempts/${receipt}` : unfound(0, 'noReceipt')
  }
  if ('filter' in read)
    return read.faults.length > 0
      ? { typed, count: null, faults: [...read.faults] }
      : attemptsPath(id, read.filter)
  const identity = readIdentity(contest, read.identity)
  if (isRefusal(identity) || identity === '') return unfound(null, 'notRead')
  const person = await personOf(deps, contest, identity)
  if ('share' in person) return unfound(null, 'notFoundYet', percent(person.share))
  return person.latest ? attemptsPath(id, { person: person.latest }) : unfound(0, 'noPerson')
}

/** The receipt of the latest attempt of a person, if there is one; or how far what people are found by has come, 0…1. */
async function personOf(
  deps: Dependencies,
  contest: Contest,
  identity: string,
): Promise<{ readonly latest: string | undefined } | { readonly share: number }> {
  const participant = participantOf(deps.keys, contest, { [contest.rules.identity]: identity })
  const sought = { contest: contest.rules.id, participant }
  let share = 0
  const progress = (come: number) => {
    share = come
  }
  const reading = deps.store.reads.run('listAttempts', { sought, most: 1 }, { progress })
  const found = await Promise.race([reading, patience(PATIENCE_MS)])
  // It goes on without us: whoever presses again waits for less. If it fails, that is told to whoever does.
  if (!found) reading.catch(() => {})
  return found ? { latest: found[0]?.receipt } : { share }
}
