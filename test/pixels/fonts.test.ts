import { expect, it } from 'vitest'
import { light } from './conditions.ts'
import { fontsInPage } from './fonts-in-page.ts'
import { names, openGallery, openPainter, restyle, serveStates, showState } from './gallery.ts'

it('every letter of every state is of a font that the tests bring', async () => {
  const page = await openGallery(await openPainter(), await serveStates(), light)
  const families = new Set<string>()
  for (const name of names) {
    await showState(page, name)
    for (const family of await fontsInPage(page, name)) families.add(family)
  }
  expect([...families].sort()).toEqual([
    'Noto Sans',
    'Noto Sans Mono',
    'Noto Sans SemiBold',
    'Noto Sans Symbols 2',
  ])
})

it('a letter of another font is seen', async () => {
  const page = await openGallery(await openPainter(), await serveStates(), light)
  await restyle(page, '.choice span { font-family: monospace }')
  await showState(page, 'question')
  expect(await fontsInPage(page, 'question')).toContain('Noto Sans Mono')
})
