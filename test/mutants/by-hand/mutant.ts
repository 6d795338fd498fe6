/** A wrong program that no mutation tool would think of: one text of one file replaced by another. */
export interface Mutant {
  /** What the program no longer keeps. */
  readonly promise: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly text: string
  readonly replacement: string
}

/** The file's text with the mutant in it. Throws when the mutant no longer fits. */
export function mutate(source: string, { file, text, replacement }: Mutant): string {
  const found = source.split(text).length - 1
  if (found !== 1) throw new Error(`stands ${found} times in ${file}, and not once: ${text}`)
  return source.replace(text, () => replacement)
}
