import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../../server/commands/check.ts'
import { readFolder } from '../../../server/folder/read-folder.ts'
import { goodFiles, writeFolder } from '../folder/good-folder.ts'

const PHU_THO = fileURLToPath(new URL('../../../demo/phu-tho-2024', import.meta.url))

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function run(files: Parameters<typeof writeFolder>[0], colour = false) {
  const folder = writeFolder(files)
  folders.push(folder)
  const lines: string[] = []
  const exit = check(folder, line => lines.push(line), colour)
  return { exit, lines, text: lines.join('\n') }
}

const broken = {
  ...goodFiles,
  'bank/1-chinh-sach.csv': (goodFiles['bank/1-chinh-sach.csv'] ?? '').replace(';b;', ';D;'),
}

describe('check', () => {
  it('tells what is wrong with a register, which keeps no contest from opening and every result from being written', () => {
    const { exit, text, lines } = run({ ...goodFiles, 'register.yaml': '- act: huy\n' })
    expect(exit).toBe(1)
    expect(text).toContain(
      'LỖI register.yaml · dòng 1 · mục “1.act” · Giá trị không hợp lệ: chỉ nhận void, lift',
    )
    expect(lines.at(-1)).toBe('Sổ quyết định có 1 lỗi phải sửa; cuộc thi vẫn mở được, kết quả chưa lập được.')
  })

  it('summarises a good folder and exits 0', () => {
    const { exit, lines, text } = run(goodFiles)
    expect(exit).toBe(0)
    expect(text).not.toContain('LỖI')
    expect(lines).toContain('  Đợt 1: 01/09/2024 00:00 – 15/09/2024 24:00 (+07:00)')
    expect(lines).toContain('  chinh-sach             3             0     0       2')
    expect(text).toContain('Đáp án là số ở giữa')
    expect(lines).toContain('  Sở, ban, ngành        2        80      3')
    expect(lines).toContain('  topics.ky-luat.quota: Chưa quy định.')
    expect(lines.at(-1)).toMatch(/^Không có lỗi, 0 cảnh báo\. Phiên bản nội dung: [0-9a-f]{16}\.$/)
  })

  it('tells each fault with file, line, Excel row and column, and exits 1', () => {
    const { exit, lines } = run(broken)
    expect(exit).toBe(1)
    expect(lines[0]).toBe(
      'LỖI bank/1-chinh-sach.csv · dòng 5 (hàng 4 trong Excel) · cột “Đáp án” · Đáp án “D” không phải chữ cái ' +
        'của một phương án. → Ghi chữ cái của phương án đúng, ví dụ B hoặc A,C.',
    )
    expect(lines.at(-1)).toBe('Có 1 lỗi phải sửa và 0 cảnh báo; chưa mở được cuộc thi.')
  })

  it('colours for a terminal only', () => {
    expect(run(broken).text).not.toContain('\u001b')
    expect(run(broken, true).text).toContain('\u001b[31mLỖI\u001b[0m')
  })

  it('still summarises what it could read of an empty folder', () => {
    const { exit, text } = run({})
    expect(exit).toBe(1)
    expect(text).toContain('rules.yaml · Không có tệp này.')
    expect(text).not.toMatch(/undefined|NaN/)
  })

  it('finds nothing wrong with the Phú Thọ contest of 2024', () => {
    const lines: string[] = []
    expect(check(PHU_THO, line => lines.push(line))).toBe(0)
    expect(lines.filter(line => line.startsWith('LỖI'))).toEqual([])
    expect(lines).toContain('  Đợt thi duy nhất: 01/09/2024 00:00 – 30/10/2024 24:00 (+07:00)')
    expect(lines.some(line => /^ {2}Cộng +44 /.test(line))).toBe(true)
  })

  it('finds no question in it that says itself how many options to choose', () => {
    const { contest } = readFolder(PHU_THO)
    expect(contest?.bank.filter(({ text }) => /chọn (tất cả|nhiều|các)/i.test(text))).toEqual([])
  })
})
