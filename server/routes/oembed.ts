import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Contest } from '../contest/contest.ts'
import { refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendJson } from '../http/json.ts'
import { sendProblem } from '../http/problem.ts'
import { pathOf } from '../pages/layout.ts'
import { type Asked, readAsked } from './read-evidence.ts'

/** CSS pixels a frame takes unless the consumer has less room. */
const WIDTH = 800
const HEIGHT = 900

/** `/oembed?url=…` (oEmbed 1.0, type rich): turns a pasted address of a contest into its frame. */
export const oembed = (deps: Dependencies) =>
  new Hono().get('/', async c => {
    if ((c.req.query('format') ?? 'json') !== 'json') return sendProblem(refuse('unsupported-format'))
    const linked = linkedBy(deps, c.req.query('url') ?? '')
    if (!linked) return sendProblem(refuse('not-found'))
    const { contest, ...asked } = linked
    const size = { width: within(c, 'maxwidth', WIDTH), height: within(c, 'maxheight', HEIGHT) }
    const embed = {
      version: '1.0',
      type: 'rich',
      title: contest.rules.title,
      author_name: contest.rules.organiser,
      provider_name: 'Agency Quiz',
      provider_url: deps.publicUrl,
      cache_age: 3600,
      html: String(await snippet(deps.publicUrl, contest, asked, size)),
      ...size,
    }
    return sendJson(embed, 200, 'public, max-age=3600')
  })

/** The contest, the agency and the language that an address of this server names. */
function linkedBy(deps: Dependencies, text: string): (Asked & { readonly contest: Contest }) | undefined {
  if (!URL.canParse(text)) return undefined
  const { origin, pathname, search } = new URL(text)
  const [, id] = /^\/q\/([a-z0-9-]+)\/?$/.exec(pathname) ?? []
  const contest = id === undefined ? undefined : deps.contests.current.get(id)
  if (origin !== deps.publicUrl || !contest) return undefined
  const { site, say } = readAsked(search)
  return { contest, say, site: contest.agencies.find(({ id }) => id === site)?.id }
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
  { site, say }: Asked,
  { width, height }: { width: number; height: number },
) {
  const page = `${ours}${say.address(pathOf(id, site))}`
  return html`<blockquote><a href="${page}">${title}</a></blockquote><iframe src="${page.replace('/q/', '/frame/')}" title="${title}" width="${width}" height="${height}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
}
