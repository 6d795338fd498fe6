import { lineAt, type SourceFile } from './source-file.ts'

/** Zero-width, bidi and other format characters, control characters except tab and line end, and a late BOM. */
const hidden = /[\p{Cf}\p{Co}\p{Cn}]|(?![\t\n\r])\p{Cc}/u

/** Every file with text that is not NFC, or with characters nobody can see. One BOM at the start is a CSV's right. */
export const unplainText = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) => {
    const body = path.endsWith('.csv') ? text.replace(/^\uFEFF/, '') : text
    return body
      .split('\n')
      .flatMap((line, index) => [
        ...(line === line.normalize('NFC') ? [] : [`${path}:${index + 1} is not NFC`]),
        ...(hidden.test(line) ? [`${path}:${index + 1} has a hidden character`] : []),
      ])
  })

/** Places of a machine, which mean nothing on another. */
const machine = /(?<![\w.])\/(work|root|tmp|home|Users)\/[\w.-]+|[A-Z]:\\\\?Users/

/** Every absolute path of somebody's machine. */
export const machinePaths = (files: readonly SourceFile[]): string[] =>
  linesWith(files, machine, 'names a machine’s path')

const silencers = /@ts-(ignore|nocheck|expect-error)|\bas any\b|\bas unknown as\b|:\s*any\b|<any>/

/** Every place that silences the type checker. */
export const silencedTypes = (files: readonly SourceFile[]): string[] =>
  linesWith(files, silencers, 'silences the type checker')

/** `biome-ignore lint/group/rule: reason`: the reason is the point. */
const bareIgnore = /(biome-ignore(?!\S*\s+\S+:\s*\S+\s+\S+)|eslint-disable|oxlint-disable|prettier-ignore)/

/** Every lint rule switched off without a reason beside it. */
export const bareIgnores = (files: readonly SourceFile[]): string[] =>
  linesWith(files, bareIgnore, 'switches a lint rule off without a reason')

function linesWith(files: readonly SourceFile[], pattern: RegExp, what: string): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index }) => `${path}:${lineAt(text, index)} ${what}`),
  )
}
