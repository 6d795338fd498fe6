import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../e2e/temp-folder.ts'
import { goodFiles, writeFolder } from '../server/folder/good-folder.ts'

/** Id of the contest. */
export const SMALL = 'tim-hieu'

interface Asked {
  readonly id: string
  readonly topic: 'chinh-sach' | 'ky-luat'
  readonly text: string
  readonly options: readonly string[]
  readonly right: string
}

/** No two questions and no two options of the bank read alike, so that what was read says what was chosen. */
export const bank: readonly Asked[] = Array.from({ length: 12 }, (_, at) => ({
  id: `c-${String(at + 1).padStart(3, '0')}`,
  topic: at % 3 === 2 ? 'ky-luat' : 'chinh-sach',
  text: `Câu hỏi thứ ${at + 1} trong mười hai câu?`,
  options: ['thứ nhất', 'thứ hai', 'thứ ba'].map(which => `Phương án ${which} của câu ${at + 1}`),
  right: at % 4 === 0 ? 'A,C' : 'B',
}))

const header = 'Mã;Chủ đề;Câu hỏi;Phương án A;Phương án B;Phương án C;Đáp án;Căn cứ;Giải thích;Trạng thái'
const row = ({ id, topic, text, options, right }: Asked) =>
  [id, topic, text, ...options, right, 'Điều 1', 'Theo quy định.', 'đã thẩm định'].join(';')

/** A contest of three questions and a prediction; minutes to sit a paper, null for no limit. */
export function smallContest(timeLimit: number | null = null): string {
  const rules = goodFiles['rules.yaml']
    ?.replace('timeLimit: 20', `timeLimit: ${timeLimit}`)
    .replace('limit: 3', 'limit: null')
  if (!rules?.includes(`timeLimit: ${timeLimit}`) || !rules.includes('  limit: null'))
    throw new Error('the rules have no limits to change')
  const folder = join(tempFolder(), SMALL)
  const written = writeFolder({
    'rules.yaml': rules,
    'agencies.csv': goodFiles['agencies.csv'] ?? '',
    'bank/1-bank.csv': [header, ...bank.map(row), ''].join('\n'),
  })
  cpSync(written, folder, { recursive: true })
  return folder
}
