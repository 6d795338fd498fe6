/** A vector played as citizens do: every attempt started and handed in by HTTP, at its instants, from its page. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalisePhone } from '../../../server/attempt/field-values.ts'
import type { Contest } from '../../../server/contest/contest.ts'
import type { StartedAttempt, SubmittedAttempt } from '../../../server/contract/public.ts'
import { versionOf } from '../../../server/folder/read-folder.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { participantOf } from '../../../server/seal/participant-of.ts'
import { type Fields, openApp } from '../../open-app.ts'
import { rightAnswersTo } from '../../right-answers.ts'
import { testSecrets } from '../../test-secrets.ts'
import type { Vector } from '../vector.ts'
import { instantsOf } from './vector-times.ts'

type Attempt = Vector['attempts'][number]
type App = Awaited<ReturnType<typeof openApp>>

export interface Played {
  /** The data folder, with its store closed. */
  readonly data: string
  /** By the vector's ids. */
  readonly receipts: ReadonlyMap<string, string>
  /** The vector's person by what the store calls them. */
  readonly people: ReadonlyMap<string, string>
}

/** Play the attempts in `contest`; `sent` gives the further fields of a registration. */
export async function playVector(
  contest: Contest,
  vector: Vector,
  sent: (attempt: Attempt) => Record<string, string>,
): Promise<Played> {
  const phones = phonesOf(contest, vector)
  const started = new Map<string, StartedAttempt>()
  const receipts = new Map<string, string>()
  let shape = ''
  let opened: App | undefined
  /** Papers of another length, or without a prediction, are of another version of the contest: served in its turn. */
  const serve = async (attempt: Attempt | undefined): Promise<App> => {
    const wanted = attempt ? shapeOf(attempt) : shape
    if (opened && wanted === shape) return opened
    shape = wanted
    await opened?.store.close()
    opened = await openApp(attempt ? shaped(contest, attempt) : contest, opened?.data, [], `${started.size}`)
    return opened
  }
  for (const { attempt, at, isStart } of eventsOf(vector)) {
    const app = await serve(isStart ? attempt : undefined)
    app.clock.now = at
    if (isStart)
      started.set(
        attempt.id,
        await start(app, contest.rules, attempt, {
          ...sent(attempt),
          phone: phones.get(attempt.person) ?? '',
        }),
      )
    else receipts.set(attempt.id, await handIn(app, attempt, started.get(attempt.id), contest))
  }
  const { data, store } = await serve(undefined)
  await store.close()
  writeFileSync(join(data, 'secrets.json'), JSON.stringify(testSecrets))
  const keys = keyring(testSecrets)
  const people = [...phones].map(([person, phone]): [string, string] => [
    hashOf(keys, contest, phone),
    person,
  ])
  return { data, receipts, people: new Map(people) }
}

const shapeOf = ({ total, prediction }: Attempt): string => `${total} ${prediction === null}`

function shaped(contest: Contest, { total, prediction }: Attempt): Contest {
  const { rules, bank, agencies } = contest
  const [topic, ...others] = rules.topics
  const isWhole = others.length > 0 || topic?.quota === total
  const asks = prediction === null ? null : rules.prediction
  if (!topic || (isWhole && asks === rules.prediction)) return contest
  const topics = isWhole ? rules.topics : [{ ...topic, quota: total }]
  const content = { rules: { ...rules, topics, prediction: asks }, bank, agencies }
  return { ...content, version: versionOf(content) }
}

/** Starts and hand-ins in their order; of two at one instant the smaller id, and nobody hands in before they start. */
function eventsOf({ attempts }: Vector) {
  const byId = [...attempts].sort((a, b) => (a.id < b.id ? -1 : 1))
  return byId
    .flatMap(attempt => {
      const { starts, submits } = instantsOf(attempt)
      return [
        { attempt, at: starts, isStart: true },
        { attempt, at: submits, isStart: false },
      ]
    })
    .sort((a, b) => a.at - b.at)
}

const hashOf = (keys: ReturnType<typeof keyring>, contest: Contest, phone: string): string =>
  participantOf(keys, contest, { phone: normalisePhone(phone) ?? '' })

/** A phone for each person, so that the store's names of people stand in the order of the vector's: a draw goes by it. */
function phonesOf(contest: Contest, { attempts }: Vector): Map<string, string> {
  const keys = keyring(testSecrets)
  const people = [...new Set(attempts.map(({ person }) => person))].sort()
  const phones = people.map((_, at) => `0912${String(at).padStart(6, '0')}`)
  const hashes = new Map(phones.map(phone => [phone, hashOf(keys, contest, phone)]))
  phones.sort((a, b) => ((hashes.get(a) ?? '') < (hashes.get(b) ?? '') ? -1 : 1))
  return new Map(people.map((person, at) => [person, phones[at] ?? '']))
}

/** The page an attempt is made on, as its requests show it. */
const originOf = ({ via, host }: Attempt): string => (via === 'link' ? '' : (host ?? ''))
const siteOf = ({ via, agency }: Attempt): Fields => (via === 'link' && agency ? [['site', agency]] : [])

async function start(
  app: App,
  { id }: Contest['rules'],
  attempt: Attempt,
  own: Record<string, string>,
): Promise<StartedAttempt> {
  const fields = Object.entries(own).map(([name, value]): [string, string] => [`participant.${name}`, value])
  const body: Fields = [...fields, ['consent', '1'], ...siteOf(attempt)]
  const response = await app.post(`/v1/contests/${id}/attempts`, body, originOf(attempt))
  if (response.status !== 201) throw new Error(`${attempt.id}: ${await response.text()}`)
  return response.json()
}

async function handIn(
  app: App,
  attempt: Attempt,
  started: StartedAttempt | undefined,
  { bank }: Contest,
): Promise<string> {
  if (!started) throw new Error(`${attempt.id} is handed in before it is started`)
  const fields = rightAnswersTo(started, bank).fields
  const right = new Map(fields)
  const answers = started.paper.questions.map(({ id, options }, at): [string, string] => {
    const key = right.get(id) ?? ''
    return [id, at < attempt.right ? key : (options.find(option => option.id !== key)?.id ?? '')]
  })
  const prediction: Fields = attempt.prediction === null ? [] : [['prediction', String(attempt.prediction)]]
  const body: Fields = [...answers, ['token', started.token], ...prediction, ...siteOf(attempt)]
  const response = await app.post(`/v1/attempts/${started.attempt}`, body, originOf(attempt))
  if (response.status !== 201) throw new Error(`${attempt.id}: ${await response.text()}`)
  const { receipt }: SubmittedAttempt = await response.json()
  return receipt
}
