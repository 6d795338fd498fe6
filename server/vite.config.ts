import { chmod } from 'node:fs/promises'
import { defineConfig } from 'vite'

/**
 * The server for Node: the entry, which an old Node can read too, and the rest as one file beside it; our TypeScript
 * bundled, every dependency left where npm put it.
 */
export default defineConfig({
  build: {
    ssr: true,
    rolldownOptions: {
      input: { main: 'server/entry.ts' },
      output: { chunkFileNames: 'supported-[name].js' },
    },
    outDir: 'dist/server',
    target: 'node22',
    minify: false,
    emptyOutDir: true,
  },
  // `npx agency-quiz` marks the file executable once and remembers; every build after that makes a new file.
  plugins: [{ name: 'executable', writeBundle: () => chmod('dist/server/main.js', 0o755) }],
  logLevel: 'warn',
})
