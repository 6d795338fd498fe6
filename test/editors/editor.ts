/** A visual editor as sites install it: which packages, and how a page opens it. */
export interface Editor {
  /** Part of a host’s name. */
  readonly id: string
  readonly name: string
  /** Of the two forms that editors take offence at, those that still play after it has saved them. */
  readonly keeps: readonly ('script' | 'frame')[]
  /** Packages with the versions that were looked at, as npm takes them. */
  readonly packages: readonly string[]
  /** Style sheets and scripts of those packages, by their paths in `node_modules`. */
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /**
   * A script that opens the editor on `#e` and calls `ready` with `put`, which is what its own HTML view does and what a
   * saved text meets when it is opened again, and `html`, which is what the form sends.
   */
  readonly open: string
  /** What a person clicks to type in it. */
  readonly area: string
}

/** The page of a content system on which one edits with it; files of packages stand under `/npm/`. */
export const editorPage = ({ styles, scripts, open }: Editor): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Sửa bài viết</title><link rel="icon" href="data:,">
${styles.map(path => `<link rel="stylesheet" href="/npm/${path}">`).join('\n')}</head>
<body><form><div id="e"></div></form>
${scripts.map(path => `<script src="/npm/${path}"></script>`).join('\n')}
<script>const ready = opened => { window.editor = opened }
${open}</script></body></html>`
