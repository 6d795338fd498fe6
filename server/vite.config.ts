import { chmod } from 'node:fs/promises'
import { defineConfig } from 'vite'

/** The server as one file for Node: our TypeScript bundled, every dependency left where npm put it. */
export default defineConfig({
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    minify: false,
    emptyOutDir: true,
  },
  // `npx agency-quiz` marks the file executable once and remembers; every build after that makes a new file.
  plugins: [{ name: 'executable', writeBundle: () => chmod('dist/server/main.js', 0o755) }],
  logLevel: 'warn',
})
