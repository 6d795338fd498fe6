/** Where mutation testing works: the one place to mend when folders move. */

/** Files whose every mutant must die, and the tests that state what they promise. */
interface Scored {
  readonly sources: readonly string[]
  readonly tests: readonly string[]
}

/** The files of a folder but for those scored by themselves. */
const allBut = (folder: string, ...others: readonly string[]): string[] => [
  `server/${folder}/**/*.ts`,
  ...others.map(other => `!server/${folder}/${other}`),
]
const served = (...tests: readonly string[]): string[] => tests.map(test => `test/server/${test}.test.ts`)

const bank = ['bank-tells/**/*.ts']
const text = ['pasted-text.ts', 'reads-same.ts']
const rules = ['rules/**/*.ts', 'rules.ts', 'award-rules.ts', 'register.ts']
const said = ['say-rules/**/*.ts']
const ofContest = (files: readonly string[]) => files.map(file => `server/contest/${file}`)

/**
 * What is scored, room by room; `contest`, which is large, by what is read together. A mutant that lives is tried with every
 * test of its own: so these are the quick ones, and not those of hundreds of whole folders.
 */
export const scored: Readonly<Record<string, Scored>> = {
  seal: { sources: allBut('seal'), tests: served('seal/*') },
  registry: { sources: allBut('registry'), tests: served('registry/*', 'folder/parse-agencies') },
  paper: {
    sources: [...allBut('attempt/paper'), 'server/attempt/registration.ts', 'server/attempt/paper-draw.ts'],
    tests: served(
      'attempt/paper/**/*',
      'attempt/paper-draw',
      'attempt/registration',
      'attempt/declared-unit',
      'attempt/pinned-options',
      'contest/rounds',
    ),
  },
  tally: { sources: allBut('tally'), tests: served('tally/*') },
  bank: {
    sources: ofContest(bank),
    tests: served('contest/bank-tells', 'contest/tells', 'contest/weak-questions'),
  },
  text: {
    sources: ofContest(text),
    tests: served('contest/pasted-text', 'contest/reads-same', 'contest/rounds'),
  },
  rules: {
    sources: ofContest(rules),
    tests: [
      ...served('contest/rules', 'contest/award-rules', 'contest/plain-values', 'contest/register'),
      ...served('contest/said-whole', 'folder/rules-alone', 'folder/read-register'),
      'test/standing/*.test.ts',
    ],
  },
  said: { sources: ofContest(said), tests: served('contest/say-rules', 'contest/said-whole') },
  contest: {
    sources: allBut('contest', ...bank, ...text, ...rules, ...said),
    tests: served(
      'contest/!(*tells|guesser|weak-questions|said-whole)',
      'seal/receipt-code',
      'folder/label-and-type',
    ),
  },
}

/** The tests that a mutant written by hand is tried with, by what its file's path begins with. */
export const related: Readonly<Record<string, readonly string[]>> = {
  'server/attempt/': [
    ...['test/server/attempt/', 'test/server/bad-input.test.ts', 'test/server/write-path.test.ts'],
    'test/server/history.test.ts',
  ],
  'server/contest/award-rules.ts': ['test/standing/'],
  'server/contest/calendar.ts': ['test/server/store/'],
  'server/contest/': ['test/server/contest/', 'test/server/attempt/', 'test/server/history.test.ts'],
  'server/standing/': ['test/standing/', 'test/verifier/', 'test/server/standing/'],
  'server/registry/': ['test/server/registry/', 'test/server/attempt/', 'test/server/history.test.ts'],
  'server/tally/': ['test/server/tally/', 'test/server/told/', 'test/server/history.test.ts'],
  'server/store/': [
    ...['test/server/store/', 'test/server/upgrade/'],
    ...['test/server/attempt/openings.test.ts', 'test/server/told/', 'test/server/turns.test.ts'],
  ],
  'server/routes/': [
    ...['test/server/routes/', 'test/server/told/', 'test/server/receipts.test.ts'],
    'test/server/bad-input.test.ts',
    ...['test/server/pages/frame.test.ts', 'test/server/attempt/host-on-both-calls.test.ts'],
  ],
  'server/http/': [
    ...[
      'test/server/http/',
      'test/server/routes/',
      'test/server/receipts.test.ts',
      'test/server/bad-input.test.ts',
    ],
    ...['test/server/pages/frame.test.ts', 'test/server/attempt/host-on-both-calls.test.ts'],
  ],
  'server/app.ts': ['test/server/routes/', 'test/server/bad-input.test.ts'],
  'server/contract/problem.ts': ['test/server/routes/', 'test/server/bad-input.test.ts'],
}

/** Folders a mutant written by hand is tried in a copy of; the rest of the project is only looked at. */
export const copied = ['server', 'test']

/** The tests of `related` for a file of the program; none where its folder is not named. */
export const testsOf = (file: string): readonly string[] =>
  Object.entries(related).find(([place]) => file.startsWith(place))?.[1] ?? []
