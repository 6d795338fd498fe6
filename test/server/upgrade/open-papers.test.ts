import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeAttempt } from '../../../server/attempt/encode-attempt.ts'
import { openPaper } from '../../../server/attempt/open-paper.ts'
import { drawAttempt } from '../../../server/attempt/start-attempt.ts'
import { isRefusal } from '../../../server/contract/problem.ts'
import { FIXTURE, open, type Recorded } from '../../fixtures/0.1.0/read-fixture.ts'
import { AFTER_CLOSE, CONTESTS, openUpgraded, type Upgraded } from './open-upgraded.ts'

/** The paper of an old token as this version would show it again, as bytes on the wire. */
async function drawAgain({ deps }: Upgraded, { started }: Recorded): Promise<string> {
  const { attempt, token } = JSON.parse(started)
  const paper = await opened(deps, attempt, token)
  return isRefusal(paper)
    ? paper.refused
    : encodeAttempt(drawAttempt(deps, paper.atStart, paper.token, paper.sealed)).toString()
}

const opened = (deps: Upgraded['deps'], attempt: string, token: string) =>
  openPaper(deps, attempt, new Map([['token', [token]]]), deps.clock())

/** The contest folders with a word of a question changed that `paper` shows. */
function withEditedQuestion({ started }: Recorded, change: (text: string) => string): string {
  const contests = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  cpSync(join(FIXTURE, 'contests'), contests, { recursive: true })
  const [question] = JSON.parse(started).paper.questions
  const bank = join(contests, 'thi-nhanh/bank/1-cau-hoi.csv')
  const lines = readFileSync(bank, 'utf8').split('\n')
  const at = lines.findIndex(line => line.startsWith(`${question.id};`))
  lines[at] = change(lines[at] ?? '')
  writeFileSync(bank, lines.join('\n'))
  return contests
}

describe('a paper that lay open under 0.1.0', () => {
  it('is drawn again byte for byte, each of a hundred', async () => {
    const upgraded = await openUpgraded()
    expect(open).toHaveLength(100)
    for (const paper of open) expect(await drawAgain(upgraded, paper)).toBe(paper.started)
  })

  it('opens for its own attempt only, and not with one letter changed', async () => {
    const { deps } = await openUpgraded()
    const [one, other] = open.map(({ started }) => JSON.parse(started))
    const letter = one.token.at(-20) === 'A' ? 'B' : 'A'
    const changed = one.token.slice(0, -20) + letter + one.token.slice(-19)
    expect(await opened(deps, one.attempt, changed)).toMatchObject({ refused: 'invalid-token' })
    expect(await opened(deps, other.attempt, one.token)).toMatchObject({ refused: 'invalid-token' })
  })

  it('is the paper that starting again shows the same person', async () => {
    const { startLike } = await openUpgraded()
    for (const paper of open) {
      const again = await startLike(paper)
      expect(again.status).toBe(201)
      const { paper: shown, site, via } = JSON.parse(await again.text())
      const before = JSON.parse(paper.started)
      expect(JSON.stringify(shown)).toBe(JSON.stringify(before.paper))
      expect({ site, via }).toEqual({ site: before.site, via: before.via })
    }
  })

  it('is handed in once, for its agency, and scored as 0.1.0 scored it', async () => {
    const { handIn, receipt, clock, deps } = await openUpgraded()
    const before = await Promise.all(CONTESTS.map(contest => deps.store.counts(contest)))
    const codes: string[] = []
    for (const paper of open) {
      const first = await handIn(paper)
      const body = await first.text()
      expect(first.status).toBe(201)
      const again = await handIn(paper)
      expect([again.status, await again.text()]).toEqual([200, body])
      codes.push(JSON.parse(body).receipt)
    }
    clock.now = AFTER_CLOSE
    for (const [at, { entry, submitted, contest }] of open.entries()) {
      const told = await receipt(codes[at] ?? '')
      expect(told).toMatchObject({
        receipt: JSON.parse(submitted).receipt,
        contest,
        counted: true,
        via: entry.via,
      })
      expect(told.agency?.agency ?? null).toBe(entry.agency)
      if (contest === 'phu-tho-2024') expect(told.score).toEqual({ right: entry.right, of: entry.of })
      else expect(JSON.parse(submitted).score).toEqual({ right: entry.right, of: entry.of })
    }
    for (const [at, contest] of CONTESTS.entries()) {
      const after = await deps.store.counts(contest)
      expect(after).toEqual(await deps.store.recount(contest))
      const added = open.filter(paper => paper.contest === contest).length
      expect(attemptsIn(after)).toBe(attemptsIn(before[at]) + added)
    }
  })

  it('keeps its words and its key when the question is edited after the upgrade', async () => {
    const paper = open.find(({ contest, entry }) => contest === 'thi-nhanh' && entry.right > 2)
    if (!paper) throw new Error('no such paper')
    const contests = withEditedQuestion(paper, line =>
      line
        .replace('Câu hỏi số', 'Câu hỏi mới số')
        .replace(/;(A,C|[A-D]);/, (_, key) => (key === 'B' ? ';C;' : ';B;')),
    )
    const upgraded = await openUpgraded('store', contests)
    expect(await drawAgain(upgraded, paper)).toBe(paper.started)
    expect(await (await upgraded.startLike(paper)).text()).toContain('Câu hỏi mới số')
    expect(await (await upgraded.handIn(paper)).json()).toMatchObject({
      score: { right: paper.entry.right, of: paper.entry.of },
    })
  })
})

const attemptsIn = (counted: Awaited<ReturnType<Upgraded['deps']['store']['counts']>> | undefined): number =>
  counted?.counts.reduce((sum, { attempts }) => sum + attempts, 0) ?? Number.NaN
