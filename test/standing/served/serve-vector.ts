import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import type { Results } from '../../../server/documents/results/results.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { standingContest, standOf } from '../../../server/standing/stand-of.ts'
import {
  asOfVector,
  attemptsOfVector,
  mergeRules,
  readVector,
  registerOfVector,
  type Vector,
} from '../vector.ts'
import { writeExpected } from '../write-expected.ts'
import { type Played, playVector } from './play-vector.ts'
import { filesOf, readBack, renamed } from './read-back.ts'
import { asksPrediction, NOBODY, writeVectorFolder } from './vector-folder.ts'
import { vectorRegister } from './vector-register.ts'

/** A vector in a contest's folder, with everything in it played by HTTP. */
export interface ServedVector {
  readonly vector: Vector
  readonly folder: string
  readonly played: Played
}

export async function serveVector(path: string): Promise<ServedVector> {
  const vector = withListedUnits(readVector(path))
  const folder = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'thi')
  writeVectorFolder(folder, vector, vector.rules)
  const groups = new Map(vector.people.map(({ id, group }) => [id, group]))
  const played = await playVector(contestIn(folder), vector, ({ unit, kind, person }) => {
    const group = groups.get(person)
    return { ...(unit && { unit }), ...(kind && { kind }), ...(group && { group }) }
  })
  return { vector, folder, played }
}

/** A form offers the agencies and "none of these": whatever else was declared is that. */
const withListedUnits = (vector: Vector): Vector => ({
  ...vector,
  attempts: vector.attempts.map(attempt => ({
    ...attempt,
    unit: vector.agencies.some(({ id }) => id === attempt.unit) ? attempt.unit : 'other',
  })),
})

function contestIn(folder: string) {
  const { contest, faults, register } = readFolder(folder)
  const all = [...faults, ...register.faults]
  if (!contest || all.length > 0) throw new Error(JSON.stringify(all, null, 1))
  return contest
}

/** What comes of a variant from the store, in the words of its expectation, with its files and those of the vector itself. */
export function resultsServed({ vector, folder, played }: ServedVector, variant: string) {
  const rules = mergeRules(vector.rules, vector.variants[variant] ?? {})
  rmSync(join(folder, 'register.yaml'), { force: true })
  writeVectorFolder(folder, vector, rules)
  const receiptOf = (attempt: string) => played.receipts.get(attempt) ?? ''
  writeFileSync(join(folder, 'register.yaml'), vectorRegister(vector, rules, receiptOf))
  const contest = contestIn(folder)
  const { register } = readFolder(folder)
  const asOf = asOfVector(rules)
  const { results, names } = readBack(played, contest, register.register, asOf)
  const shown = asVectorsShow(results)
  const stand = standOf(
    standingContest(contest),
    attemptsOfVector(vector, rules),
    registerOfVector(vector, rules),
    asOf,
  )
  return {
    computed: comparable(renamed(writeExpected(shown, rules), names), vector),
    files: filesOf(results),
    filesOfVector: filesOf({ ...results, stand, receiptOf }),
  }
}

/** A stand with the rates as vectors show them: by the attribution of the rules, also where that is the host's. */
export function asVectorsShow({ contest, stand }: Results) {
  const ratesBy = standingContest(contest).rules.compare
  return standOf(standingContest(contest), judged({ stand }), stand.register, stand.asOf, { ratesBy })
}

/** The attempts that were read for these results. */
const judged = ({ stand }: Pick<Results, 'stand'>) =>
  stand.people.flatMap(({ attempts }) => attempts.map(({ attempt }) => attempt))

/** A standing as it can be compared: without the truth where nobody was asked, and without the agency that stands in. */
export function comparable(written: unknown, vector: Vector): unknown {
  return JSON.parse(JSON.stringify(written), (key, value) => {
    if (key === 'truth' && !asksPrediction(vector)) return undefined
    if (key === 'cells') return undefined
    if (key === 'ties') return [...value].sort((a, b) => (tieName(a) < tieName(b) ? -1 : 1))
    return Array.isArray(value) ? value.filter(each => each?.unit !== NOBODY) : value
  })
}

const tieName = ({ standing, place }: { standing: string; place: number }) => `${standing} ${place}`

/** What is expected of a variant. */
export const expectedOf = (path: string, variant: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'))[variant]

/** What is expected of the counts that are kept with the rows: those of a variant that asks after everything. */
export function expectedCounts(path: string, { vector }: ServedVector): unknown[] | undefined {
  const [whole] = Object.keys(vector.variants).filter(name => vector.variants[name]?.asOf === undefined)
  if (whole === undefined || vector.attempts.some(attempt => attempt.void)) return undefined
  const cells = z.array(z.looseObject({ unit: z.string().nullable() })).parse(expectedOf(path, whole).cells)
  const isListed = (unit: string | null) => vector.agencies.some(({ id }) => id === unit)
  return cells.map(cell => ({ ...cell, unit: isListed(cell.unit) ? cell.unit : 'other' }))
}
