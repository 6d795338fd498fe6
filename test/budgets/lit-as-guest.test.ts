import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { expect, it } from 'vitest'
import { litAsGuest } from '../../widget/build/lit-as-guest.ts'

/** Build the element with a Lit whose `module` reads otherwise. */
const buildWith = (module: string, said: string, says: string) => {
  const other: Plugin = {
    name: 'other-lit',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(module) ? code.replaceAll(said, says) : undefined),
  }
  const entry = fileURLToPath(new URL('../../widget/theme.ts', import.meta.url))
  const whole: Plugin = {
    name: 'whole-lit',
    enforce: 'pre',
    load: id => (id === entry ? "export * from 'lit'" : undefined),
  }
  return build({
    configFile: false,
    logLevel: 'silent',
    plugins: [other, whole, litAsGuest()],
    build: { write: false, lib: { entry, formats: ['es'] } },
  })
}

it('the Lit we have is one that can be a guest', async () => {
  await expect(buildWith('/none.js', '', '')).resolves.toBeDefined()
})

it.each(['css-tag.js', 'lit-element.js', 'lit-html.js', 'reactive-element.js'])(
  'a Lit whose %s finds the page by another name stops the build',
  async module => {
    await expect(buildWith(`/${module}`, 'globalThis', 'window')).rejects.toThrow(`${module} of Lit`)
  },
)
