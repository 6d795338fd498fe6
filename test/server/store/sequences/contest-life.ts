import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Contest } from '../../../../server/contest/contest.ts'
import type { StartedAttempt, SubmittedAttempt } from '../../../../server/contract/public.ts'
import { answersTo, type Fields, OURS, openApp, SITE_A, SITE_B } from '../../../open-app.ts'
import { CLOSES, OPENS, sampleRules, withRules } from '../../../sample-contest.ts'
import { attemptRows, rowsOf } from '../../table-rows.ts'
import { countAgain } from './count-again.ts'

export const MINUTE = 60_000
/** The first round ends half a day after the opening: papers drawn in it are late afterwards. */
const TURN = OPENS + 12 * 60 * MINUTE
/** Later than this after its round nothing is taken, whatever the grace. */
const SURELY_LATE = 5 * MINUTE

const choice = (name: string, required: boolean, values: readonly string[]) => ({
  ...{ name, label: name, type: 'choice' as const, required },
  options: values.map(value => ({ value, label: value })),
})

const contest: Contest = withRules({
  rounds: [
    { id: 'dot-1', title: 'Đợt 1', opens: OPENS, closes: TURN },
    { id: 'dot-2', title: 'Đợt 2', opens: TURN, closes: CLOSES },
  ],
  paper: { ...sampleRules.paper, validFor: 2000 },
  prediction: null,
  fields: [
    ...sampleRules.fields,
    choice('kind', true, ['can-bo', 'nguoi-dan']),
    choice('group', false, ['lanh-dao', 'mot-cua']),
  ],
})

/** Where a paper can be opened, with what its label is then. */
const places = [
  { origin: SITE_A, evidence: [], agency: 'so-a', host: SITE_A, via: 'script' },
  { origin: SITE_B, evidence: [], agency: 'so-b', host: SITE_B, via: 'script' },
  {
    origin: 'https://la.example.com',
    evidence: [],
    agency: null,
    host: 'https://la.example.com',
    via: 'unknown',
  },
  {
    origin: 'https://khac.example.com',
    evidence: [],
    agency: null,
    host: 'https://khac.example.com',
    via: 'unknown',
  },
  { origin: OURS, evidence: [['site', 'so-b']], agency: 'so-b', host: null, via: 'link' },
] as const

export interface Citizen {
  readonly person: number
  readonly place: number
  readonly unit: 'so-a' | 'so-b' | 'other'
  readonly kind: 'can-bo' | 'nguoi-dan'
  readonly group: 'lanh-dao' | 'mot-cua' | ''
}

interface Paper {
  readonly by: Citizen
  readonly started: StartedAttempt
  /** The receipt as it was acknowledged. */
  receipt?: SubmittedAttempt
}

type App = Awaited<ReturnType<typeof openApp>>
let opened = 0

/**
 * In memory where there is a place for it: a crash is here what the files hold as other programs read them, which no sync
 * of a disk changes, and a thousand starts of a server would wait for little else.
 */
const MEMORY = '/dev/shm'
const emptyFolder = (): string => mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'agency-quiz-'))

/** One contest on one data folder, through whatever becomes of its server, and all that was promised to anybody. */
export class ContestLife {
  readonly papers: Paper[] = []
  #app: App
  #folders: string[]
  now = OPENS + MINUTE

  private constructor(app: App) {
    this.#app = app
    this.#folders = [app.data]
  }

  static async begin(): Promise<ContestLife> {
    return new ContestLife(await open(emptyFolder()))
  }

  get open(): Paper[] {
    return this.papers.filter(({ receipt }) => !receipt)
  }

  get handedIn(): Paper[] {
    return this.papers.filter(({ receipt }) => receipt)
  }

  /** Begin a paper; one whose clock is behind what is recorded gets none. */
  async start(by: Citizen): Promise<void> {
    const { origin, evidence } = placeOf(by)
    const identity: Fields = [
      ['participant.name', 'Nguyễn Thị Ánh'],
      ['participant.phone', `0912 345 67${by.person}`],
      ['participant.unit', by.unit],
      ['participant.kind', by.kind],
      ['participant.group', by.group],
      ['consent', '1'],
    ]
    this.#app.clock.now = this.now
    const fields = [...identity, ...evidence.map(([name, value]): [string, string] => [name, value])]
    const reply = await this.#app.post('/v1/contests/thi-thu/attempts', fields, origin)
    const body = await reply.json()
    if (reply.status === 201) this.papers.push({ by, started: body })
    else expect(body.code).toBe('clock-behind')
  }

  /** Hand it in; what is answered follows from what was promised before, and from the close of its round. */
  async handIn(paper: Paper, answers = 0): Promise<void> {
    const before = paper.receipt
    const { status, body } = await this.#send(paper, answers)
    const closes = Date.parse(paper.started.deadline)
    if (before && answers !== 0) expect(this.now < closes ? status === 409 : status > 399).toBe(true)
    else if (before) expect([status, body]).toEqual([200, before])
    else if (this.now < closes) expect([200, 201]).toContain(status)
    else if (this.now > closes + SURELY_LATE) expect(status).toBeGreaterThan(299)
    if (status < 300) paper.receipt = body
  }

  async #send(paper: Paper, answers: number): Promise<{ status: number; body: SubmittedAttempt }> {
    const { origin, evidence } = placeOf(paper.by)
    const { attempt, token } = paper.started
    const fields: Fields = [['token', token], ...answersTo(paper.started, answers)]
    this.#app.clock.now = this.now
    const reply = await this.#app.post(
      `/v1/attempts/${attempt}`,
      [...fields, ...evidence.map(([name, value]): [string, string] => [name, value])],
      origin,
    )
    return { status: reply.status, body: await reply.json() }
  }

  /** Stop in order and start again on the same folder. */
  async restart(): Promise<void> {
    await this.#app.store.close()
    this.#app = await open(this.#app.data)
  }

  /** What a power cut leaves while a paper is handed in: the files as they stand after so many turns of the loop. */
  async crash(paper: Paper | undefined, turns: number): Promise<void> {
    const pending = paper && this.handIn(paper)
    for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve))
    const promised = this.papers.map(({ receipt }) => receipt)
    const left = emptyFolder()
    for (const name of ['agency-quiz.db', 'agency-quiz.db-wal'])
      copyFileSync(join(this.#app.data, name), join(left, name))
    await pending
    await this.#app.store.close()
    for (const [at, each] of this.papers.entries()) {
      const receipt = promised[at]
      if (receipt) each.receipt = receipt
      else delete each.receipt
    }
    this.#folders.push(left)
    this.#app = await open(left)
    // Whoever heard nothing sends it again.
    if (paper) await this.handIn(paper)
  }

  /** Rows are what was promised; cells, sums, people, origins and participation are those of the rows. */
  async agrees(): Promise<void> {
    const { data, store } = this.#app
    const rows = attemptRows(data)
    expect(rows.map(shown).sort()).toEqual(this.handedIn.map(promisedRow).sort())
    const again = countAgain(rows)
    for (const table of ['cells', 'sums', 'people'] as const)
      expect(lines(rowsOf(data, `select * from ${table}`).map(row => Object.values(row)))).toEqual(
        lines(again[table]),
      )
    expect(await store.miscounts()).toEqual([])
    expect(await store.counts('thi-thu')).toEqual(await store.recount('thi-thu'))
  }

  async end(): Promise<void> {
    await this.#app.store.close()
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}

const lines = (rows: readonly (readonly unknown[])[]): string[] => rows.map(row => JSON.stringify(row)).sort()

function open(data: string): Promise<App> {
  opened += 1
  return openApp(contest, data, [], `life ${opened} `)
}

const placeOf = ({ place }: Citizen) => places[place] ?? places[0]

const shown = ({
  receipt,
  submitted_at,
  round,
  agency,
  host,
  via,
  unit,
  kind,
  group,
}: Record<string, unknown>) =>
  JSON.stringify([receipt, submitted_at, round, agency, host, via, unit, kind, group])

function promisedRow({ by, started, receipt }: Paper): string {
  const { agency, host, via } = placeOf(by)
  const round = Date.parse(started.issuedAt) < TURN ? 'dot-1' : 'dot-2'
  const at = Date.parse(receipt?.submittedAt ?? '')
  return JSON.stringify([receipt?.receipt, at, round, agency, host, via, by.unit, by.kind, by.group || null])
}
