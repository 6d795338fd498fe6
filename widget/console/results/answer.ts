import type {
  CollectiveOf,
  PrizeOf,
  ResultsBody,
  ResultsSummary,
} from '../../../server/contract/console/results.ts'
import { type ResultsKey, resultsVi } from '../../messages/console/results.ts'
import { count, sayFrom } from '../../messages/console/say-console.ts'

const say = sayFrom<ResultsKey>(resultsVi)

/** Winners of one prize that the answer names; the others stand in the table. */
const NAMED = 3

/** Who won, or leads, in sentences: what the committee asks first. */
export function answer(body: ResultsBody): string[] {
  const { summary } = body
  if (body.state === 'refused') return [say('refused')]
  if (!summary) return [say('notYet')]
  if (summary.totals.people === 0) return [say('none')]
  return [
    ...(body.isOver ? [] : [say('provisional')]),
    ...(summary.prizes.length > 0 ? summary.prizes.map(sayPrize) : sayFirst(body)),
    ...summary.collective.slice(0, NAMED).map(each => sayCollective(each, body.isOver)),
    ...(body.isOver ? [sayWaits(summary)] : []),
  ]
}

function sayPrize(
  { prize, standing, winners, undecided }: PrizeOf,
  _at: number,
  all: readonly PrizeOf[],
): string {
  const isOne = all.every(each => each.standing.id === standing.id)
  const name = isOne ? prize : `${prize}, ${standing.name}`
  const [tied] = undecided
  if (winners.length === 0)
    return tied ? say('prizeUndecided', name, count(tied.among)) : say('prizeEmpty', name)
  const named = winners
    .slice(0, NAMED)
    .map(({ receipts, unit }) => `${receipts.join(' ')}${unit ? ` (${unit})` : ''}`)
  const more = winners.length - named.length
  return say('prizeTo', name, [named.join(', '), ...(more > 0 ? [say('and', count(more))] : [])].join(' '))
}

function sayFirst({ page }: ResultsBody): string[] {
  const [first] = page?.rows ?? []
  if (!first || page?.from !== 1) return []
  if (first.equals > 1) return [say('firstPeople', count(first.equals))]
  return [say('firstPerson', first.receipts.join(' '), `${first.right}/${first.of}`)]
}

function sayCollective({ rows, undecided, block }: CollectiveOf, isOver: boolean): string {
  const where = block === null ? '' : `, ${say('inBlock', block)}`
  const [tied] = undecided
  const won = rows.filter(({ prize }) => prize !== null)
  const [best] = won
  if (won.length > 0 && best)
    return isOver
      ? say(
          'collectiveTo',
          `${best.prize}${where}`,
          won
            .filter(({ prize }) => prize === best.prize)
            .map(sayAgency)
            .join('; '),
        )
      : say('collectiveLeads', `${sayAgency(best)}${where}`)
  return tied ? say('collectiveTied', tied.among.join('; ')) : say('collectiveNobody')
}

const sayAgency = ({ agency, value }: CollectiveOf['rows'][number]): string =>
  value === null ? agency.name : `${agency.name} (${value})`

const sayWaits = ({ blockers, isPublished }: ResultsSummary): string =>
  blockers.length > 0 ? say('waits', count(blockers.length)) : say(isPublished ? 'published' : 'final')
