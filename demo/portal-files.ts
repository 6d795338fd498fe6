import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Markup } from './html.ts'
import type { SiteFile } from './portal.ts'
import { siteFile } from './site-file.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'portals')

/** The files a pretend portal has beside its page: its own stylesheet, the notice's, and its mark. */
export const portalFiles =
  (name: string, mark: Markup) =>
  (path: string): SiteFile | undefined => {
    if (path === '/portal.css') return siteFile(folder, `${name}.css`)
    if (path === '/mo-phong.css') return siteFile(folder, 'mo-phong.css')
    return path === '/bieu-trung.svg' ? { type: 'image/svg+xml', body: `${mark}` } : undefined
  }
