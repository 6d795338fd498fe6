import { EACH } from '../contest/award-rules.ts'
import type { Agency, Question } from '../contest/contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { Rules } from '../contest/rules.ts'
import { checkDraw } from './check-draw.ts'
import { checkChoices } from './check-fields.ts'
import { type Fault, fault, nameOfPlace, type Place, wholeFile } from './fault.ts'
import { groupColumn, NAME_COLUMN } from './parse-agencies.ts'
import { type Placed, placeOf } from './parse-table.ts'
import type { PlaceOf } from './rules-document.ts'

/** What was read of each file, however faulty. */
export interface Parts {
  readonly rules: Partial<Rules>
  readonly placeOfRule: PlaceOf
  readonly questions: readonly Placed<Question>[]
  /** False when a file of the bank, or a row of one, gave no question although it may hold some. */
  readonly isBankWhole: boolean
  readonly agencies: readonly Placed<Agency>[]
}

/** What the files of a contest say about each other, and the rows of a table about one another. */
export const checkContest = (parts: Parts): Fault[] => [
  ...checkTopics(parts),
  ...checkPapers(parts),
  ...checkIds(parts.questions),
  ...checkTwins(
    parts.questions,
    'Câu hỏi',
    ({ text }) => foldReading(text),
    (place, first) => fault('duplicate-question', place, first),
  ),
  ...checkIds(parts.agencies),
  ...checkTwins(
    parts.agencies,
    NAME_COLUMN,
    ({ name }) => foldReading(name),
    (place, first) => fault('duplicate-name', place, first),
  ),
  ...checkSites(parts.agencies),
  ...checkBlocks(parts),
  ...checkGroups(parts),
]

/** A prize of one block names a block of agencies.csv. */
function checkBlocks({ rules, placeOfRule, agencies }: Parts): Fault[] {
  if (agencies.length === 0) return []
  const known = new Set([EACH, ...agencies.map(({ value }) => value.block)])
  return (rules.prizes?.collective ?? []).flatMap(({ block = EACH }, index) =>
    known.has(block)
      ? []
      : [fault('unknown-block', placeOfRule(['prizes', 'collective', index, 'block']), block)],
  )
}

/** A column of a group’s headcounts names a group that people can choose. */
function checkGroups({ rules, agencies: [first] }: Parts): Fault[] {
  if (!first) return []
  const groups = Object.keys(first.value.groups ?? {})
  const header = wholeFile(first.row.file)
  return checkChoices(rules, 'group', groups, at => ({ ...header, column: groupColumn(groups[at] ?? '') }))
}

const checkIds = (rows: readonly Placed<{ id: string }>[]): Fault[] =>
  checkTwins(
    rows,
    'Mã',
    ({ id }) => id,
    (place, first, id) => fault('duplicate-id', place, id, first),
  )

function checkTopics({ rules, questions }: Parts): Fault[] {
  if (rules.topics === undefined) return []
  const known = new Set(rules.topics.map(topic => topic.id))
  return questions
    .filter(({ value }) => value.topic.trim() !== '' && !known.has(value.topic))
    .map(({ value, row }) => fault('unknown-topic', placeOf(row, 'Chủ đề'), value.topic))
}

/** Where questions or topics were misread there is a graver fault, of which one here may be a mere consequence. */
function checkPapers({ rules: { topics = [] }, placeOfRule, questions, isBankWhole }: Parts): Fault[] {
  const areDistinct = new Set(topics.map(({ id }) => id)).size === topics.length
  return questions.length > 0 && isBankWhole && areDistinct ? checkDraw(topics, questions, placeOfRule) : []
}

/** Rows whose `key` an earlier row already has; empty keys are another fault. */
function checkTwins<T>(
  rows: readonly Placed<T>[],
  column: string,
  key: (value: T) => string,
  tell: (place: Place, first: string, key: string) => Fault,
): Fault[] {
  const first = new Map<string, Place>()
  return rows.flatMap(({ value, row }) => {
    const name = key(value)
    const place = placeOf(row, column)
    const twin = first.get(name)
    if (twin !== undefined) return [tell(place, nameOfPlace(twin), name)]
    if (name.trim() !== '') first.set(name, place)
    return []
  })
}

interface Claim {
  readonly agency: Agency
  readonly where: string
}

/**
 * A host belongs to one agency: two agencies may not split it by scheme either. One agency may register a portal
 * under http and https, but not the same origin twice.
 */
function checkSites(agencies: readonly Placed<Agency>[]): Fault[] {
  const claims = new Map<string, Claim>()
  return agencies.flatMap(({ value: agency, row }) => {
    const own = new Set<string>()
    return agency.sites.flatMap(site => {
      const host = URL.canParse(site) ? new URL(site).host : site
      const place = placeOf(row, 'Trang')
      const claim = claims.get(host)
      if (claim !== undefined && claim.agency !== agency) {
        return [fault('host-claimed-twice', place, `${host} đã thuộc ${claim.agency.name} (${claim.where})`)]
      }
      if (own.has(site)) return [fault('host-claimed-twice', place, `${site} ghi hai lần`)]
      own.add(site)
      claims.set(host, { agency, where: nameOfPlace(place) })
      return []
    })
  })
}
