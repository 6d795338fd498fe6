import type { Context } from 'hono'
import type { Dependencies } from '../dependencies.ts'

/** What chats, e-mails and documents leave at the end of an address, and what nobody sees. */
const TAIL = /[\s/.,;:!?'"”’»>)\]}…*\p{Cf}]+$/u
/** What old sites call their front page. */
const FRONT = /\/(index|default|home)\.\w+$/
/** Pages of one contest, named by what follows. */
const CONTEST_PAGES = ['q', 'frame']

/**
 * The address a person meant by one that leads nowhere: doubled slashes, capitals of a QR reader, a full stop of the
 * sentence it stood in, `index.html`, or a page without its contest. Undefined where nothing else was meant.
 */
export function addressMeant(on: Dependencies, c: Context): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  const path = decode(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(FRONT, '')
    .replace(TAIL, '')
    .toLowerCase()
  const meant = pageAt(on, path)
  if (meant === undefined || meant === pathname) return undefined
  return meant + search.replaceAll('&amp;', '&')
}

/** The page of ours at a tidy path; undefined where there is none. */
function pageAt(on: Dependencies, path: string): string | undefined {
  const [, page = '', contest] = path.split('/')
  if (page === '' || (contest === undefined && CONTEST_PAGES.includes(page))) return '/'
  if (page === 'embed') return path
  return CONTEST_PAGES.includes(page) && on.contests.current.has(contest ?? '') ? path : undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
