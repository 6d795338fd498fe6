import type { Fault, Place } from '../folder/fault.ts'
import { readFolder } from '../folder/read-folder.ts'
import { summarise } from '../folder/summarise.ts'
import type { Warning } from '../folder/warning.ts'

const red = '\u001b[31m'
const yellow = '\u001b[33m'
const green = '\u001b[32m'
const plain = '\u001b[0m'

/** `bank/1-chinh-sach.csv · dòng 12 · cột “Đáp án”`, with the row Excel shows where it differs. */
function nameOf({ file, line, row, column }: Place): string {
  const inExcel = row === line || row === null ? '' : ` (hàng ${row} trong Excel)`
  return [
    file,
    ...(line === null ? [] : [`dòng ${line}${inExcel}`]),
    ...(column === null ? [] : [`${file.endsWith('.csv') ? 'cột' : 'mục'} “${column}”`]),
  ].join(' · ')
}

const lineOf = (found: Fault | Warning): string => `${nameOf(found)} · ${found.problem} → ${found.remedy}`

/**
 * `agency-quiz check <folder>`: tell every fault and warning of a contest folder and what was read of it.
 * `colour` is for terminals only. Gives the exit code: 0 when the contest may be served, 1 when it may not.
 */
export function check(folder: string, print: (line: string) => void, colour = false): 0 | 1 {
  const paint = (code: string, text: string): string => (colour ? `${code}${text}${plain}` : text)
  const { contest, faults, warnings, parts, register } = readFolder(folder)
  for (const fault of [...faults, ...register.faults]) print(`${paint(red, 'LỖI')} ${lineOf(fault)}`)
  for (const warning of warnings) print(`${paint(yellow, 'Cảnh báo')} ${lineOf(warning)}`)
  if (faults.length + register.faults.length + warnings.length > 0) print('')
  for (const line of summarise(parts)) print(line)
  print('')
  if (contest === undefined) {
    print(
      paint(red, `Có ${faults.length} lỗi phải sửa và ${warnings.length} cảnh báo; chưa mở được cuộc thi.`),
    )
    return 1
  }
  if (register.faults.length > 0) {
    const count = register.faults.length
    print(paint(red, `Sổ quyết định có ${count} lỗi phải sửa; cuộc thi vẫn mở được, kết quả chưa lập được.`))
    return 1
  }
  print(paint(green, `Không có lỗi, ${warnings.length} cảnh báo. Phiên bản nội dung: ${contest.version}.`))
  return 0
}
