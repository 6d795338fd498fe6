import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

const HEADERS = {
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': 'vi',
  'User-Agent': 'Mozilla/5.0 (compatible; agency-quiz-doctor)',
}

/**
 * One GET to one of exactly these addresses, whatever a resolver would say now: no cookies, no kept connection, no
 * redirect followed. Rejects with Node's own error.
 */
export function requestOnce(
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = { agent: false, headers: HEADERS, signal, lookup: pinned(addresses) }
  return new Promise((resolve, reject) => {
    const asked = request(url, options, resolve).on('error', reject)
    asked.on('upgrade', (_, socket) => {
      socket.destroy()
      reject(new Error('the page answered with another protocol'))
    })
    asked.on('close', () => reject(new Error('the connection closed without an answer'))).end()
  })
}

function pinned(addresses: readonly string[]): LookupFunction {
  const known = addresses.map(address => ({ address, family: isIP(address) }))
  return (_, { all }, answer) => {
    const [first] = known
    if (all || !first) answer(null, known)
    else answer(null, first.address, first.family)
  }
}
