import QRCode from 'qrcode'
import { expect, it } from 'vitest'
import { qrPath } from '../../../server/portal/poster-page.ts'
import { openEmbed } from './open-embed.ts'
import { elementsOf } from './read-markup.ts'

/** The modules that a path of rectangles one module high covers. */
function modulesOf({ size, path }: { size: number; path: string }): number[] {
  const modules = Array<number>(size * size).fill(0)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    modules.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(length))
  return modules
}

it.each(['https://thi.example.vn/q/thi-thu?site=so-a', 'a', 'x'.repeat(400)])(
  'draws every module: %s',
  text => {
    const drawn = qrPath(text)
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' })
    expect(drawn.size).toBe(modules.size)
    expect(modulesOf(drawn)).toEqual(Array.from(modules.data, Number))
    expect(drawn.path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('')
  },
)

it('says what, who, until when and where, and carries that address in the code', async () => {
  const { page, publicUrl } = await openEmbed(['https://a.example.vn'])
  const html = await page('/embed/poster?contest=thi-thu&agency=so-a')
  const address = `${publicUrl}/q/thi-thu?site=so-a`
  for (const text of ['Cuộc thi thử', 'Ban Tổ chức', 'Sở A', '01/09/2024', '30/10/2024'])
    expect(html).toContain(text)
  const elements = elementsOf(html)
  const drawn = elements.filter(({ name }) => name === 'path').map(({ attributes }) => attributes.get('d'))
  expect(drawn).toContain(qrPath(address).path)
  expect(elements.find(({ name }) => name === 'svg')?.attributes.get('aria-label')).toBe(
    `Mã QR tới ${address}`,
  )
  expect(elements.filter(({ name }) => name === 'script')).toEqual([])
})
