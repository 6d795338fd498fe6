/** A real rule set played with the people of its worked example: its own rules.yaml, the vector's agencies and attempts. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import * as z from 'zod'
import type { Contest } from '../../../server/contest/contest.ts'
import type { Results } from '../../../server/documents/results/results.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { asOfVector, readVector, type Vector } from '../vector.ts'
import { moveVector } from './move-vector.ts'
import { type Played, playVector } from './play-vector.ts'
import { type ReadBack, readBack } from './read-back.ts'
import { agenciesCsv } from './vector-folder.ts'
import { vectorRegister } from './vector-register.ts'

const Edits = z.record(z.string(), z.unknown())
const Example = z.object({
  vector: z.string(),
  /** The round of the rules in which a round of the vector is played, where the names differ. */
  rounds: z.record(z.string(), z.string()).default({}),
  own: z.array(z.string()),
  variants: z.record(z.string(), Edits),
})
type Example = z.infer<typeof Example>

export interface RuleSet {
  readonly folder: string
  readonly example: Example
  /** As long as the papers of the set, and in its rounds. */
  readonly vector: Vector
  /** As it is worked out. */
  readonly source: string
  readonly played: Played
}

export const readExample = (set: string): Example =>
  Example.parse(parse(readFileSync(join(set, 'example.yaml'), 'utf8'), { merge: true }))

/** Serve the folder of a rule set and play its example in it. */
export async function playRuleSet(set: string): Promise<RuleSet> {
  const example = readExample(set)
  const source = join('test/standing/vectors', example.vector)
  const folder = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'thi')
  cpSync(set, folder, { recursive: true })
  const given = readVector(source)
  if (given.agencies.length > 0) writeFileSync(join(folder, 'agencies.csv'), agenciesCsv(given))
  const contest = contestIn(folder)
  const vector = moveVector(given, contest.rules, example.rounds)
  return {
    folder,
    example,
    vector,
    source,
    played: await playVector(contest, vector, saidBy(vector, contest)),
  }
}

function contestIn(folder: string): Contest {
  const { contest, faults, register } = readFolder(folder)
  const all = [...faults, ...register.faults]
  if (!contest || all.length > 0) throw new Error(JSON.stringify(all, null, 1))
  return contest
}

/** What a person of the vector says in the form of the set: what it does not offer is its last choice. */
function saidBy({ people }: Vector, { rules, agencies }: Contest) {
  const groups = new Map(people.map(({ id, group }) => [id, group]))
  const offered = new Map(rules.fields.map(({ name, options }) => [name, options]))
  const choose = (name: string, value: string | null | undefined): Record<string, string> => {
    const options = offered.get(name)
    if (options === undefined) return {}
    const values =
      options === 'agencies' ? [...agencies.map(({ id }) => id), 'other'] : options.map(each => each.value)
    return { [name]: values.find(each => each === value) ?? values.at(-1) ?? '' }
  }
  return ({ unit, kind, person }: Vector['attempts'][number]) => ({
    ...{ name: `Người ${person}` },
    ...{ ...choose('unit', unit), ...choose('kind', kind), ...choose('group', groups.get(person)) },
  })
}

/** What comes of it by the rules of the set with these edits, each a path with dots and what stands there. */
export function resultsBy(
  { folder, vector, played }: RuleSet,
  edits: Readonly<Record<string, unknown>>,
): ReadBack & { readonly contest: Contest } {
  const own = parseDocument(readFileSync(join(folder, 'rules.yaml'), 'utf8'))
  const edited = `${mkdtempSync(join(tmpdir(), 'agency-quiz-'))}/thi`
  cpSync(folder, edited, { recursive: true })
  for (const [path, value] of Object.entries(edits)) own.setIn(path.split('.'), value)
  writeFileSync(join(edited, 'rules.yaml'), own.toString())
  const code = contestIn(edited).rules.voids?.[0]?.code
  const receiptOf = (attempt: string) => played.receipts.get(attempt) ?? ''
  writeFileSync(join(edited, 'register.yaml'), vectorRegister(vector, vector.rules, receiptOf, code))
  const contest = contestIn(edited)
  const { register } = readFolder(edited)
  return { contest, ...readBack(played, contest, register.register, asOfVector(vector.rules)) }
}

/** Who has which prize, which are undecided among whom and which nobody has, a line each. */
export function outcomeLines({ stand }: Results): string[] {
  const { winners, undecided, empty } = stand.awards
  return [
    ...winners.map(({ standing, prize, person }) => `${standing}: ${prize} ${person}`),
    ...undecided.map(
      ({ standing, prize, seats, among }) => `${standing}: ${prize}, ${seats} cho ${among.join(' ')}`,
    ),
    ...empty.map(({ standing, prize, seats }) => `${standing}: ${prize}, ${seats} để trống`),
    ...stand.agencies.awards.flatMap(({ standing: { formula, block }, ...awards }) => {
      const name = [formula, ...(block === null ? [] : [block])].join(' ')
      return [
        ...awards.winners.map(({ prize, agency }) => `${name}: ${prize} ${agency}`),
        ...awards.undecided.map(
          ({ prize, seats, among }) => `${name}: ${prize}, ${seats} cho ${among.join(' ')}`,
        ),
        ...awards.empty.map(({ prize, seats }) => `${name}: ${prize}, ${seats} để trống`),
      ]
    }),
  ]
}
