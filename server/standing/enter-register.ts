import type { RegisterAct } from '../contest/register.ts'
import { standingName } from './ranking/rank-people.ts'
import type { OutAct, Register, RemarkAct, VoidAct } from './register.ts'

/** Whose attempt a receipt stands for. */
export interface Receipted {
  readonly attempt: string
  readonly person: string
}

/** Acts as the standings take them, and the receipts that stand for no attempt of the contest. */
export interface EnteredRegister {
  readonly register: Register
  readonly unknown: readonly string[]
}

type Act<Kind extends RegisterAct['act']> = Extract<RegisterAct, { act: Kind }>

/** The acts that people entered, in the order of their instants; `find` knows the attempts by their receipts. */
export function enterRegister(
  acts: readonly RegisterAct[],
  find: (receipt: string) => Receipted | undefined,
): EnteredRegister {
  const unknown = new Set<string>()
  const look: Look = receipt => {
    const found = find(receipt)
    if (!found) unknown.add(receipt)
    return found ? [found] : []
  }
  const of: Of = <Kind extends RegisterAct['act']>(...kinds: readonly Kind[]) =>
    acts.filter((each): each is Act<Kind> => kinds.some(kind => kind === each.act))
  const register: Register = {
    ...onTakingPart(of, look),
    remarks: of('regrade').map(remarkOf),
    numbers: of('numbers').map(({ at, basis, source, numbers }) => ({
      at,
      document: basis,
      source,
      numbers,
    })),
    hallDraws: of('lots').map(({ at, basis, standing, kinds = null, place, pool, selected }) => ({
      ...{ at, document: basis, standing: standingName(standing, kinds), place, pool, selected },
    })),
    points: of('points').map(({ at, basis, agency, points, of: what = null }) => ({
      ...{ at, document: basis, agency, points, of: what },
    })),
  }
  return { register, unknown: [...unknown] }
}

type Of = <Kind extends RegisterAct['act']>(...kinds: readonly Kind[]) => Act<Kind>[]
type Look = (receipt: string) => Receipted[]

const onTakingPart = (of: Of, look: Look): Pick<Register, 'voids' | 'freezes' | 'out'> => ({
  voids: of('void').flatMap(act =>
    act.attempts.flatMap(receipt => look(receipt).map(found => voidOf(act, found, receipt, of('lift')))),
  ),
  freezes: of('freeze').map(({ at, basis, round = null }) => ({ at, document: basis, round })),
  out: outOf(of('exclude', 'withdraw', 'decline', 'erase'), of('publish')[0]?.at, look),
})

/** Void until the first act that lifts it. */
function voidOf(
  { at, basis, code = '' }: Act<'void'>,
  { attempt }: Receipted,
  receipt: string,
  lifts: readonly Act<'lift'>[],
): VoidAct {
  const lift = lifts.find(each => each.at >= at && each.attempts.includes(receipt))
  return { at, document: basis, attempt, code, ...(lift ? { liftedAt: lift.at } : {}) }
}

const reasons = { exclude: 'excluded', withdraw: 'withdrawn', decline: 'declined', erase: 'erased' } as const

function outOf(
  acts: readonly Act<keyof typeof reasons>[],
  publishedAt: number | undefined,
  look: Look,
): OutAct[] {
  return acts.flatMap(({ act, at, basis, people }) => {
    const afterPublication = publishedAt !== undefined && at >= publishedAt
    return people.flatMap(look).map(({ person }) => ({
      ...{ at, document: basis, person, reason: reasons[act], afterPublication },
    }))
  })
}

const CODE_OF_A = 65

const remarkOf = ({ at, basis, question, how, right = [] }: Act<'regrade'>): RemarkAct => ({
  ...{ at, document: basis, question, how },
  ...(how === 'rekey' ? { right: right.map(letter => letter.charCodeAt(0) - CODE_OF_A).sort() } : {}),
})
