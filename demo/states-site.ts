import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Site, SiteFile } from './portal.ts'
import { siteFile } from './site-file.ts'

const demo = dirname(fileURLToPath(import.meta.url))
const states = join(demo, 'states')
const widget = join(demo, '..', 'dist', 'widget')
const BUILT = '/dist/widget/'

/** Every state of the quiz on one page, without a server: the files of `states` beside the built widget. */
export const statesSite: Site = {
  name: 'trang-thai',
  hint: 'Mọi trạng thái của bài thi, không cần máy chủ',
  page: () => siteFile(states, 'states.html') ?? missing,
  file: path =>
    path.startsWith(BUILT) ? siteFile(widget, path.slice(BUILT.length)) : siteFile(states, path.slice(1)),
}

const missing: SiteFile = { type: 'text/plain; charset=utf-8', body: 'Trang này chưa được dựng.' }
