import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import type { StartedAttempt } from '../../../server/contract/public.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { PHU_THO } from '../../e2e/server-process.ts'
import {
  type Answer,
  answersTo,
  CONTEST,
  person,
  readReceipt,
  readTally,
  start,
  submit,
} from '../../e2e/visitor.ts'

/** The first site that the shipped contest has registered for an agency. */
export function portalOf(agency: string): string {
  const site = readFolder(PHU_THO).contest?.agencies.find(({ id }) => id === agency)?.sites[0]
  if (!site) throw new Error(`the shipped contest has no site of ${agency}`)
  return site
}

/** Where whoever takes part does so, unless told otherwise. */
export const PORTAL = portalOf('so-noi-vu')

/** A paper and, once the server has acknowledged it, the receipt as it came. */
export interface Paper {
  readonly started: StartedAttempt
  receipt?: string
}

let people = 0

/** Papers that lie open before as many new people, at the portal. */
export async function openPapers(url: string, many: number, origin = PORTAL): Promise<Paper[]> {
  const papers: Paper[] = []
  for (let at = 0; at < many; at++) papers.push({ started: await start(url, person(people++), origin) })
  return papers
}

/** Hand it in; remember the receipt when it is acknowledged. */
export async function handIn(url: string, paper: Paper, origin = PORTAL): Promise<Answer> {
  const answer = await submit(url, paper.started, answersTo(paper.started), origin)
  if (answer.status === 201) paper.receipt = answer.body
  return answer
}

/** So many attempts, each acknowledged. */
export async function takeAttempts(url: string, many: number): Promise<Paper[]> {
  const papers = await openPapers(url, many)
  for (const paper of papers) expect((await handIn(url, paper)).status).toBe(201)
  return papers
}

/** Whether each is answered with the receipt it had, resolves, and is counted; and whether nothing else is. */
export async function expectKept(
  url: string,
  papers: readonly Paper[],
  counted = papers.length,
): Promise<void> {
  await expectResolved(url, papers)
  expect((await readTally(url)).totals.attempts).toBe(counted)
}

/** Whether each is answered with the receipt it had, and resolves. */
export async function expectResolved(url: string, papers: readonly Paper[]): Promise<void> {
  for (let at = 0; at < papers.length; at += AT_ONCE)
    await Promise.all(papers.slice(at, at + AT_ONCE).map(paper => expectReceipt(url, paper)))
}

const AT_ONCE = 16

async function expectReceipt(url: string, { started, receipt }: Paper): Promise<void> {
  const again = await submit(url, started, answersTo(started), PORTAL)
  expect([again.status, again.body]).toEqual([200, receipt])
  expect(await readReceipt(url, JSON.parse(again.body).receipt)).toMatchObject({ counted: true })
}

/** Whether a store that nobody serves is sound, and its counters are those of its attempts. */
export async function expectSound(data: string): Promise<void> {
  const db = new Database(join(data, 'agency-quiz.db'))
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
  const store = sqliteStore(data)
  expect(await store.counts(CONTEST)).toEqual(await store.recount(CONTEST))
  await store.close()
}
