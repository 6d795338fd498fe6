import type { Engine } from './engine.ts'
import type { HostPage, Surroundings, Visit } from './host-page.ts'
import { person } from './person.ts'
import { takeByLink } from './take-pages.ts'
import { takeQuiz } from './take-quiz.ts'
import { addedBetween, countedBy, readCounts } from './tally-watch.ts'
import { until } from './until.ts'

/** What became of one page in one engine. */
export interface Outcome {
  readonly page: HostPage
  /** Undefined when all was as expected. */
  readonly fault: string | undefined
}

/**
 * Visit a page as a new person and take the contest the way the page promises; then hold what the server counted
 * against it: one attempt more, for this page's agency, vouched for as expected, and nothing else.
 */
export async function playPage(
  engine: Engine,
  page: HostPage,
  to: Surroundings,
  number: number,
): Promise<Outcome> {
  const tab = await engine.visitor()
  try {
    const before = await readCounts(to.server)
    await tab.open(`${to.origin}/`)
    if (page.given !== undefined) await until(tab, page.given, `a page where ${page.given}`)
    const visit = { tab, to, person: person(number, page.name) }
    const receipt = await play(page, visit)
    const faults = [await judgeCounts(page, to, { before, receipt }), ...tab.errors().filter(isOurs)]
    return { page, fault: faults.filter(Boolean).join('; ') || undefined }
  } catch (error) {
    const fault = [error instanceof Error ? error.message : String(error), ...tab.errors()].join('; ')
    return { page, fault }
  } finally {
    await tab.close().catch(() => undefined)
  }
}

/** A control is as expected when it is found out, and by what was planted in it. */
export function foundOut(outcome: Outcome, planted: RegExp): Outcome {
  const { fault = 'nobody found out that this page does not do what it promises' } = outcome
  return { ...outcome, fault: planted.test(fault) ? undefined : fault }
}

/** Thrown in our script, and not said by the browser about a script it refused. */
const isOurs = (error: string): boolean => /agency-quiz\.js:\d+:\d+/.test(error)

function play(page: HostPage, visit: Visit): Promise<string | undefined> {
  const { tab, person, to } = visit
  if (page.play) return page.play(visit)
  return page.expects.ends === 'attempt' ? takeQuiz(tab, person) : takeByLink(tab, person, to.server)
}

async function judgeCounts(
  { name, expects: { ends, via } }: HostPage,
  { server }: Surroundings,
  { before, receipt }: { before: Awaited<ReturnType<typeof readCounts>>; receipt: string | undefined },
): Promise<string | undefined> {
  const added = addedBetween(before, await readCounts(server)).join(', ') || 'nothing'
  const wanted = ends === 'nothing' ? 'nothing' : `${via === 'unknown' ? '-' : name} ${via}`
  if (added !== wanted) return `the tally grew by ${added}, not by ${wanted}`
  if (receipt === undefined) return ends === 'nothing' ? undefined : 'there is no receipt'
  const counted = await countedBy(server, receipt)
  return counted === wanted ? undefined : `the receipt says ${counted}, not ${wanted}`
}
