import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { screens } from '../../server/pages/console/screens.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const MOST_BYTES = 120_000

it('the README shows every screen of the console, and every picture there is, each light to load', () => {
  const shown = [...readme.matchAll(/\]\(demo\/pictures\/([\w-]+\.png)\)/g)].map(([, name]) => name)
  for (const { id } of screens) expect(shown).toContain(`console-${id}.png`)
  const kept = readdirSync(join(root, 'demo/pictures'))
  expect(kept.toSorted()).toEqual(shown.toSorted())
  const heavy = kept.filter(name => statSync(join(root, 'demo/pictures', name)).size > MOST_BYTES)
  expect(heavy).toEqual([])
})
