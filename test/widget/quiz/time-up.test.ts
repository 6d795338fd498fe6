import { expect } from 'chai'
import {
  contest,
  GRACE_MS,
  instant,
  type Reply,
  refusal,
  type ScriptedServer,
  scriptedServer,
} from './scripted-server.ts'
import { clear, fill, type Stage, stage } from './stage.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.parse(contest.now)
const EARLY_MS = 2_000

/** How a paper's time ends, by a server that judges as ours does. */
interface Ending {
  readonly answerAll: boolean
  readonly by: 'limit' | 'close' | 'extended'
  readonly onExpiry?: 'submit' | 'void'
}

interface Judged {
  readonly server: ScriptedServer
  /** Submits it has judged, by what it said. */
  readonly said: string[]
  /** The answers it has taken. */
  taken: string | undefined
  /** When the paper's time is up, by the rules in force. */
  ends: number
}

/** Told at the start: 30 minutes. An extension is known to the server alone, and gives 20 more. */
function judgingServer({ answerAll, by, onExpiry = 'submit' }: Ending): Judged {
  const server = scriptedServer()
  const judged: Judged = { server, said: [], taken: undefined, ends: START + 30 * MINUTE }
  const timeLimit = by === 'limit' ? 30 : null
  server.contest = { ...contest, paper: { ...contest.paper, timeLimit, answerAll, onExpiry } }
  server.judge = fields => {
    const answer = judge(judged, fields, { answerAll, onExpiry })
    judged.said.push(String(answer.status))
    return answer
  }
  if (by === 'extended') {
    judged.ends += 20 * MINUTE
    server.started = { ...server.started, deadline: instant(START + 30 * MINUTE) }
  }
  const deadline = (): Response =>
    server.now() > judged.ends + GRACE_MS
      ? refusal({ status: 410, code: 'expired-token' })
      : Response.json({ now: instant(server.now()), deadline: instant(judged.ends) })
  server.instead.deadline = Object.assign([], { shift: () => deadline })
  return judged
}

function judge(
  judged: Judged,
  fields: readonly (readonly [string, string])[],
  { answerAll, onExpiry }: Required<Pick<Ending, 'answerAll' | 'onExpiry'>>,
): Response {
  const now = judged.server.now()
  const answers = JSON.stringify(fields)
  if (judged.taken)
    return answers === judged.taken ? receipt(200) : refusal({ status: 409, code: 'already-submitted' })
  if (now > judged.ends + GRACE_MS) return refusal({ status: 410, code: 'expired-token' })
  const asItStands = onExpiry === 'submit' && now >= judged.ends - EARLY_MS
  const answered = new Set(fields.flatMap(([name]) => (/^q\d$/.test(name) ? [name] : []))).size
  if (!asItStands && answerAll && answered < 3) return refusal({ status: 422, code: 'missing-answers' })
  const isNumber = fields.some(([name, value]) => name === 'prediction' && /^\d+$/.test(value))
  if (!asItStands && !isNumber)
    return refusal({ status: 422, code: 'invalid-prediction', field: 'prediction' })
  judged.taken = answers
  return receipt(201)
}

const receipt = (status: number): Response =>
  Response.json({ receipt: 'K7QM-2XHT', submittedAt: '2024-09-15T08:30:01+07:00' }, { status })

/** A paper in the state in which its time is to end; the answer is what may still count. */
const states: Readonly<Record<string, (set: Stage) => Promise<void>>> = {
  question: async set => {
    await set.choose()
  },
  prediction: async set => {
    await answerQuestions(set)
    type(set, '1234')
  },
  review: async set => {
    await set.choose()
    for (const action of ['next', 'next', 'next']) await set.press(action)
    fill(set, 'prediction', '1200')
    await set.press('next')
  },
  offline: async set => {
    await set.choose()
    goOffline(set, true)
  },
  sending: async set => {
    await set.answerAll()
    set.server.instead.submit.push('lost', 'lost', 'lost', 'lost', 'lost', 'lost', 'lost', 'lost')
    await set.press('submit')
  },
  'clock +1 h': async set => {
    await set.choose()
    await set.move(HOUR)
  },
  'clock −1 h': async set => {
    await set.choose()
    await set.move(-HOUR)
  },
  'clock +1 h and back': async set => {
    await set.choose()
    await set.move(HOUR)
    await set.move(-HOUR)
  },
  asleep: async set => {
    await set.choose()
  },
}

async function answerQuestions(set: Stage): Promise<void> {
  while (set.has('fieldset')) {
    await set.choose()
    await set.press('next')
  }
}

/** As a person who is still typing: nothing has lost focus. */
function type(set: Stage, value: string): void {
  Object.assign(set.find('[name=prediction]'), { value })
  set.find('[name=prediction]').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

const ways = new WeakMap<Stage, ScriptedServer['fetch']>()

function goOffline(set: Stage, isOffline: boolean): void {
  const { environment } = set.element
  const fetch = ways.get(set) ?? environment.fetch
  ways.set(set, fetch)
  set.isOnline = !isOffline
  set.element.environment = {
    ...environment,
    fetch: isOffline ? () => Promise.reject(new TypeError('offline')) : fetch,
  }
  if (!isOffline) dispatchEvent(new Event('online'))
}

/** From the state past every end it was told of and every end there is. */
async function untilEnd(set: Stage, judged: Judged, state: string): Promise<void> {
  const left = () => judged.ends - judged.server.now()
  if (state === 'asleep') await set.sleep(left() - 5_000)
  if (state === 'offline' || state === 'sending') {
    await set.pass(left() - 3_000)
    await set.pass(4_000)
    if (state === 'offline') goOffline(set, false)
    else set.server.instead.submit.length = 0
  }
  for (const end of [START + 30 * MINUTE, judged.ends]) {
    await set.pass(Math.max(0, end - judged.server.now() - 1_000))
    for (let seconds = 0; seconds < 5; seconds++) await set.pass(1_000)
  }
  await set.pass(60_000)
  await set.pass(60_000)
}

const endings = (set: Stage): number =>
  [set.has('[part=receipt]'), set.has('[data-action=again]') && !set.has('[part=receipt]')].filter(Boolean)
    .length

async function play(state: string, ending: Ending): Promise<{ set: Stage; judged: Judged }> {
  const judged = judgingServer(ending)
  const set = await stage({ server: judged.server })
  await set.register()
  await states[state]?.(set)
  await untilEnd(set, judged, state)
  return { set, judged }
}

describe('a paper whose time ends', () => {
  const lines: string[] = []
  afterEach(clear)
  after(() =>
    console.log(['state | answerAll | ends by | submits judged | answers | ending', ...lines].join('\n')),
  )

  for (const state of Object.keys(states))
    for (const answerAll of [true, false])
      for (const by of ['limit', 'close', 'extended'] as const)
        it(`in “${state}” by its ${by}, answerAll ${answerAll}: at most two submits, no answer lost, one ending`, async () => {
          const { set, judged } = await play(state, { answerAll, by })
          const heading = set.has('[part=receipt]') ? 'receipt' : set.text()
          lines.push(
            [
              state,
              answerAll,
              by,
              judged.said.join(' ') || 'none',
              judged.taken ? 'counted' : 'LOST',
              heading,
            ].join(' | '),
          )
          expect(judged.said.length, judged.said.join()).to.be.at.most(2)
          expect(endings(set), set.text()).to.equal(1)
          expect(judged.taken, set.text()).to.contain('q1a')
          if (state === 'prediction') expect(judged.taken).to.contain('1234')
          const asked = judged.server.calls.filter(({ kind }) => kind === 'deadline').length
          expect(asked, 'questions for the time').to.be.at.most(8)
        })

  it('is played in every state, with and without all answers asked for, by every ending', () => {
    const asked = [
      'question',
      'prediction',
      'review',
      'offline',
      'sending',
      'clock +1 h',
      'clock −1 h',
      'asleep',
    ]
    expect(Object.keys(states)).to.include.members(asked)
    const played = new Set(lines.map(line => line.split(' | ').slice(0, 3).join()))
    expect(played.size).to.equal(Object.keys(states).length * 2 * 3)
  })
})

describe('the end of a paper’s time', () => {
  afterEach(clear)

  it('is asked about before it is believed, and an extension is said', async () => {
    const judged = judgingServer({ answerAll: true, by: 'extended' })
    const set = await stage({ server: judged.server })
    await set.register()
    await set.choose()
    await set.pass(30 * MINUTE)
    expect(judged.said).to.deep.equal([])
    expect(set.find('[role=status]').textContent).to.equal(
      'Thời gian làm bài được kéo dài đến 08:50 ngày 15/09/2024.',
    )
    expect(set.has('fieldset input:checked')).to.equal(true)
  })

  it('with nothing answered sends nothing and says so', async () => {
    const judged = judgingServer({ answerAll: true, by: 'limit' })
    const set = await stage({ server: judged.server })
    await set.register()
    await set.pass(31 * MINUTE)
    expect(judged.said).to.deep.equal([])
    expect(set.find('[role=alert]').textContent).to.contain('chưa có câu trả lời nào')
    expect(sessionStorage).to.have.length(0)
  })

  it('under rules that void a paper sends nothing and says so', async () => {
    const judged = judgingServer({ answerAll: false, by: 'limit', onExpiry: 'void' })
    const set = await stage({ server: judged.server })
    await set.register()
    await set.choose()
    await set.pass(31 * MINUTE)
    expect(judged.said).to.deep.equal([])
    expect(set.find('[role=alert]').textContent).to.contain('không được tính')
  })

  for (const [name, reply] of Object.entries({
    'a server that does not know the question': { status: 405, code: 'method-not-allowed' },
    'a server that does not answer': 'lost',
  } satisfies Record<string, Reply>))
    it(`with ${name} hands in once what there is`, async () => {
      const judged = judgingServer({ answerAll: false, by: 'limit' })
      judged.server.instead.deadline = Object.assign([], { shift: () => reply })
      const set = await stage({ server: judged.server })
      await set.register()
      await set.choose()
      await set.pass(30 * MINUTE)
      await set.settle()
      expect(judged.said).to.deep.equal(['201'])
      expect(set.has('[part=receipt]')).to.equal(true)
    })

  it('is one ending where an older server refuses what there is, however long one waits', async () => {
    const judged = judgingServer({ answerAll: true, by: 'limit' })
    judged.server.instead.deadline = Object.assign([], {
      shift: () => ({ status: 404, code: 'not-found' }) satisfies Reply,
    })
    judged.server.judge = () => {
      judged.said.push('422')
      return refusal({ status: 422, code: 'missing-answers' })
    }
    const set = await stage({ server: judged.server })
    await set.register()
    await set.choose()
    for (let minutes = 0; minutes < 40; minutes++) await set.pass(MINUTE)
    expect(judged.said).to.deep.equal(['422'])
    expect(set.find('[role=alert]').textContent).to.contain('Đã hết giờ làm bài')
  })

  it('after a night’s sleep is one clear ending, and nothing is sent', async () => {
    const judged = judgingServer({ answerAll: false, by: 'limit' })
    const set = await stage({ server: judged.server })
    await set.register()
    await set.choose()
    await set.sleep(8 * HOUR)
    await set.settle()
    expect(judged.said).to.deep.equal([])
    expect(set.find('[role=alert]').textContent).to.contain('quá hạn nộp')
  })

  it('on a reload after it is asked about first: an extended paper lies open as it was', async () => {
    const judged = judgingServer({ answerAll: true, by: 'extended' })
    const set = await stage({ server: judged.server })
    await set.register()
    await set.choose(1)
    set.element.remove()
    judged.server.contest = { ...judged.server.contest, now: instant(START + 40 * MINUTE) }
    const again = await stage({ server: judged.server })
    await again.settle()
    expect(again.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
    expect(judged.said).to.deep.equal([])
  })
})
