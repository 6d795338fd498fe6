import { posix } from 'node:path'
import type { SourceFile } from './source-file.ts'

/** Names that say where a thing was put because nobody knew what it is. */
const empty = /^((.*-)?(utils?|helpers?|managers?|services?|handlers?|common)|shared|misc|index|types)$/

/** Every source file with an empty name, or not in kebab-case. */
export const badNames = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path }) => {
    const stem = posix.basename(path).split('.')[0] ?? ''
    if (empty.test(stem)) return [`${path} has a name that says nothing`]
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? [] : [`${path} is not in kebab-case`]
  })
