/** A test that shows a situation mended: its file under `test/`, and words of its title as they stand there. */
export type Shown = readonly [file: string, title: string]

/** A situation from public reports. */
export interface Situation {
  readonly id: string
  readonly met: string
  readonly shown: readonly [Shown, ...Shown[]]
}

const quiz = (file: string, title: string): Shown => [`widget/quiz/${file}.test.ts`, title]
const server = (file: string, title: string): Shown => [`server/${file}.test.ts`, title]
const night = (file: string, title: string): Shown => [`long/night/${file}.test.ts`, title]
const case_ = (id: string, met: string, ...shown: Situation['shown']): Situation => ({ id, met, shown })

/** What citizens and operators really met, kind by kind, each with the tests that show it mended. */
export const whatPeopleMeet: readonly Situation[] = [
  case_(
    'A1',
    'a countdown that sends for ever',
    quiz('time-up', 'at most two submits, no answer lost, one ending'),
    server('history', 'takes blanks once the time is up'),
  ),
  case_(
    'A2',
    'all answered when the contest closes',
    server('history', 'has its grace at the close too'),
    quiz('countdown', 'and warns at five and at one'),
  ),
  case_(
    'A4',
    'a gateway answers in our place',
    quiz('foreign-answers', 'it is tried again by itself and the attempt is received'),
    quiz('foreign-answers', 'that is only tried out refuses nothing'),
    ['widget/tally/refreshing.test.ts', 'by an observer that is silent'],
    ['widget/tally/refreshing.test.ts', 'for a gateway that asks for forty days'],
  ),
  case_(
    'A5',
    'a page that forbids keys',
    quiz('own-input', 'takes what a Vietnamese keyboard types, edits, copies, pastes'),
    quiz('own-input', 'is pressed by a finger where the page makes clicks of touches itself'),
  ),
  case_(
    'A7',
    'a page that forbids copying',
    quiz('own-input', 'takes what a Vietnamese keyboard types, edits, copies, pastes'),
  ),
  case_(
    'A8',
    'a translator that wraps every text',
    quiz('translated', 'timer, counts, buttons and sentences go on, to the receipt'),
  ),
  case_('A10', 'unseen marks around a phone number', server('contest/pasted-text', 'in a phone number')),
  case_(
    'A12',
    'unseen marks in a name, and a name too long',
    server('contest/pasted-text', 'in a name, with the Tab and the line end'),
    quiz('field-types', 'is sent as it was typed, and refused in the server’s own words'),
  ),
  case_(
    'A16',
    'a mobile prefix that no table knows',
    server('contest/pasted-text', 'is taken, whoever uses it'),
  ),
  case_(
    'A19',
    'a predicted number with spaces or wide digits',
    server('contest/pasted-text', 'in a predicted number'),
  ),
  case_('A20', 'a template that says English', quiz('language', 'whose template has left')),
  case_(
    'N1',
    'a nightly copy without the log',
    server('store/main-file', 'of the main file alone, made while the server runs, is refused'),
    night('copies', 'lost nothing or is refused'),
  ),
  case_(
    'N2',
    'a store that another user owns',
    night('restore', 'refuses to start, and names what must be mended'),
  ),
  case_(
    'N4',
    'a health check by HTTP/1.0',
    server('http/http-server', 'GET /healthz HTTP/1.0'),
    night('health-checks', "haproxy's health check"),
  ),
  case_(
    'N5',
    'an agency’s QR code, TLS ended at a proxy',
    server('behind-a-proxy', 'is counted for it under %s, and the operator is told once'),
    night('tls-proxy', 'and tells the operator, once, both addresses'),
  ),
  case_(
    'N6',
    'the reader of the log ends',
    night('log-reader', 'is not the service'),
    server('log', 'goes on while nobody reads its lines'),
  ),
  case_(
    'N7',
    'settings passed empty',
    server('settings', 'is not set where it is %j'),
    night('settings', 'a setting that is passed but empty is not set'),
  ),
  case_(
    'N9',
    'an extension while papers lie open',
    server('history', 'takes a paper that lay open when the contest was extended'),
    night('changed-rules', 'takes every one of them after its old end'),
  ),
  case_(
    'N10',
    'a paper of last week’s round',
    server('history', 'says of a paper of last week that its round has ended'),
    server('pages/ended-paper', 'leads into the open round by its button'),
  ),
  case_(
    'N11',
    'an agency merged away',
    server('history', 'for an agency that was merged away, by its name'),
    server('changed-while-open', 'its answers count, or one sentence says why not'),
  ),
  case_(
    'N13',
    'a list that changes under an open form',
    quiz('refusals', 'shows the form as it is now when what it asks for has changed'),
  ),
  case_(
    'N15',
    'a clock set back between start and submit',
    server('history', 'never makes a paper end before it began'),
    server('clock-over-a-restart', 'hands out no paper before what an earlier life recorded'),
  ),
  case_(
    'N17',
    'a weak tag after a proxy has packed',
    server('http/page-file', 'names "a", strong or weak'),
    night('proxy-cache', 'is told that %s has not changed'),
  ),
  case_(
    'N18',
    'a stale answer at the opening',
    quiz('opening', 'the contest opens within five seconds'),
    night('proxy-cache', 'keeps nobody out of a contest that has opened'),
  ),
  case_(
    'N20',
    'a proxy that keeps connections longer, SIGHUP, loopback',
    server('settings', 'listens on %s'),
    server('http/http-server', 'keeps an idle connection longer than'),
    server('http/http-server', 'names --host where the address is another machine’s'),
    ['long/processes.test.ts', 'end with code 0, all of them'],
  ),
  case_(
    'N22',
    'wards 1, 10, 11, 2, and a tie cut in the chart',
    ['widget/tally/closed.test.ts', 'by number as people count'],
    ['widget/tally/closed.test.ts', 'no tie is cut'],
  ),
  case_('N23', 'a tally two days after the close', [
    'widget/tally/closed.test.ts',
    'says that the contest is over, stops asking',
  ]),
  case_(
    'N24',
    'a header that a portal adds',
    server('pages/addresses', 'a preflight'),
    quiz('kept-page', 'keeps the agency that vouched for the paper'),
  ),
  case_('N27', 'a clipboard that is refused', quiz('said', 'copies the selected code')),
  case_(
    'N28',
    'a page kept with what the script inserted',
    quiz('kept-page', 'is shown again with one quiz a tag'),
    quiz('two-elements', 'the first of the page plays'),
    quiz('kept-page', 'lets one that was taken out and put back wait for the other'),
    quiz('resume', 'a reload loses nothing, and a reset forgets it'),
  ),
  case_('N30', 'a font of 13 px', quiz('said', 'fields are never under 16 px')),
  case_(
    'N33',
    'addresses as people write them',
    server('pages/addresses', 'leads a browser to the page it means'),
  ),
  case_(
    'N34',
    'the bare address asked by a program',
    server('pages/home', 'names the server and its contests to a person'),
  ),
  case_(
    'N41',
    'bytes that are not UTF-8',
    server('bad-input', 'refuses the charset %s'),
    server('http/read-form', 'is refused in %s'),
  ),
]
