import type { ServerFacts } from '../../../../server/portal/doctor/server-facts.ts'

export const SERVER = 'https://thi.example.vn'
export const HASH = `sha384-${'A'.repeat(64)}`

/** A server with one contest, asked about a page that is registered. */
export const factsFor = (change: Partial<ServerFacts> = {}): ServerFacts => ({
  server: SERVER,
  version: '1.2.3',
  hashes: [HASH],
  contests: [{ id: 'thi-thu', title: 'Cuộc thi thử', organiser: 'Sở Nội vụ' }],
  registered: [{ contest: 'thi-thu', agency: 'so-a', name: 'Sở A' }],
  nearby: [],
  heard: [],
  ...change,
})

export const TAG = `<script async src="${SERVER}/v1/agency-quiz.js" data-contest="thi-thu"></script>`
export const SCRIPT = `<script async src="${SERVER}/v1/agency-quiz.js"></script>`
export const LINK = `<a href="${SERVER}/q/thi-thu">Vào thi</a>`
export const ELEMENT = `<agency-quiz contest="thi-thu">${LINK}</agency-quiz>`

/** A page of an ordinary portal. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>Cổng</title>\n${head}\n</head>\n<body>\n<p>Tin tức</p>\n${body}\n</body></html>`
