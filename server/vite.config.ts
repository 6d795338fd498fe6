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
  logLevel: 'warn',
})
