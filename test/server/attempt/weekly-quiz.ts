import type { Contest } from '../../../server/contest/contest.ts'
import type { StartedAttempt } from '../../../server/contract/public.ts'
import { answersTo, openApp, person, SITE_A } from '../../open-app.ts'
import { OPENS, sampleContest, withRules } from '../../sample-contest.ts'

export const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE

const unhurried = withRules({ ranking: ['most-right', 'earliest'] })

/** A quiz of twenty minutes, a round a week, ranked by the shortest; on the portals of the sample contest. */
export const weekly: Contest = {
  ...sampleContest,
  rules: {
    ...sampleContest.rules,
    id: 'hang-tuan',
    rounds: [0, 1].map(week => ({
      ...{ id: `tuan-${week + 1}`, title: `Tuần ${week + 1}` },
      ...{ opens: OPENS + week * WEEK, closes: OPENS + (week + 1) * WEEK },
    })),
    paper: { ...sampleContest.rules.paper, timeLimit: 20, answerAll: false },
    prediction: null,
    ranking: ['most-right', 'shortest'],
  },
}

export const SECOND_WEEK = OPENS + WEEK

type Opened = Awaited<ReturnType<typeof openApp>>

/** Both contests in one server: one without a clock, and the weekly quiz. */
export const openBoth = (data?: string, seed?: string) => openApp(unhurried, data, [weekly], seed)

/** Begin the weekly quiz as somebody with this phone. */
export async function startWeekly(
  on: Opened,
  phone = '0912345678',
  origin = SITE_A,
): Promise<StartedAttempt> {
  const identity = { ...person, 'participant.phone': phone }
  const started = await on.post('/v1/contests/hang-tuan/attempts', Object.entries(identity), origin)
  if (started.status !== 201) throw new Error(await started.text())
  return started.json()
}

export const submitWeekly = (on: Opened, started: StartedAttempt, origin = SITE_A) =>
  on.post(`/v1/attempts/${started.attempt}`, [...answersTo(started), ['token', started.token]], origin)
