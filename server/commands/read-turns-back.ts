import { type TurnsBack, turnsBack, type VoidTurn } from '../attempt/turns-back.ts'
import type { Contest } from '../contest/contest.ts'
import type { Register } from '../contest/register.ts'
import type { RegisterReading } from '../folder/read-register.ts'
import { idOf } from '../results/judge-attempts.ts'
import { enterRegister } from '../standing/enter-register.ts'
import { type AttemptReader, type AttemptRow, readAttempts } from '../store/read-attempts.ts'

type RegisterOf = (contest: Contest) => RegisterReading

/**
 * The turns that the void attempts of the registers give back while the contests are served, by the registers as they are
 * now. A receipt that stands for no attempt gives nothing back; `agency-quiz results` tells it.
 */
export function readTurnsBack(
  dataDir: string,
  contests: readonly Contest[],
  registerOf: RegisterOf,
): TurnsBack {
  const served = new Map(contests.map(contest => [contest.rules.id, contest]))
  const known = new Map<string, { readonly reading: RegisterReading; readonly back: TurnsBack }>()
  return scope => {
    const contest = served.get(scope.contest)
    if (!contest) return 0
    const reading = registerOf(contest)
    const last = known.get(scope.contest)
    if (last?.reading === reading) return last.back(scope)
    const back = turnsBack(voidTurns(dataDir, scope.contest, reading.register))
    known.set(scope.contest, { reading, back })
    return back(scope)
  }
}

function voidTurns(dataDir: string, contest: string, acts: Register): VoidTurn[] {
  if (!acts.some(({ act }) => act === 'void')) return []
  const reader = readAttempts(dataDir)
  try {
    return turnsIn(reader, contest, acts)
  } finally {
    reader.close()
  }
}

function turnsIn(reader: AttemptReader, contest: string, acts: Register): VoidTurn[] {
  const rows = new Map<string, AttemptRow>()
  const { register } = enterRegister(acts, receipt => {
    const row = reader.byReceipt(contest, receipt)
    if (row) rows.set(idOf(row), row)
    return row && { attempt: idOf(row), person: row.participant }
  })
  return register.voids.flatMap(({ attempt, at, liftedAt }): VoidTurn[] => {
    const row = rows.get(attempt)
    if (!row) return []
    const { participant, round, submittedAt } = row
    const lifted = liftedAt === undefined ? {} : { liftedAt }
    return [{ attempt, contest, participant, round, submittedAt, at, ...lifted }]
  })
}

/** That a register has faults, so that what it voids gives nothing back. */
export const unreadRegisters = (contests: readonly Contest[], registerOf: RegisterOf): string[] =>
  contests.flatMap(contest => {
    const count = registerOf(contest).faults.length
    return count === 0
      ? []
      : [
          `agency-quiz: ${contest.rules.id}: sổ quyết định (register.yaml) có ${count} lỗi nên chưa được đọc: lượt bị huỷ chưa trả lại cho người thi.`,
        ]
  })
