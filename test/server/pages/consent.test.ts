import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openApp } from '../../open-app.ts'
import { withRules } from '../../sample-contest.ts'
import { all, attr, type Element, elementsIn, type ReadPage, textOf } from './read-page.ts'
import { press, registered, visit } from './visit.ts'

const shipped: string = parse(readFileSync('demo/phu-tho-2024/rules.yaml', 'utf8')).consent.text
const paragraph = (length: number) => `${'a'.repeat(length - 1)}.`

const asked = (text: string, version = '1') => openApp(withRules({ consent: { version, text } }))
const boxOf = (page: ReadPage) => page.elements.find(element => attr(element, 'class') === 'consent')
const linesOf = (box: Element | undefined): string[] =>
  box ? all({ elements: elementsIn(box) }, 'p').map(line => textOf(line).trim()) : []

describe('the consent', () => {
  it('is three lines that say what they are about, with the whole text one touch away, letter for letter', async () => {
    const page = await visit(await asked(shipped), '/q/thi-thu')
    const lines = linesOf(boxOf(page))
    expect(lines.map(line => line.split(':')[0])).toEqual([
      'Bên Kiểm soát dữ liệu cá nhân',
      'Dữ liệu',
      'Mục đích',
    ])
    for (const line of lines) expect(line.length).toBeLessThan(140)
    const [details] = all(page, 'details')
    expect(attr(details, 'open')).toBeUndefined()
    expect(linesOf(details)).toEqual(shipped.trim().split('\n'))
  })

  it('names every paragraph that has a name in bold, and no other', async () => {
    const [details] = all(await visit(await asked(shipped), '/q/thi-thu'), 'details')
    const bold = details ? all({ elements: elementsIn(details) }, 'strong').map(textOf) : []
    expect(bold).toEqual([
      ...['Bên Kiểm soát dữ liệu cá nhân:', 'Dữ liệu:', 'Mục đích:', 'Cách thức xử lý:', 'Thời gian:'],
      ...['Hậu quả, thiệt hại không mong muốn có khả năng xảy ra:', 'Công bố:', 'Quyền của tôi:'],
    ])
  })

  it.each([
    ['a short text', 'Tôi đồng ý.', 1, 0],
    ['two short labelled lines', 'Dữ liệu: họ tên.\nThời hạn: 90 ngày.', 2, 0],
    ['a long text without a label', Array(5).fill(paragraph(90)).join('\n'), 3, 1],
    ['one endless paragraph', paragraph(5000), 1, 1],
    ['one endless paragraph of words', 'chữ '.repeat(1000).trim(), 1, 1],
    ['a colon after a whole clause, which is no label', `${paragraph(60)}: ${paragraph(400)}`, 1, 1],
    ['blank lines between', `Dữ liệu: a.\n\n\nThời hạn: b.\n${paragraph(400)}`, 2, 1],
  ])('is never a wall: %s', async (_, text, lines, details) => {
    const page = await visit(await asked(text), '/q/thi-thu')
    expect([linesOf(boxOf(page)).length, all(page, 'details').length]).toEqual([lines, details])
    for (const line of linesOf(boxOf(page))) expect(line.length).toBeLessThanOrEqual(details ? 170 : 300)
    for (const line of text.split('\n')) expect(page.text).toContain(line)
  })

  it('lies open, unticked and with a sentence of its own, once it has changed since it was read', async () => {
    const on = await asked(shipped, '2')
    const page = await press(on, await visit(on, '/q/thi-thu'), { ...registered, consent: ['1'] })
    expect(page.status).toBe(409)
    expect(attr(all(page, 'details')[0], 'open')).toBe('')
    const [box] = all(page, 'input').filter(input => attr(input, 'name') === 'consent')
    expect(attr(box, 'checked')).toBeUndefined()
    expect(page.text).toContain(
      'Nội dung đồng ý đã thay đổi. Đọc bản mới dưới đây rồi đồng ý lại; các mục khác bạn đã nhập vẫn còn.',
    )
  })
})
