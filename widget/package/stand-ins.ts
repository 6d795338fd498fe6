import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Modules that are another thing in a package, where no server writes its address into the scripts. */
const packaged: Readonly<Record<string, string>> = {
  'api.ts': here('addressed-call.ts'),
  'origin.ts': here('no-origin.ts'),
}

/** Puts the package's own modules in the place of the widget's. */
export const standIns = (): Plugin => ({
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: (id, importer) => (importer === packaged['api.ts'] ? undefined : packaged[basename(id)]),
})
