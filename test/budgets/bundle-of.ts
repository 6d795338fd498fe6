import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** What a browser would be sent for `program`, a module written as if it stood beside the widget's sources. */
export async function bundleOf(program: string): Promise<string> {
  const entry = fileURLToPath(new URL('../../widget/written-by-a-test.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'program',
        enforce: 'pre',
        resolveId: id => (id === entry ? id : undefined),
        load: id => (id === entry ? program : undefined),
      },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'program' } },
  })
  const outputs = [built].flat().flatMap(each => ('output' in each ? each.output : []))
  return outputs.flatMap(file => (file.type === 'chunk' ? file.code : [])).join('\n')
}
