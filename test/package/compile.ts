import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.ts'

const tsc = join(root, 'node_modules/typescript/bin/tsc')

/**
 * Compile these files in `folder` as a strict program of their own that trusts no library blindly.
 * @returns the compiler's complaints, one a line.
 */
export function compile(
  folder: string,
  files: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>> = {},
): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const compilerOptions = {
    ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [], strict: true, noEmit: true },
    ...{ skipLibCheck: false, jsx: 'react-jsx', jsxImportSource: 'tiny-jsx', ...options },
  }
  const include = Object.keys(files).filter(path => !path.startsWith('node_modules'))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: include }))
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout.split('\n').filter(line => line !== '')
}
