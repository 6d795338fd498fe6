import { formatTimeAndDay } from '../../contest/instant.ts'
import type { Via } from '../../contract/public.ts'
import { nameOfCms } from './cms-remedies.ts'
import type { Diagnosis } from './diagnose.ts'
import type { Finding } from './finding.ts'
import type { Severity } from './finding-sentences.ts'
import { rungs } from './rungs.ts'
import { sayAssumed } from './say-assumed.ts'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Ghi chú',
}
export const viaNames: Readonly<Record<Via, string>> = {
  script: 'thẻ script',
  frame: 'khung',
  link: 'liên kết',
  unknown: 'không rõ trang',
}

/** In one sentence: does a visitor of this page find the quiz, and how. */
export const sayRung = ({ rung }: Diagnosis): string =>
  rung === undefined
    ? 'Người xem trang này hiện không vào được bài thi.'
    : `Cách đang dùng được: ${rung} – ${rungs[rung]}.`

/** What the page's policies leave open beside that. */
export const sayOpen = ({ open }: Diagnosis): string[] => open.map(rung => `${rung} – ${rungs[rung]}`)

/** That no scheme was typed, where none was. */
export const sayScheme = ({ assumed }: Diagnosis): string[] =>
  assumed === undefined ? [] : [sayAssumed(assumed)]

/** Who the page counts for. */
export const sayRegistered = ({ registered }: Diagnosis): string =>
  registered.length === 0
    ? 'Trang chưa đăng ký cho cơ quan nào.'
    : `Trang đã đăng ký cho: ${registered.map(({ name, contest }) => `${name} (${contest})`).join('; ')}.`

/** Whether anything ever came from there: the proof that it works. */
export function sayHeard({ heard }: Diagnosis): string[] {
  if (heard.length === 0) return ['Chưa nhận được lượt thi nào từ trang này.']
  return heard.map(
    ({ contest, via, attempts, lastAt }) =>
      `Đã nhận ${attempts} lượt thi qua ${viaNames[via]} (${contest}); gần nhất lúc ${formatTimeAndDay(lastAt)}.`,
  )
}

/** The diagnosis for a terminal. */
export function sayDiagnosis(diagnosis: Diagnosis): string[] {
  const { url, cms, findings } = diagnosis
  return [
    `Trang: ${url}${cms ? ` (${nameOfCms(cms)})` : ''}`,
    ...sayScheme(diagnosis),
    sayRung(diagnosis),
    sayRegistered(diagnosis),
    ...sayHeard(diagnosis),
    '',
    ...(findings.length === 0 ? ['Không thấy lỗi nào.', ''] : findings.flatMap(sayFinding)),
    'Các cách trang này cho phép:',
    ...sayOpen(diagnosis).map(line => `  ${line}`),
  ]
}

const sayFinding = ({ code, severity, sentence, remedy, where, fix }: Finding): string[] => [
  `${severityNames[severity]} [${code}]: ${sentence}`,
  ...(where === undefined ? [] : [`  Ở: ${where}`]),
  `  Cách sửa: ${remedy}`,
  ...(fix === undefined ? [] : ['', ...fix.split('\n').map(line => `    ${line}`)]),
  '',
]
