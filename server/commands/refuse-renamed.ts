import type { Agency, Contest } from '../contest/contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { Round, Rules } from '../contest/rules.ts'
import type { IdsUsed, RoundUsed, Store } from '../store/store.ts'

const HOUR_MS = 3_600_000

/**
 * Refuse a folder in which the id of a round, an agency or a declared unit was changed after attempts had been counted
 * under it: they would stand apart from those to come, whoever had used up a round's attempts would have them again, and
 * printed links would name nobody. So would a round whose time was given to another, and people told apart by another
 * field. Names, ends and sites may change. Throws with a Vietnamese sentence that says what to write.
 */
export async function refuseRenamed(
  store: Pick<Store, 'idsUsed' | 'agencyName'>,
  { rules, agencies }: Contest,
): Promise<void> {
  const used = await store.idsUsed(rules.id)
  refuseOtherPeople(used.identity, rules)
  for (const round of used.rounds) {
    const isKept = rules.rounds.some(({ id }) => id === round.id)
    const now = isKept ? inItsTime(rules.rounds, round) : inItsPlace(rules.rounds, round)
    if (now) throw new Error((isKept ? sayTime : sayRound)(round.id, now.id))
  }
  const named = new Set([...used.agencies, ...used.units])
  for (const id of [...named].filter(id => agencies.every(agency => agency.id !== id))) {
    const name = await store.agencyName(rules.id, id)
    const now = name === undefined ? undefined : called(agencies, name)
    if (now) throw new Error(sayAgency(now.name, id, now.id))
  }
}

/**
 * Refuse rules by which whoever took part would be another person. What is hashed is the answer and not the name of its
 * field, so a field may be renamed; by another type the same answer is another text.
 */
function refuseOtherPeople(used: IdsUsed['identity'], { identity, fields }: Rules): void {
  const now = fields.find(({ name }) => name === identity)
  if (used === undefined || now === undefined) return
  const isRenamed = used.name !== now.name && fields.every(({ name }) => name !== used.name)
  if (used.type === now.type && (used.name === now.name || isRenamed)) return
  throw new Error(sayIdentity(used, now))
}

/**
 * The round of the rules in whose time the attempts of another were handed in. A round that is over and was left out is
 * none: its last attempts may come within the grace after its close, so an hour is let pass.
 */
const inItsPlace = (rounds: readonly Round[], { first, last }: RoundUsed): Round | undefined =>
  rounds.find(
    ({ opens, closes }) =>
      first * HOUR_MS < closes && (first * HOUR_MS >= opens || last * HOUR_MS >= opens + HOUR_MS),
  )

/** Another round that now has an hour in which this one's attempts were handed in; its last hour may be the grace. */
const inItsTime = (rounds: readonly Round[], { id, first, last }: RoundUsed): Round | undefined =>
  rounds.find(
    ({ id: other, opens, closes }) =>
      other !== id &&
      (first + 1) * HOUR_MS <= closes &&
      (first * HOUR_MS >= opens || last * HOUR_MS >= opens + HOUR_MS),
  )

const called = (agencies: readonly Agency[], name: string): Agency | undefined =>
  agencies.find(agency => foldReading(agency.name) === foldReading(name))

const sayRound = (before: string, now: string): string =>
  `rules.yaml: đợt thi mã “${before}” đã có bài nộp nhưng không còn trong thể lệ, còn đợt mã “${now}” lại trùng thời gian với nó: ` +
  `lượt thi sẽ bị tách làm hai đợt. Ghi lại mã “${before}” cho đợt này (tên đợt, giờ mở và giờ đóng vẫn đổi được) rồi chạy lại.`

const sayTime = (id: string, other: string): string =>
  `rules.yaml: trong thời gian nay ghi cho đợt thi mã “${other}” đã có bài nộp tính cho đợt mã “${id}”: số liệu hai đợt sẽ lẫn vào nhau. ` +
  `Ghi lại giờ của đợt “${id}” như khi nhận các bài ấy; tách, gộp hay đánh số lại chỉ làm với thời gian chưa có bài nộp.`

type Identity = NonNullable<IdsUsed['identity']>

const sayIdentity = (before: Identity, now: Identity): string =>
  `rules.yaml: đã có bài nộp nhận người dự thi theo identity: ${before.name} (type: ${before.type}), nay là ${now.name} (type: ${now.type}): ` +
  `mỗi người đã thi sẽ bị đếm thành hai và có thêm lượt. Ghi lại identity: ${before.name} với type: ${before.type}; muốn nhận người theo mục khác thì mở một cuộc thi mới với id khác.`

const sayAgency = (name: string, before: string, now: string): string =>
  `agencies.csv: “${name}” đã có lượt thi dưới mã “${before}” nhưng nay mang mã “${now}”: số liệu sẽ bị tách đôi, ` +
  `đường dẫn và mã QR đã in không còn tính cho cơ quan. Ghi lại mã “${before}” (tên, khối và trang vẫn đổi được) rồi chạy lại.`

/** The contests, none of which has ids other than those under which it is counted. Throws as `refuseRenamed`. */
export async function asCounted(store: Store, contests: readonly Contest[]): Promise<readonly Contest[]> {
  for (const contest of contests) await refuseRenamed(store, contest)
  return contests
}
