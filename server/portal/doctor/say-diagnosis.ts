import { formatTimeAndDay } from '../../contest/instant.ts'
import type { Via } from '../../contract/public.ts'
import { nameOfCms } from './cms.ts'
import type { Diagnosis } from './diagnose.ts'
import { type Finding, severityNames } from './finding.ts'
import { sayAssumed } from './visit/visit-refused.ts'
import { waysIn } from './ways-in.ts'

const viaNames: Readonly<Record<Via, string>> = {
  script: 'thẻ script',
  frame: 'khung',
  link: 'liên kết',
  unknown: 'không rõ trang',
}

/** What is said where nothing is wrong. */
export const NO_FINDINGS = 'Không thấy lỗi nào.'
/** Heads the list of `sayOpenWaysIn`. */
export const OPEN_WAYS_IN = 'Các cách trang này cho phép:'

/** In one sentence: does a visitor of this page find the quiz, and how. */
export const sayWayIn = ({ wayIn }: Diagnosis): string =>
  wayIn === undefined
    ? 'Người xem trang này hiện không vào được bài thi.'
    : `Cách đang dùng được: ${wayIn} – ${waysIn[wayIn]}.`

/** What the page's policies leave open beside that. */
export const sayOpenWaysIn = ({ open }: Diagnosis): string[] =>
  open.map(wayIn => `${wayIn} – ${waysIn[wayIn]}`)

/** That no scheme was typed, where none was. */
export const sayScheme = ({ assumed }: Diagnosis): string[] =>
  assumed === undefined ? [] : [sayAssumed(assumed)]

/** Who the page counts for. */
export const sayRegistered = ({ registered }: Diagnosis): string =>
  registered.length === 0
    ? 'Trang chưa đăng ký cho cơ quan nào.'
    : `Trang đã đăng ký cho: ${registered.map(({ name, contest }) => `${name} (${contest})`).join('; ')}.`

/** Whether anything ever came from there: the proof that it works. */
export function sayReceived({ received }: Diagnosis): string[] {
  if (received.length === 0) return ['Chưa nhận được lượt thi nào từ trang này.']
  return received.map(sayHeard)
}

function sayHeard(heard: Diagnosis['received'][number]): string {
  const way = `qua ${viaNames[heard.via]} (${heard.contest})`
  if ('today' in heard)
    return `Đã nhận lượt thi ${way}; ${heard.today ? 'hôm nay có lượt mới' : 'hôm nay chưa có lượt nào'}. Số lượt được công bố theo Thể lệ.`
  return `Đã nhận ${heard.attempts} lượt thi ${way}; gần nhất lúc ${formatTimeAndDay(heard.lastAt)}.`
}

/** The diagnosis for a terminal. */
export function sayDiagnosis(diagnosis: Diagnosis): string[] {
  const { url, cms, findings } = diagnosis
  return [
    `Trang: ${url}${cms ? ` (${nameOfCms(cms)})` : ''}`,
    ...sayScheme(diagnosis),
    sayWayIn(diagnosis),
    sayRegistered(diagnosis),
    ...sayReceived(diagnosis),
    '',
    ...(findings.length === 0 ? [NO_FINDINGS, ''] : findings.flatMap(sayFinding)),
    OPEN_WAYS_IN,
    ...sayOpenWaysIn(diagnosis).map(line => `  ${line}`),
  ]
}

const sayFinding = ({ code, severity, sentence, remedy, where, fix }: Finding): string[] => [
  `${severityNames[severity]} [${code}]: ${sentence}`,
  ...(where === undefined ? [] : [`  Ở: ${where}`]),
  `  Cách sửa: ${remedy}`,
  ...(fix === undefined ? [] : ['', ...fix.split('\n').map(line => `    ${line}`)]),
  '',
]
