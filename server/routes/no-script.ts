import { type Context, Hono } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import { isRefusal, type Refusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { PublicReceipt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { pageFile } from '../http/page-file.ts'
import { pageStyle, pathOf } from '../pages/layout.ts'
import { receiptPage, receiptText } from '../pages/receipt-page.ts'
import { addressMeant, noContest } from './not-found.ts'
import { languageOf, siteOf } from './read-evidence.ts'
import { contestOfReceipt, findReceipt } from './receipts.ts'
import { sendContest, startByPage } from './start-by-page.ts'
import { submitByPage } from './submit-by-page.ts'

const sendStyle = pageFile(pageStyle, 'text/css')

/** `/q/{contest}`: the whole contest as plain pages, for whoever the script does not reach. Same start, same submit. */
export const noScript = (deps: Dependencies) =>
  new Hono()
    .get('/:contest', c => {
      // A second route here would cost every other route the fast router. No contest's id has a dot.
      if (c.req.param('contest') === 'page.css') return sendStyle(c)
      const contest = contestOf(deps, c)
      if (!contest) return noContest(deps, c)
      return sendContest(deps, c, contest, { site: siteOf(c) })
    })
    .get('/:contest/:page', async c => {
      const contest = contestOf(deps, c) ?? (await pastContest(deps, c))
      if (!contest) return noContest(deps, c)
      if (c.req.param('page') === 'receipt') return sendReceipt(deps, c, contest)
      // An attempt's address typed or opened again by hand: it answers to its form alone.
      return c.redirect(
        addressMeant(deps, c) ?? languageOf(c).address(pathOf(contest.rules.id, undefined)),
        303,
      )
    })
    .post('/:contest', c => {
      const contest = contestOf(deps, c)
      if (!contest) return noContest(deps, c)
      return startByPage(deps, c, contest)
    })
    .post('/:contest/:attempt', c => {
      const contest = contestOf(deps, c)
      if (!contest) return noContest(deps, c)
      return submitByPage(deps, c, contest)
    })

const contestOf = (deps: Dependencies, c: Context): Contest | undefined =>
  deps.contests.current.get(c.req.param('contest') ?? '')

/** A contest that is served no more, for whoever opens the address on an old receipt. */
async function pastContest(deps: Dependencies, c: Context): Promise<Contest | undefined> {
  const code = c.req.param('page') === 'receipt' ? c.req.query('code') : undefined
  const contest = code === undefined ? undefined : await contestOfReceipt(deps, code)
  return contest?.rules.id === c.req.param('contest') ? contest : undefined
}

/**
 * The page where a receipt is looked up; with `?code=` as it was typed also what it stands for, as a page, or by
 * `&format=text` as a file to keep.
 */
async function sendReceipt(deps: Dependencies, c: Context, contest: Contest): Promise<Response> {
  const say = languageOf(c)
  const { code, format } = c.req.query()
  const found = code === undefined ? undefined : await receiptOf(deps, contest, code)
  const shown = publicContest(contest, deps.clock())
  if (format === 'text' && found !== undefined && !isRefusal(found)) {
    const address = `${deps.publicUrl}${say.address(`/q/${found.contest}/receipt?code=${found.receipt}`)}`
    return sendFile(`bien-nhan-${found.receipt}.txt`, receiptText(say, shown, contest.rules, found, address))
  }
  const page = receiptPage({
    say,
    contest: shown,
    rules: contest.rules,
    code: code ?? '',
    receipt: isRefusal(found) ? undefined : found,
    refusals: isRefusal(found) ? [found] : [],
  })
  return sendPage(page, { status: isRefusal(found) ? sentenceOf(found.refused).status : 200 })
}

/** Plain text to be kept; the mark at its start tells old editors that it is UTF-8. */
const sendFile = (name: string, text: string): Response =>
  new Response(`\ufeff${text}`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** A receipt of this contest; those of another are unknown here. */
async function receiptOf(
  deps: Dependencies,
  contest: Contest,
  code: string,
): Promise<PublicReceipt | Refusal> {
  const receipt = await findReceipt(deps, code)
  const isHere = !isRefusal(receipt) && receipt.contest === contest.rules.id
  return isHere ? receipt : refuse('unknown-receipt', 'code')
}
