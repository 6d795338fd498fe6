import { type Context, Hono } from 'hono'
import { raw } from 'hono/html'
import { foldId } from '../contest/pasted-text.ts'
import { publicContest } from '../contest/public-contest.ts'
import { type Form, single } from '../contract/form.ts'
import { isRefusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { answer } from '../http/json.ts'
import { sendPage } from '../http/page.ts'
import { pageFile } from '../http/page-file.ts'
import { readForm } from '../http/read-form.ts'
import { noticePage } from '../pages/notice-page.ts'
import { sayEnd, sayInstant } from '../pages/say-instant.ts'
import { copyScript } from '../portal/copy-script.ts'
import { type Diagnosis, diagnose } from '../portal/doctor/diagnose.ts'
import { fetchPage } from '../portal/doctor/fetch-page.ts'
import { fewAtOnce } from '../portal/doctor/few-at-once.ts'
import { gatherFacts, type Release, registeredHosts } from '../portal/doctor/gather-facts.ts'
import { reachFrom } from '../portal/doctor/reach.ts'
import { readAddress } from '../portal/doctor/read-address.ts'
import { VisitRefused } from '../portal/doctor/visit-refused.ts'
import type { Checked } from '../portal/doctor-view.ts'
import { embedPage } from '../portal/embed-page.ts'
import { embedStyle } from '../portal/embed-style.ts'
import type { Offer } from '../portal/offer.ts'
import { posterPage } from '../portal/poster-page.ts'
import { quizUrl } from '../portal/snippets.ts'
import { themeScript } from '../portal/theme-script.ts'
import type { WidgetFiles } from './embed.ts'

/** Portals the doctor visits at a time. */
const VISITS = 4

/** `/embed`: hands out the tag, the poster and the doctor. Static paths only: a pattern would slow every other route. */
export function embedding(on: Dependencies, widgets: WidgetFiles, version: string): Hono {
  const integrity = widgets.get('agency-quiz.js')?.integrity
  const release: Release = { version, hashes: integrity === undefined ? [] : [integrity] }
  const offerOf = (contest: string | undefined, agency: string | undefined) =>
    offerFor(on, { contest, agency }, { version, integrity })
  const asked = (c: Context) => offerOf(c.req.query('contest'), c.req.query('agency'))
  const check = checker(on, release)

  return new Hono()
    .get('/', c => showOffer(on, asked(c)))
    .post('/', async c => {
      const form = await readForm(c)
      if (isRefusal(form)) return sendPage(noticePage(form), { status: sentenceOf(form.refused).status })
      const offer = offerOf(textOf(form, 'contest'), textOf(form, 'agency'))
      const address = textOf(form, 'url') ?? ''
      return showOffer(on, offer, { address, result: await check(address, offer?.contest.rules.id) })
    })
    .get('/poster', c => showPoster(on, asked(c)))
    .get('/facts.json', async c =>
      answer(await gatherFacts(on, release, c.req.query('host') ?? ''), 200, 'public, max-age=5'),
    )
    .get('/copy.js', pageFile(copyScript, 'text/javascript'))
    .get('/theme.js', pageFile(themeScript, 'text/javascript'))
    .get('/page.css', pageFile(embedStyle, 'text/css'))
}

async function showOffer(on: Dependencies, offer: Offer | undefined, checked?: Checked): Promise<Response> {
  if (!offer) return unknownContest()
  const policy = policyFor(on.publicUrl)
  if (checked) return sendPage(embedPage([...on.contests.current.values()], offer, checked), { policy })
  return sendPage(raw(await renderOnce(on, offer)), { policy, caching: 'public, max-age=60' })
}

/** The largest page there is, made once for a contest and an agency: it changes with nothing but them. */
async function renderOnce(on: Dependencies, offer: Offer): Promise<string> {
  const pages = rendered.get(on.contests) ?? new Map<string, string>()
  rendered.set(on.contests, pages)
  const key = `${offer.contest.rules.id} ${offer.agency?.id ?? ''}`
  const page = pages.get(key) ?? String(await embedPage([...on.contests.current.values()], offer))
  pages.set(key, page)
  return page
}

const rendered = new WeakMap<Dependencies['contests'], Map<string, string>>()

function showPoster(on: Dependencies, offer: Offer | undefined): Promise<Response> {
  if (!offer?.agency) return unknownContest()
  const { contest, agency } = offer
  const { id, title, organiser, opens, closes } = publicContest(contest, on.clock())
  const address = quizUrl({ server: on.publicUrl, contest: id, agency: agency.id })
  return sendPage(
    posterPage({ title, organiser, agency, address, opens: sayInstant(opens), closes: sayEnd(closes) }),
  )
}

const unknownContest = () => sendPage(noticePage(refuse('unknown-contest')), { status: 404 })

function textOf(form: Form, name: string): string | undefined {
  const value = single(form, name)
  return isRefusal(value) ? undefined : value
}

function offerFor(
  on: Dependencies,
  asked: { contest: string | undefined; agency: string | undefined },
  built: { version: string; integrity: string | undefined },
): Offer | undefined {
  const [first] = on.contests.current.values()
  const named = foldId(asked.contest ?? '')
  const contest = named === '' ? first : on.contests.current.get(named)
  const wanted = foldId(asked.agency ?? '')
  const agency = contest?.agencies.find(({ id }) => id === wanted)
  return contest && { contest, agency, server: on.publicUrl, ...built }
}

/** Examine one page of a registered portal; the sentence to show when that cannot be done. */
function checker(on: Dependencies, release: Release) {
  const reach = reachFrom(on.publicUrl, registeredHosts(on))
  const withRoom = fewAtOnce(VISITS)
  return async (address: string, contest: string | undefined): Promise<Diagnosis | string> => {
    try {
      const { url } = readAddress(address)
      const page = await withRoom(url.host, () => fetchPage(address, reach))
      return diagnose(page, await gatherFacts(on, release, page.url.origin), contest)
    } catch (error) {
      if (error instanceof VisitRefused) return error.message
      throw error
    }
  }
}

/** The page takes its own medicine: the very policy it recommends, with Trusted Types. */
const policyFor = (ours: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${ours}`,
    `connect-src ${ours}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types agency-quiz',
  ].join('; ')
