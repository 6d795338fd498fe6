import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { html, Markup } from './html.ts'
import { type Site, type SiteFile, siteFile } from './portal.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'portals')
const script = html`<script src="/reload.js" async></script>`

/**
 * The site with a page that loads itself anew whenever `edition` says something new. A portal with a
 * Content-Security-Policy stays as it is: its policy is what it is there to show.
 */
export function reloading(site: Site, edition: () => string): Site {
  if (site.headers !== undefined) return site
  return {
    ...site,
    page: (demo, form) => withScript(site.page(demo, form)),
    file: path => {
      if (path === '/reload.txt') return { type: 'text/plain; charset=utf-8', body: edition() }
      return path === '/reload.js' ? siteFile(folder, 'reload.js') : site.file(path)
    },
  }
}

const withScript = (page: Markup | SiteFile): Markup | SiteFile =>
  page instanceof Markup ? html`${page}${script}` : { ...page, body: `${page.body}${script}` }
