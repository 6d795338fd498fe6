import { minuteOfDay } from '../contest/instant.ts'
import { typeOf } from '../contest/public-contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { Parts } from './check-contest.ts'
import { nameOfPlace } from './fault.ts'
import { isUnfillable, typeMeant } from './label-and-type.ts'
import { placeOf } from './parse-table.ts'
import { type Warning, warning } from './warning.ts'

/** What deserves a look in the registration form, in what makes one person, in the closing and in the blocks. */
export const findFormWarnings = (parts: Parts): Warning[] => [
  ...findLabels(parts),
  ...findIdentity(parts),
  ...findClosings(parts),
  ...findBlocks(parts),
]

/** A field asks for something that has a type of its own, under another: its right answers may be refused, or anything taken. */
const findLabels = ({ rules: { fields = [] }, placeOfRule }: Parts): Warning[] =>
  fields.flatMap((field, index) => {
    const type = typeMeant(field)
    if (type === undefined || isUnfillable(field)) return []
    return [
      warning(
        'label-of-another-type',
        placeOfRule(['fields', index, 'type']),
        field.label,
        typeOf(field),
        type,
      ),
    ]
  })

function findIdentity({ rules: { identity, fields = [] }, placeOfRule }: Parts): Warning[] {
  const isText = fields.some(field => field.name === identity && field.type === 'text')
  return isText ? [warning('identity-is-text', placeOfRule(['identity']), identity ?? '')] : []
}

/** Plans write "đến 23h59" for the end of the day; the round closes when that minute begins. */
const LAST_MINUTE = 24 * 60 - 1
const findClosings = ({ rules: { rounds = [] }, placeOfRule }: Parts): Warning[] =>
  rounds.flatMap(({ closes }, index) =>
    minuteOfDay(closes) === LAST_MINUTE
      ? [warning('closes-a-minute-early', placeOfRule(['rounds', index, 'closes']))]
      : [],
  )

/** Blocks that read the same and are written otherwise are two blocks: their agencies are never compared. */
function findBlocks({ agencies }: Parts): Warning[] {
  const first = new Map<string, Parts['agencies'][number]>()
  return agencies.flatMap(agency => {
    const key = foldReading(agency.value.block)
    const twin = first.get(key)
    if (twin === undefined) first.set(key, agency)
    if (twin === undefined || twin.value.block === agency.value.block) return []
    const place = placeOf(agency.row, 'Khối')
    return [
      warning(
        'block-spelt-twice',
        place,
        agency.value.block,
        twin.value.block,
        nameOfPlace(placeOf(twin.row)),
      ),
    ]
  })
}
