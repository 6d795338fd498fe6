import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../server/portal/doctor/diagnose.ts'
import * as snippets from '../../../server/portal/snippets.ts'
import { factsFor, HASH, pageOf, SERVER } from './doctor/facts.ts'

const PORTAL = 'https://a.example.vn'
const to = { server: SERVER, contest: 'thi-thu', title: 'Cuộc thi “thử” & <thật>', agency: 'so-a' }

const portal = (body: string, head = '', headers: Record<string, string> = {}) =>
  diagnose(
    {
      ...{ url: new URL(PORTAL), status: 200, isCut: false, html: pageOf(body, head) },
      headers: new Map(Object.entries(headers)),
    },
    factsFor(),
  )

describe('a snippet pasted as it is', () => {
  it.each([
    ['A', snippets.scriptTag(to), ''],
    ['A', snippets.pinnedTag(to, '1.2.3', HASH), ''],
    ['B', snippets.elementTag(to), snippets.templateTag(SERVER)],
    ['C', snippets.linkTag(to), snippets.upgradeTag(SERVER)],
    ['C', snippets.sturdyTag(to), ''],
    ['D', snippets.frameTag(to, PORTAL), ''],
    ['D', snippets.frameTag(to, PORTAL) + snippets.frameResizer(SERVER), ''],
  ])('is way in %s with nothing to mend: %s', (wayIn, body, head) => {
    const diagnosis = portal(body, head)
    expect(diagnosis.findings).toEqual([])
    expect(diagnosis.wayIn).toBe(wayIn)
  })

  it.each([
    ['element', snippets.elementTag(to)],
    ['link beside the script', snippets.sturdyTag(to).replace(snippets.upgradeTag(SERVER), '')],
  ])('leaves the %s with the agency’s own link when an editor strips the script', (_, left) => {
    expect(portal(left).wayIn).toBe('F')
    expect(left).toContain(`<a href="${SERVER}/q/thi-thu?site=so-a#tai-cho">`)
  })

  it('leaves the link when the page refuses the script', () => {
    const strict = { 'content-security-policy': "script-src 'self'" }
    expect(portal(snippets.sturdyTag(to), '', strict).wayIn).toBe('F')
    expect(portal(snippets.scriptTag(to), '', strict).wayIn).toBeUndefined()
  })

  it('plays under the one line of policy, and not without it', () => {
    const policy = snippets.cspLine(SERVER)
    const strict = (line: string) => ({ 'content-security-policy': `default-src 'none'; ${line}` })
    expect(portal(snippets.scriptTag(to), '', strict(policy)).wayIn).toBe('A')
    for (const half of policy.split('; '))
      expect(portal(snippets.scriptTag(to), '', strict(half)).wayIn).toBeUndefined()
  })

  it('is refused when the frame is pasted on another portal', () => {
    expect(portal(snippets.frameTag(to, 'https://b.example.vn')).wayIn).toBeUndefined()
  })
})

describe('the optional script that lets a frame grow', () => {
  const message = { type: 'agency-quiz-height', contest: 'thi-thu', height: 900.2 }
  const ours = {}

  /** Run the very text of the snippet and deliver one message; the heights of two frames afterwards. */
  function deliver(event: { origin: string; source: unknown; data: unknown }) {
    const frames = [
      { contentWindow: ours, height: '720' },
      { contentWindow: {}, height: '720' },
    ]
    const listeners: ((event: unknown) => void)[] = []
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(snippets.frameResizer(SERVER)) ?? []
    runInNewContext(script, {
      addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
      document: { querySelectorAll: () => frames },
    })
    for (const listener of listeners) listener(event)
    return frames.map(({ height }) => Number(height))
  }

  it('follows its own frame and no other', () => {
    expect(deliver({ origin: SERVER, source: ours, data: message })).toEqual([901, 720])
  })

  it.each([
    ['another origin', { origin: 'https://la.example.vn', source: ours, data: message }],
    ['another window', { origin: SERVER, source: {}, data: message }],
    ['another message', { origin: SERVER, source: ours, data: { type: 'khac', height: 1 } }],
    ['no message', { origin: SERVER, source: ours, data: null }],
  ])('ignores %s', (_, event) => expect(deliver(event)).toEqual([720, 720]))

  it.each([
    [-5, 240],
    [1e9, 20_000],
    ['abc', 720],
  ])('clamps %s', (height, is) =>
    expect(deliver({ origin: SERVER, source: ours, data: { ...message, height } })[0]).toBe(is),
  )
})
