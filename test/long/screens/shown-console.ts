import { handIn } from '../../console/compare/crowd.ts'
import { openScreens } from './open-screens.ts'
import { contests, type Places } from './screen-table.ts'
import { NOW, shownAttempts, shownContest } from './shown-contest.ts'

const MINUTE = 60_000
const ATTEMPTS = 2600
const AGENCY = 'so-noi-vu'

/** The console of the three contests that are shown, filled, at the instant of all pictures. */
export async function openShownConsole() {
  const full = shownContest()
  const over = shownContest(contests.over, '2023')
  const opened = await openScreens(full, [shownContest(contests.empty, '2025'), over], AGENCY)
  await handIn(opened.store, shownAttempts(full, ATTEMPTS))
  await handIn(opened.store, shownAttempts(over, ATTEMPTS))
  const receipt = await handInThrice(opened)
  opened.clock.now = NOW
  return { ...opened, places: { receipt, agency: AGENCY } satisfies Places }
}

/** One person's three attempts as a page sends them, so that what was declared and answered is there to be shown. */
async function handInThrice({ start, submit, clock }: Awaited<ReturnType<typeof openScreens>>) {
  const origin = shownContest().agencies.find(({ id }) => id === AGENCY)?.sites[0]
  const fields = { 'participant.unit': AGENCY, 'participant.kind': 'can-bo', consent: '2024-2' }
  let receipt = ''
  for (const at of [0, 1, 2]) {
    clock.now = NOW - (9 - 3 * at) * MINUTE
    const started = await start(fields, origin)
    clock.now += 2 * MINUTE
    const answer = await submit(started, [], origin)
    if (answer.status !== 201) throw new Error(await answer.text())
    receipt = (await answer.json()).receipt
  }
  return receipt
}
