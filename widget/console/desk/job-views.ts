import type { Job } from '../../../server/contract/console/desk.ts'
import { deskVi } from '../../messages/console/desk.ts'
import { count, inVietnam, sayFrom, sayHours } from '../../messages/console/say-console.ts'
import { attemptsPath } from '../attempts-path.ts'

const say = sayFrom(deskVi)

/** A job as it is read: what, why it matters, and the one thing to press. */
export interface JobView {
  readonly what: string
  readonly why: readonly string[]
  readonly act: string
  readonly href: string
}

type Of<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>
type Views = { readonly [Kind in Job['kind']]: (job: Of<Kind>, contest: string) => JobView }

/** The job of a contest in words. */
export function viewOf(job: Job, contest: string): JobView {
  // Each kind has its own view, and `job` is of that kind.
  const view = views[job.kind] as (job: Job, contest: string) => JobView
  return view(job, contest)
}

const screen = (contest: string, path: string): string => `/console/${contest}/${path}`

const views: Views = {
  burst: (job, contest) => {
    const [from, to] = [Date.parse(job.from), Date.parse(job.to)]
    return {
      what: say('burst', count(job.attempts), job.name, ...sayHours(from, to), inVietnam(from).day),
      why: [
        sayPast(job),
        ...(job.leader ? [say('burstLeader', job.leader.with, job.leader.without)] : []),
        say('burstCalm'),
      ],
      act: say('burstAct', count(job.attempts)),
      href: attemptsPath(contest, { agency: job.agency, from, to }),
    }
  },
  unknown: (job, contest) => ({
    what: sayUnknown(job),
    why: [
      `${say('unknownWhy', count(job.attempts))}${job.withoutHost > 0 ? say('unknownWithout', count(job.withoutHost)) : ''}.`,
    ],
    ...(job.total > 0
      ? { act: say('unknownAct'), href: screen(contest, 'agencies#chua-dang-ky') }
      : { act: say('unknownSee'), href: attemptsPath(contest, { agency: '-' }) }),
  }),
  silent: (job, contest) => ({
    what: say('silent', count(job.total), job.days),
    why: [`${saySilent(job)}.`, say('silentWhy')],
    act: say('silentAct'),
    href: screen(contest, 'agencies?only=silent'),
  }),
  headcount: (job, contest) => ({
    what: say('headcount', count(job.total)),
    why: [say('headcountWhy', sayNames(job))],
    act: say('headcountAct'),
    href: screen(contest, 'agencies?only=headcount'),
  }),
  'second-factor': (job, contest) =>
    job.mine
      ? {
          what: say('factorMine'),
          why: [say('factorMineWhy')],
          act: say('factorMineAct'),
          href: '/console/account',
        }
      : {
          what: say('factorOthers', job.others.length),
          why: [`${job.others.join(', ')}.`],
          act: say('factorOthersAct'),
          href: screen(contest, 'members'),
        },
  bank: (job, contest) => ({
    what: say('bank', count(job.unappraised)),
    why: [say('bankWhy', count(job.of), count(job.drafts))],
    act: say('bankAct'),
    href: screen(contest, 'bank'),
  }),
  folder: (job, contest) => ({
    what: say('folder', count(job.rules + job.bank + job.agencies)),
    why: [say('folderWhy', count(job.rules), count(job.bank), count(job.agencies))],
    act: say('folderAct'),
    href: screen(contest, 'bank#canh-bao'),
  }),
}

function sayPast({ before, next }: Of<'burst'>): string {
  if (before) return say('burstBefore', before.days, count(before.most))
  return next ? say('burstNoPast', next.name, count(next.attempts)) : say('burstAlone')
}

function sayUnknown({ hosts, total, attempts }: Of<'unknown'>): string {
  const [first] = hosts
  if (!first) return say('unknownOnly', count(attempts))
  return total === 1
    ? say('unknownHost', nameOf(first.host), count(first.attempts))
    : say('unknownHosts', count(total))
}

/** An origin without what every one has. */
export const nameOf = (origin: string): string => origin.replace(/^https?:\/\//, '')

function saySilent({ sites, total }: Of<'silent'>): string {
  const named = sites.map(({ name, site, isOnly, lastAt }) => {
    const who = isOnly ? name : say('siteOf', nameOf(site), name)
    return lastAt === null
      ? say('silentNever', who)
      : say('silentSince', who, inVietnam(Date.parse(lastAt)).day)
  })
  return `${named.join(', ')}${total > sites.length ? say('silentMore', count(total - sites.length)) : ''}`
}

function sayNames({ missing, total }: Of<'headcount'>): string {
  const names = missing.map(({ name }) => name).join(', ')
  return total > missing.length ? say('headcountMore', names, count(total - missing.length)) : names
}
