import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { heightScript } from '../../../server/pages/frame-page.ts'

const script = readFileSync(heightScript, 'utf8')

type Listener = (event: object) => void

/** The script in a frame whose body is `frame.height` tall; `sent` is what its parent was told. */
function framed({ host = '', hash = '' } = {}) {
  const sent: [message: object, target: string][] = []
  const parent = { postMessage: (message: object, target: string) => void sent.push([message, target]) }
  const listeners = new Map<string, Listener>()
  const frame = { height: 400.2, resize: () => {} }
  const world = {
    parent,
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
    ResizeObserver: class {
      constructor(measure: () => void) {
        frame.resize = measure
      }
      observe() {}
    },
    document: {
      currentScript: { dataset: { contest: 'thi-thu', ...(host && { host }) } },
      body: { getBoundingClientRect: () => ({ height: frame.height }) },
    },
    location: { hash },
  }
  runInNewContext(script, { ...world, window: world })
  const hear = (event: object) => listeners.get('message')?.(event)
  return { sent, frame, hear, parent }
}

const ours = (height: number) => ({ type: 'agency-quiz-height', contest: 'thi-thu', height })

describe('the frame’s height', () => {
  it('is told to the host alone, rounded up, and only when it changed', () => {
    const { sent, frame } = framed({ host: 'https://a.example.vn' })
    frame.height = 400.9
    frame.resize()
    frame.height = 512
    frame.resize()
    frame.resize()
    expect(sent).toEqual([
      [ours(401), 'https://a.example.vn'],
      [ours(512), 'https://a.example.vn'],
    ])
  })

  it('is told to anyone only where no host was named', () => {
    expect(framed().sent).toEqual([[ours(401), '*']])
  })

  it('is told WordPress in its own words, and again when it is ready', () => {
    const { sent, hear, parent } = framed({ hash: '#?secret=Ab12' })
    const theirs = { message: 'height', value: 401, secret: 'Ab12' }
    expect(sent.map(([message]) => message)).toEqual([ours(401), theirs])
    hear({ source: {}, data: { message: 'ready', secret: 'Ab12' } })
    hear({ source: parent, data: { message: 'ready', secret: 'other' } })
    hear({ source: parent, data: null })
    expect(sent).toHaveLength(2)
    hear({ source: parent, data: { message: 'ready', secret: 'Ab12' } })
    expect(sent.slice(2).map(([message]) => message)).toEqual([ours(401), theirs])
  })

  it('is nobody’s business outside a frame', () => {
    const window = {}
    runInNewContext(script, { window: Object.assign(window, { parent: window }) })
  })
})
