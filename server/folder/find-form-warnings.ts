import { minuteOfDay } from '../contest/instant.ts'
import { typeOf } from '../contest/public-contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { FieldType } from '../contract/public.ts'
import type { Parts } from './check-contest.ts'
import { nameOfPlace } from './fault.ts'
import { placeOf } from './parse-table.ts'
import { type Warning, warning } from './warning.ts'

/** What deserves a look in the registration form, in what makes one person, in the closing and in the blocks. */
export const findFormWarnings = (parts: Parts): Warning[] => [
  ...findLabels(parts),
  ...findIdentity(parts),
  ...findClosings(parts),
  ...findBlocks(parts),
]

/** What a label asks for, and the type that has a rule for it. */
const ASKED: readonly (readonly [RegExp, FieldType])[] = [
  [/căn cước|cccd|cmnd|chứng minh (?:nhân dân|thư)|định danh cá nhân/iu, 'national-id'],
  [/điện thoại|sđt|di động/iu, 'phone'],
  [/(?:^|\s)e-?mail|thư điện tử/iu, 'email'],
  [/^họ |họ (?:và )?tên|^tên(?: người| thí sinh|$)/iu, 'name'],
  [/ngày,? (?:tháng|sinh)/iu, 'date'],
]

/** A field asks for something that has a type of its own, under another: its right answers may be refused, or anything taken. */
const findLabels = ({ rules: { fields = [] }, placeOfRule }: Parts): Warning[] =>
  fields.flatMap((field, index) => {
    const asked = ASKED.filter(([label]) => label.test(field.label)).map(([, type]) => type)
    const [type] = asked
    if (type === undefined || asked.length > 1 || [type, 'choice'].includes(typeOf(field))) return []
    return [warning('label-of-another-type', placeOfRule(['fields', index, 'type']), field.label, type)]
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
