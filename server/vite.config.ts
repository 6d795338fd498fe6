import { constants } from 'node:fs'
import { chmod, copyFile, glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'

const OUT = 'dist/server'

/** `npx agency-quiz` marks the file executable once and remembers; every build after that makes a new file. */
const executable = { name: 'executable', writeBundle: () => chmod(join(OUT, 'main.js'), 0o755) }

/** What our pages load is read beside the module that names it: bundled, that is beside `main.js`. No two share a name. */
const pageFiles = {
  name: 'page-files',
  async writeBundle() {
    for await (const file of glob('server/{pages,pages/console,portal}/*.{css,js,svg}'))
      await copyFile(file, join(OUT, basename(file)), constants.COPYFILE_EXCL)
  },
}

/**
 * The server for Node: the entry, which an old Node can read too, the rest as one file beside it, and the threads that
 * read for the committee; our TypeScript bundled, every dependency left where npm put it.
 */
export default defineConfig({
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: 'server/entry.ts',
        'read-thread': 'server/store/read-thread.ts',
        'results-thread': 'server/results/results-thread.ts',
      },
      output: { chunkFileNames: 'supported-[name].js' },
    },
    outDir: OUT,
    target: 'node22',
    minify: false,
    emptyOutDir: true,
  },
  plugins: [executable, pageFiles],
  logLevel: 'warn',
})
