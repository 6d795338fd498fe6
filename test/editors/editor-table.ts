import { type EditedPage, type Form, forms } from './edited-pages.ts'

/**
 * Editors down, forms across: what was left of each form after two savings and whether it played, and which form to use.
 * Then what each editor made of each form, so that a change of an editor can be seen.
 */
export function editorTable(
  pages: readonly EditedPage[],
  saved: ReadonlyMap<string, string>,
  faults: ReadonlyMap<string, string | undefined>,
): string {
  const names = Object.keys(forms) as Form[]
  const editors = [...new Set(pages.map(({ editor }) => editor))]
  const cell = (page: EditedPage | undefined): string => {
    if (!page || !faults.has(page.name)) return 'not run'
    if (faults.get(page.name)) return '✗'
    const { ends, via } = page.expects
    return ends === 'nothing' ? 'taken away' : `plays (${via})`
  }
  const rows = editors.map(editor => {
    const cells = names.map(form => cell(pages.find(page => page.editor === editor && page.form === form)))
    const use = names.find((_, at) => cells[at]?.startsWith('plays')) ?? 'none'
    return [editor.name, ...cells, use]
  })
  const all = [['editor', ...names, 'use'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0))) ?? []
  const lines = all.map(row => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
  const kept = pages.map(({ name }) => `${name}: ${(saved.get(name) ?? '').replaceAll(/\s+/g, ' ')}`)
  return ['', ...lines, '', ...kept].join('\n')
}
