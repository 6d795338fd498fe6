import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const GLOBAL = fileURLToPath(new URL('../script-tag/lit-global.ts', import.meta.url))
const LIT = /\/node_modules\/(lit|lit-html|lit-element|@lit\/[\w-]+)\//

/** Modules of Lit that speak to the global object. */
const speaking = ['css-tag.js', 'lit-element.js', 'lit-html.js', 'reactive-element.js']

/** What Lit puts on the page without saying `globalThis`. */
const UNSAID = /\bSymbol\.(metadata)\b|(?<!\.)\b(litPropertyMetadata)\b/g

/**
 * Lit as a guest: its modules get an object of ours where they say `globalThis`, and what they put on the page beside it
 * goes there too. A Lit that no longer says so fails the build.
 */
export function litAsGuest(): Plugin {
  const met = new Set<string>()
  return {
    name: 'lit-as-guest',
    transform(code, id) {
      if (!LIT.test(id) || !code.includes('globalThis')) return
      met.add(basename(id))
      const own = code.replaceAll(UNSAID, 'globalThis.$1$2')
      return { code: `import { litGlobal as globalThis } from ${JSON.stringify(GLOBAL)};${own}`, map: null }
    },
    buildEnd() {
      const silent = speaking.filter(name => !met.has(name))
      if (silent.length > 0) this.error(`${silent} of Lit no longer says globalThis: look at this Lit again`)
    },
  }
}
