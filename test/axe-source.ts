import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** axe-core, as a page under test gets it. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
