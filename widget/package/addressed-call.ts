import { call as send } from '../api.ts'

export * from '../api.ts'

/** In a package there is no server that could write its address here. */
export const ORIGIN = ''

/**
 * The client in a package: without `api` an address would be a path on the portal, so nothing is asked of anybody. Says
 * so on the console, and never answers: the element goes on showing the link inside it, until it is told its server.
 */
export const call: typeof send = (network, url, isBody, fields) => {
  if (/^https?:/.test(url)) return send(network, url, isBody, fields)
  console.error(MISSING)
  return new Promise(() => {})
}

const MISSING =
  'agency-quiz: the attribute `api` is missing or is no address. Write the origin of your server there, ' +
  'e.g. <agency-quiz contest="…" api="https://thi.example.gov.vn">'
