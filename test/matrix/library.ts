import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** A file of an installed package, as a portal would have copied it to its own server. */
export const library = (file: string): string => readFileSync(resolve(file), 'utf8')
