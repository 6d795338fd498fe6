import { readdirSync, readFileSync } from 'node:fs'
import type { Bank, Contest } from '../../server/contest/contest.ts'
import { parseBank } from '../../server/folder/parse-bank.ts'
import { decodeText } from '../../server/folder/text.ts'
import { sampleContest, sampleRules } from '../sample-contest.ts'

const folder = new URL('0.1.0/', import.meta.url)

/** A file kept with release 0.1.0. */
export function keptText(name: string): string {
  const text = decodeText(name, readFileSync(new URL(name, folder)))
  if (typeof text === 'string') return text
  throw new Error(`${name}: ${text.problem}`)
}

/** The Phú Thọ bank as release 0.1.0 had it: 440 questions, 374 of them drawn. */
export const keptBank: Bank = readdirSync(folder)
  .filter(name => name.endsWith('.csv'))
  .sort()
  .flatMap(name => parseBank(name, keptText(name), 3).questions.map(({ value }) => value))

/** That bank with the quotas it was drawn by. */
export const keptContest: Contest = {
  ...sampleContest,
  rules: {
    ...sampleRules,
    id: 'phu-tho-2024',
    topics: [
      { id: 'chinh-sach', title: 'Chính sách', quota: 12 },
      { id: 'chi-so', title: 'Chỉ số', quota: 9 },
      { id: 'ky-luat', title: 'Kỷ luật', quota: 9 },
    ],
  },
  bank: keptBank,
}
