import type { Context } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { foldCode } from '../contest/pasted-text.ts'
import { publicContest } from '../contest/public-contest.ts'
import { type Refusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { sendProblem } from '../http/problem.ts'
import { lostPage } from '../pages/console/door-page.ts'
import { noticePage } from '../pages/notice-page.ts'
import { languageOf } from './read-evidence.ts'

/** An address that leads nowhere: to where it was meant, else a page for a browser and a problem for a program. */
export function notFound(deps: Dependencies, c: Context): Response | Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    return refuseAs(deps, c, refuse('method-not-allowed'))
  const meant = addressMeant(deps, c)
  if (meant !== undefined) return c.redirect(meant, 302)
  if (c.req.path.startsWith('/console/')) return sendPage(lostPage(headingOf(deps)), { status: 404 })
  return refuseAs(deps, c, refuse('not-found'))
}

const headingOf = ({ contests }: Dependencies): string =>
  [...contests.current.values()].map(({ rules }) => rules.title).join(' · ')

/** Refuse as whoever asks can read it: a page for a browser, a problem for a program. */
export const refuseAs = (deps: Dependencies, c: Context, refusal: Refusal): Response | Promise<Response> =>
  /\b(text\/html|application\/xhtml\+xml)\b/i.test(c.req.header('accept') ?? '')
    ? sendNotice(deps, c, refusal)
    : sendProblem(refusal)

/** A page of a contest nobody here runs: the address may have been meant otherwise. */
export function noContest(deps: Dependencies, c: Context): Response | Promise<Response> {
  const meant = c.req.method !== 'POST' ? addressMeant(deps, c) : undefined
  return meant === undefined ? sendNotice(deps, c, refuse('unknown-contest')) : c.redirect(meant, 302)
}

/** Refuse as a page, with the way back where there is a contest. */
export const sendNotice = (
  deps: Dependencies,
  c: Context,
  refusal: Refusal,
  contest?: Contest,
  site?: string,
): Promise<Response> =>
  sendPage(noticePage(languageOf(c), refusal, contest && publicContest(contest, deps.clock()), site), {
    status: sentenceOf(refusal.refused).status,
  })

/** Where a path ends that had its query, fragment or session id written into it (`%3Fsite=`, `&site=`, `;jsessionid=`). */
const PATH_ENDS = /[?&;#]/
/** What stands before and after a name that was copied with its sentence, quotation or list. */
const AROUND = /(?<=\/)[^\p{L}\p{N}/]+|[^\p{L}\p{N}/]+(?=\/|$)|\/+$/gu
/** What old sites call their front page, and how they end the others. */
const FRONT = /\/(index|default|home)\.\w+$/
const ENDING = /\.(html?|php|aspx?|jsp)$/
/** Pages of one contest, named by what follows. */
const CONTEST_PAGES = ['q', 'frame']
const OTHER_PAGES = ['/embed', '/embed/poster', '/console']

/**
 * The address a person meant by one that leads nowhere: doubled slashes, capitals of a QR reader, a full stop of the
 * sentence it stood in, `index.html`, a query that was encoded into the path, or a page without its contest. Undefined
 * where nothing else was meant.
 */
export function addressMeant(deps: Dependencies, c: Context): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  const written = decode(pathname).replaceAll('&amp;', '&')
  const end = written.search(PATH_ENDS)
  const path = tidy(end < 0 ? written : written.slice(0, end))
  const meant = pageAt(deps, path)
  if (meant === undefined || meant === pathname) return undefined
  const inPath = end < 0 || written[end] === '#' ? '' : new URLSearchParams(written.slice(end + 1)).toString()
  const asked = [search.slice(1).replaceAll('&amp;', '&'), inPath].filter(part => part !== '').join('&')
  return asked === '' ? meant : `${meant}${meant.includes('?') ? '&' : '?'}${plain(asked)}`
}

/** A query whose names a QR code has in capitals. */
const plain = (asked: string): string => asked.replace(/(?<=^|&)\w+(?==)/g, name => name.toLowerCase())

const tidy = (path: string): string =>
  foldCode(path)
    .toLowerCase()
    .replace(AROUND, '')
    .replace(/\/{2,}/g, '/')
    .replace(FRONT, '')
    .replace(ENDING, '')
    .replace(/\/$/, '')

/** The page of ours at a tidy path; undefined where there is none. */
function pageAt(deps: Dependencies, path: string): string | undefined {
  const [, page = '', contest, leaf, code] = path.split('/')
  if (page === '' || (contest === undefined && CONTEST_PAGES.includes(page))) return '/'
  if (OTHER_PAGES.includes(path)) return path
  if (contest === undefined || !CONTEST_PAGES.includes(page)) return undefined
  const at = `/${page}/${encodeURIComponent(contest)}`
  // Also of a contest that is served no more: its receipts stand.
  if (page === 'q' && leaf === 'receipt')
    return code === undefined ? `${at}/receipt` : `${at}/receipt?code=${encodeURIComponent(code)}`
  return deps.contests.current.has(contest) && code === undefined ? at : undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
