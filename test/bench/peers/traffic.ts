import type { CDPSession } from 'puppeteer-core'

/** What crossed the wire for a page so far, the page itself left out. */
export interface Traffic {
  /** Replies' bodies as sent, so compressed; without headers. */
  readonly bytes: number
  /** Of these, the scripts and style sheets. */
  readonly codeBytes: number
  readonly requests: number
  /** Hosts elsewhere that were asked and could not answer, once per request. */
  readonly refused: readonly string[]
}

/** Counts what a page loads. */
export interface Counter {
  soFar(): Traffic
  /** Wait until nothing has been under way for `quietMs`. */
  quiet(quietMs: number): Promise<void>
}

interface Request {
  readonly url: URL
  mime: string
  bytes: number
  isUnderWay: boolean
}

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'

/** Count everything that `client`'s page loads from now on, except its document at `address`. */
export async function countTraffic(client: CDPSession, address: string): Promise<Counter> {
  const requests = new Map<string, Request>()
  let last = performance.now()
  record(client, address, requests, () => {
    last = performance.now()
  })
  await client.send('Network.enable')
  const all = () => [...requests.values()]
  const quiet = async (quietMs: number) => {
    last = performance.now()
    while (performance.now() - last < quietMs || all().some(({ isUnderWay }) => isUnderWay))
      await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { soFar: () => add(all()), quiet }
}

/** Keep `requests` as the browser tells of them, and call `heard` each time it does. */
function record(
  client: CDPSession,
  address: string,
  requests: Map<string, Request>,
  heard: () => void,
): void {
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const url = new URL(request.url)
    if (url.href === address || !url.protocol.startsWith('http')) return
    requests.set(requestId, { url, mime: '', bytes: 0, isUnderWay: true })
    heard()
  })
  client.on('Network.responseReceived', ({ requestId, response }) => {
    const request = requests.get(requestId)
    if (request) request.mime = response.mimeType
  })
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) request.bytes += encodedDataLength
  })
  for (const end of ['Network.loadingFinished', 'Network.loadingFailed'] as const)
    client.on(end, ({ requestId }) => {
      const request = requests.get(requestId)
      if (request) request.isUnderWay = false
      heard()
    })
}

function add(requests: readonly Request[]): Traffic {
  const here = requests.filter(({ url }) => isLoopback(url))
  const bytesOf = (some: readonly Request[]) => some.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    bytes: bytesOf(here),
    codeBytes: bytesOf(here.filter(({ mime }) => /javascript|css/.test(mime))),
    requests: here.length,
    refused: requests.filter(({ url }) => !isLoopback(url)).map(({ url }) => url.hostname),
  }
}
