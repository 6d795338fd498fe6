import type { TestProject } from 'vitest/node'
import { installPeers } from '../bench/peers/install-peers.ts'
import { editors } from './editor-list.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The `node_modules` that holds the editors and libraries of pages. */
    packages: string
  }
}

/** What pages of portals are made with, beside their editors. */
const libraries = ['@hotwired/turbo@8.0.23', 'react@18.3.1', 'react-dom@18.3.1']

/** Install what is tested with into a folder of its own, once; it is gone when the tests are over. */
export default function setup(project: TestProject): () => void {
  const packages = [...new Set(editors.flatMap(editor => editor.packages)), ...libraries]
  const installed = installPeers(packages)
  project.provide('packages', installed.folder)
  return installed.remove
}
