import { describe, expect, it } from 'vitest'
import type { Contest } from '../../../server/contest/contest.ts'
import type { Via } from '../../../server/contract/public.ts'
import {
  type HostEvidence,
  type HostLabel,
  labelBoth,
  labelHost,
  sayUnregistered,
  unknownHost,
} from '../../../server/registry/label-host.ts'
import { agencyAt } from '../../../server/registry/site.ts'
import { sampleContest } from '../../sample-contest.ts'

const OURS = 'https://thi.example.vn'
const A = 'https://a.example.vn'
const B = 'https://b.example.vn'
const STRANGE = 'https://la.example.com'
const nothing: HostEvidence = { origin: undefined, framedBy: undefined, link: undefined, isOurs: false }
const nobody = { via: 'unknown', agency: null, host: null }

/** Evidence, and the label that follows: the README's table, "Where did the attempt come from?". */
const table: readonly [what: string, evidence: Partial<HostEvidence>, label: object][] = [
  ['a registered page', { origin: A }, { via: 'script', agency: 'so-a', host: A }],
  [
    'a registered page that names another agency',
    { origin: A, link: 'so-b' },
    { via: 'script', agency: 'so-a', host: A },
  ],
  [
    'a second site of an agency',
    { origin: 'https://xn--b-lia.vn' },
    { via: 'script', agency: 'so-b', host: 'https://xn--b-lia.vn' },
  ],
  ['a page nobody registered', { origin: STRANGE }, { via: 'unknown', agency: null, host: STRANGE }],
  [
    'a page nobody registered with a link',
    { origin: STRANGE, link: 'so-a' },
    { via: 'unknown', agency: null, host: STRANGE },
  ],
  [
    'a registered page over plain HTTP',
    { origin: 'http://a.example.vn' },
    { via: 'unknown', agency: null, host: 'http://a.example.vn' },
  ],
  ['two origins joined', { origin: `${A}, ${B}` }, { via: 'unknown', agency: null, host: `${A}, ${B}` }],
  ['a null origin', { origin: 'null' }, { via: 'unknown', agency: null, host: 'null' }],
  [
    'our frame on a registered page',
    { origin: OURS, isOurs: true, framedBy: A },
    { via: 'frame', agency: 'so-a', host: A },
  ],
  [
    'our frame on a page nobody registered',
    { origin: OURS, isOurs: true, framedBy: STRANGE },
    { via: 'unknown', agency: null, host: STRANGE },
  ],
  [
    'our frame with a link inside',
    { origin: OURS, isOurs: true, framedBy: A, link: 'so-b' },
    { via: 'frame', agency: 'so-a', host: A },
  ],
  [
    'a ticket copied to another page',
    { origin: STRANGE, framedBy: A },
    { via: 'unknown', agency: null, host: STRANGE },
  ],
  [
    'a ticket copied to a null origin',
    { origin: 'null', framedBy: A },
    { via: 'unknown', agency: null, host: 'null' },
  ],
  ['a ticket sent from no page', { framedBy: A }, nobody],
  [
    'a link on our page',
    { origin: OURS, isOurs: true, link: 'so-b' },
    { via: 'link', agency: 'so-b', host: null },
  ],
  ['a link without an origin', { link: 'so-b' }, { via: 'link', agency: 'so-b', host: null }],
  [
    'a link from a null origin',
    { origin: 'null', link: 'so-b' },
    { via: 'link', agency: 'so-b', host: null },
  ],
  ['a link to no agency', { origin: OURS, isOurs: true, link: 'so-x' }, nobody],
  ['our page alone', { origin: OURS, isOurs: true }, nobody],
  ['nothing', {}, nobody],
]

describe('the label of an attempt', () => {
  it.each(table)('from %s', (_, evidence, label) => {
    expect(labelHost(sampleContest, { ...nothing, ...evidence })).toEqual(label)
  })

  it('keeps an origin as long as a host name may be, and no longer one', () => {
    const long = `https://${'a'.repeat(292)}`
    expect(unknownHost(long)).toEqual({ via: 'unknown', agency: null, host: long })
    expect(unknownHost(`${long}a`)).toEqual(nobody)
  })

  it('is found without looking through all agencies each time', () => {
    let looks = 0
    const counting: Contest = {
      ...sampleContest,
      get agencies() {
        looks += 1
        return sampleContest.agencies
      },
    }
    for (let count = 0; count < 5; count++) expect(agencyAt(counting, A)?.id).toBe('so-a')
    expect(looks).toBe(1)
  })

  it('is by the agencies of its own contest, whichever was asked about first', () => {
    const other = { ...sampleContest, agencies: sampleContest.agencies.slice(1) }
    for (const _ of [1, 2]) {
      expect(agencyAt(sampleContest, A)?.id).toBe('so-a')
      expect(agencyAt(other, A)).toBeUndefined()
      expect(agencyAt(other, B)?.id).toBe('so-b')
    }
  })
})

describe('the label of an attempt from its two calls', () => {
  const by = (via: Via, agency: string | null, host: string | null): HostLabel => ({ via, agency, host })
  const unknown = (host: string | null) => by('unknown', null, host)
  it.each<[what: string, start: HostLabel, submit: HostLabel, label: HostLabel]>([
    ['one page', by('script', 'so-a', A), by('script', 'so-a', A), by('script', 'so-a', A)],
    [
      'a page registered while the paper lay open',
      unknown(A),
      by('script', 'so-a', A),
      by('script', 'so-a', A),
    ],
    ['a page that left the registry meanwhile', by('script', 'so-a', A), unknown(A), unknown(A)],
    [
      'a page that changed hands meanwhile',
      by('script', 'so-a', A),
      by('script', 'so-b', A),
      by('script', 'so-b', A),
    ],
    ['two pages', by('script', 'so-a', A), by('script', 'so-b', B), unknown(B)],
    ['two pages of one agency', by('script', 'so-b', B), by('script', 'so-b', A), unknown(A)],
    ['a page, then none', by('script', 'so-a', A), unknown(null), unknown(A)],
    ['no page, then one', unknown(null), by('script', 'so-a', A), unknown(A)],
    ['the frame, then the page around it', by('frame', 'so-a', A), by('script', 'so-a', A), unknown(A)],
    ['the page, then a frame on it', by('script', 'so-a', A), by('frame', 'so-a', A), unknown(A)],
    ['one link', by('link', 'so-a', null), by('link', 'so-a', null), by('link', 'so-a', null)],
    ['two links', by('link', 'so-a', null), by('link', 'so-b', null), unknown(null)],
    ['a link that was lost', by('link', 'so-a', null), unknown(null), unknown(null)],
    ['nothing twice', unknown(null), unknown(null), unknown(null)],
  ])('%s', (_, start, submit, label) => expect(labelBoth(start, submit)).toEqual(label))
})

/** Two calls of one attempt: what the start was labelled, what the submit was, and what the attempt is. */
describe('the labels of both calls', () => {
  const labels = {
    S: { via: 'script', agency: 'so-a', host: A },
    F: { via: 'frame', agency: 'so-a', host: A },
    /** Of that page before it was registered. */
    U: { via: 'unknown', agency: null, host: A },
    T: { via: 'script', agency: 'so-b', host: B },
    L: { via: 'link', agency: 'so-a', host: null },
    M: { via: 'link', agency: 'so-b', host: null },
    N: { via: 'unknown', agency: null, host: null },
    V: { via: 'unknown', agency: null, host: B },
  } as const satisfies Record<string, HostLabel>

  it.each([
    ...['SSS', 'FFF', 'UUU', 'TTT', 'LLL', 'MMM', 'NNN'],
    // Registered, or taken off the list, while the paper lay open.
    ...['USS', 'SUU', 'UFF', 'FUU', 'NLL', 'LNN'],
    // Two ways on one host, two hosts, two links: nothing is vouched for, and the later host is kept.
    ...['SFU', 'FSU', 'STV', 'TSU', 'LMN', 'MLN', 'SNU', 'NSU', 'LSU', 'SLU', 'TLV', 'UTV'],
  ] as const)('%s', pair => {
    const [start, submit, both] = [...pair] as (keyof typeof labels)[]
    if (!start || !submit || !both) throw new Error(`${pair} is no pair and what it gives`)
    expect(labelBoth(labels[start], labels[submit])).toEqual(labels[both])
  })
})

it('the webmaster of a page that is not registered is told which, and to whom to send it', () => {
  expect(sayUnregistered({ title: 'Tìm hiểu', organiser: 'Sở Nội vụ' }, A)).toBe(
    `Trang ${A} chưa đăng ký cho cơ quan nào trong “Tìm hiểu”: lượt thi làm ở đây vẫn được chấm nhưng chưa tính cho cơ quan nào. Đề nghị gửi địa chỉ ${A} cho Ban Tổ chức (Sở Nội vụ) để đăng ký.`,
  )
})
