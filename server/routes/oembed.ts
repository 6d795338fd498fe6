import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Contest } from '../contest/contest.ts'
import { refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendJson } from '../http/json.ts'
import { sendProblem } from '../http/problem.ts'
import { pathOf } from '../pages/layout.ts'

/** CSS pixels a frame takes unless the consumer has less room. */
const WIDTH = 800
const HEIGHT = 900

/** `/oembed?url=…` (oEmbed 1.0, type rich): turns a pasted address of a contest into its frame. */
export const oembed = (deps: Dependencies) =>
  new Hono().get('/', async c => {
    if ((c.req.query('format') ?? 'json') !== 'json') return sendProblem(refuse('unsupported-format'))
    const linked = linkedBy(deps, c.req.query('url') ?? '')
    if (!linked) return sendProblem(refuse('not-found'))
    const { contest, site } = linked
    const size = { width: within(c, 'maxwidth', WIDTH), height: within(c, 'maxheight', HEIGHT) }
    const embed = {
      version: '1.0',
      type: 'rich',
      title: contest.rules.title,
      author_name: contest.rules.organiser,
      provider_name: 'Agency Quiz',
      provider_url: deps.publicUrl,
      cache_age: 3600,
      html: String(await snippet(deps.publicUrl, contest, site, size)),
      ...size,
    }
    return sendJson(embed, 200, 'public, max-age=3600')
  })

/** The contest, and the agency, that an address of this server names. */
function linkedBy(
  deps: Dependencies,
  text: string,
): { contest: Contest; site: string | undefined } | undefined {
  if (!URL.canParse(text)) return undefined
  const { origin, pathname, searchParams } = new URL(text)
  const [, id] = /^\/q\/([a-z0-9-]+)\/?$/.exec(pathname) ?? []
  const contest = id === undefined ? undefined : deps.contests.current.get(id)
  if (origin !== deps.publicUrl || !contest) return undefined
  const site = contest.agencies.find(agency => agency.id === searchParams.get('site'))
  return { contest, site: site?.id }
}

function within(c: Context, name: string, usual: number): number {
  const most = Number(c.req.query(name))
  return Number.isInteger(most) && most > 0 ? Math.min(most, usual) : usual
}

/**
 * The quotation first and plain: WordPress keeps exactly `<blockquote>` and `<iframe>`, shows the first until the
 * second has told its height, and leaves a working link where frames are not allowed.
 */
function snippet(
  ours: string,
  { rules: { id, title } }: Contest,
  site: string | undefined,
  { width, height }: { width: number; height: number },
) {
  const page = `${ours}${pathOf(id, site)}`
  return html`<blockquote><a href="${page}">${title}</a></blockquote><iframe src="${page.replace('/q/', '/frame/')}" title="${title}" width="${width}" height="${height}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
}
