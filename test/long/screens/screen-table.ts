import type { Looker } from './open-screens.ts'

/** Contests that the screens are shown of: one under way, one nobody has taken part in, one that is over. */
export const contests = { full: 'phu-tho-2024', empty: 'phu-tho-2025', over: 'phu-tho-2023' } as const
export type ShownOf = keyof typeof contests

/** One screen in one state: as its picture is called, where it is, and who looks. */
export interface ShownScreen {
  readonly name: string
  readonly state: ShownOf
  readonly as: Looker
  readonly path: string
  /** It reads its numbers again while somebody looks. */
  readonly isLive: boolean
  /** HTTP. */
  readonly status: number
}

interface Line {
  /** Under `/console/{contest}/`; a receipt or an agency is put in by name. */
  readonly path: string
  readonly as?: Looker
  readonly states?: readonly ShownOf[]
  readonly isLive?: boolean
}

/** An attempt that a person handed in, and an agency of the contest. */
export interface Places {
  readonly receipt: string
  readonly agency: string
}

const everyState = ['full', 'empty', 'over'] as const

/** Every screen of the console that is of a contest. */
const lines = ({ receipt, agency }: Places): Readonly<Record<string, Line>> => ({
  desk: { path: 'desk', isLive: true },
  compare: { path: 'compare', isLive: true },
  'compare-people': { path: 'compare?way=2&people=staff' },
  'compare-rate': { path: 'compare?way=3' },
  'compare-trend': { path: 'compare?view=trend', isLive: true },
  'compare-hours': { path: 'compare?view=hours', isLive: true },
  'compare-hosts': { path: 'compare?view=hosts', isLive: true },
  'compare-part': { path: 'compare?from=20/09/2024&to=30/09/2024' },
  attempts: { path: 'attempts', isLive: true },
  'attempts-narrowed': { path: 'attempts?agency=so-noi-vu&valid=1&from=25/09/2024&count=people' },
  'attempts-none': { path: 'attempts?q=KHOC-O', states: ['full'] },
  'attempt-sheet': { path: `attempts/${receipt}`, states: ['full'] },
  results: { path: 'results', isLive: true },
  agencies: { path: 'agencies', isLive: true },
  'agencies-one': { path: `agencies?agency=${agency}` },
  'agencies-silent': { path: 'agencies?only=silent', states: ['full'] },
  agency: { path: `agency/${agency}`, as: 'agency', states: ['full'], isLive: true },
  'agency-as-committee': { path: `agency/${agency}` },
  rules: { path: 'rules' },
  bank: { path: 'bank' },
  'bank-analysed': { path: 'bank?analysis=on', states: ['full'] },
  members: { path: 'members', as: 'committee', states: ['full'] },
})

/** All of them in all their states, and the pages of no contest. */
export function everyScreen(places: Places): ShownScreen[] {
  const ofContests = Object.entries(lines(places)).flatMap(([name, line]) => {
    const { path, as = 'secretariat', states = everyState, isLive = false } = line
    return states.map(state => ({
      ...{ name, state, as, isLive, status: 200 },
      path: `/console/${contests[state]}/${path}`,
    }))
  })
  const ofNone = [
    { name: 'sign-in', as: 'nobody', path: '/console', status: 200 },
    { name: 'sign-in-first', as: 'nobody', path: `/console/${contests.full}/compare`, status: 401 },
    { name: 'spent-link', as: 'nobody', path: '/console/link/khong-co', status: 401 },
    { name: 'refused', as: 'agency', path: `/console/${contests.full}/compare`, status: 403 },
    // A receipt that nobody has: the console's own page for an address that is none.
    { name: 'lost', as: 'secretariat', path: `/console/${contests.full}/attempts/XXXX`, status: 404 },
    { name: 'account', as: 'secretariat', path: '/console/account', status: 200 },
  ] as const
  return [...ofContests, ...ofNone.map(each => ({ ...each, state: 'full' as const, isLive: false }))]
}

/** The screens whose numbers are read again, each of the contest under way. */
export const liveScreens = (places: Places): ShownScreen[] =>
  everyScreen(places).filter(({ isLive, state }) => isLive && state === 'full')
