/** One text file of the project: its path from the root, with `/`, and what is in it. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A rule of the architecture: every breach of it in these files, as `path:line what`. */
export type Check = (files: readonly SourceFile[]) => string[]

/** The 1-based line that `offset` falls on. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
