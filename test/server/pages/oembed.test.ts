import { describe, expect, it } from 'vitest'
import { OURS, openApp } from '../../open-app.ts'
import { all, attr, readPage } from './read-page.ts'

const ask = async (query: Record<string, string>) => {
  const { app } = await openApp()
  return app.request(`/oembed?${new URLSearchParams(query)}`)
}
const page = `${OURS}/q/thi-thu`

/** What WordPress keeps of a discovered embed: `wp_filter_oembed_result`, after its list of allowed elements. */
const throughWordPress = (html: string): string | undefined => {
  const [, quotation = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html) ?? []
  return (
    frame && quotation + frame.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"')
  )
}

describe('oEmbed', () => {
  it('turns a pasted address into a titled, lazy frame that vouches for nothing but the link', async () => {
    const answer = await ask({ url: `${page}?site=so-a`, format: 'json' })
    expect(answer.headers.get('content-type')).toContain('application/json')
    const embed = await answer.json()
    expect(embed).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Cuộc thi thử',
      width: 800,
      height: 900,
    })
    const [frame] = all(await readPage(new Response(embed.html)), 'iframe')
    expect(Object.fromEntries(frame?.attrs.map(({ name, value }) => [name, value]) ?? [])).toEqual({
      src: `${OURS}/frame/thi-thu?site=so-a`,
      title: 'Cuộc thi thử',
      width: '800',
      height: '900',
      loading: 'lazy',
      referrerpolicy: 'strict-origin-when-cross-origin',
    })
  })

  it('fits the room the consumer has', async () => {
    const sizes = async (maxwidth: string, maxheight: string) => {
      const { width, height } = await (await ask({ url: page, maxwidth, maxheight })).json()
      return [width, height]
    }
    expect(await sizes('320', '480')).toEqual([320, 480])
    expect(await sizes('5000', '-3')).toEqual([800, 900])
    expect(await sizes('abc', '1.5')).toEqual([800, 900])
  })

  it('leaves WordPress a link and a frame', async () => {
    const { html } = await (await ask({ url: page })).json()
    const kept = await readPage(new Response(throughWordPress(html) ?? ''))
    expect(attr(all(kept, 'a')[0], 'href')).toBe(page)
    expect(attr(all(kept, 'iframe')[0], 'sandbox')).toBe('allow-scripts')
  })

  it.each([
    ['another server', 'https://la.example.com/q/thi-thu'],
    ['a look-alike', 'https://thi.example.vn.evil.com/q/thi-thu'],
    ['another page', `${OURS}/v1/contests/thi-thu`],
    ['a contest nobody runs', `${OURS}/q/khong-co`],
    ['no address at all', 'thi-thu'],
    ['nothing', ''],
  ])('does not know %s', async (_, url) => {
    expect((await ask({ url })).status).toBe(404)
  })

  it('says that it does not speak XML', async () => {
    expect((await ask({ url: page, format: 'xml' })).status).toBe(501)
  })

  it('drops a site that is no agency', async () => {
    const { html } = await (await ask({ url: `${page}?site="><script>` })).json()
    expect(html).toContain('/frame/thi-thu"')
    expect(html).not.toContain('<script')
  })
})
