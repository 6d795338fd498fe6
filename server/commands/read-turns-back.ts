import { type TurnsBack, turnsBack, type VoidTurn } from '../attempt/turns-back.ts'
import type { Register } from '../contest/register.ts'
import type { RegisterReading } from '../folder/read-register.ts'
import { enterRegister } from '../standing/enter-register.ts'
import { type AttemptReader, type AttemptRow, readAttempts } from '../store/read-attempts.ts'
import { idOf } from './judge-attempts.ts'

/**
 * The turns that the void attempts of these registers give back while the contests are served. A register is read when the
 * server starts: what is declared void afterwards gives its turn back from the next start on. A receipt that stands for no
 * attempt gives nothing back; `agency-quiz results` tells it.
 */
export function readTurnsBack(dataDir: string, registers: ReadonlyMap<string, RegisterReading>): TurnsBack {
  const entered = [...registers].filter(([, { register }]) => register.some(({ act }) => act === 'void'))
  if (entered.length === 0) return turnsBack([])
  const reader = readAttempts(dataDir)
  try {
    return turnsBack(entered.flatMap(([contest, { register }]) => voidTurns(reader, contest, register)))
  } finally {
    reader.close()
  }
}

function voidTurns(reader: AttemptReader, contest: string, acts: Register): VoidTurn[] {
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
export const unreadRegisters = (registers: ReadonlyMap<string, RegisterReading>): string[] =>
  [...registers].flatMap(([contest, { faults }]) =>
    faults.length === 0
      ? []
      : [
          `agency-quiz: ${contest}: sổ quyết định (register.yaml) có ${faults.length} lỗi nên chưa được đọc: lượt bị huỷ chưa trả lại cho người thi.`,
        ],
  )
