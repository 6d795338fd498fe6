/** Where mutation testing works: the one place to mend when folders move. */

/** What is scored in a room that is not scored whole. */
const parts = ['attempt/registration', 'attempt/paper-draw']
const rooms = ['contest', 'registry', 'attempt/paper', 'tally', 'seal']

/**
 * Tests that lie elsewhere and state what these rooms promise: of tables and rules read, of counts told, of ranks and prizes.
 * Those that try hundreds of whole folders are left out: every mutant that lives is tried with all that reach it.
 */
const elsewhere = [
  ...['attempt/**/*', 'told/*', 'folder/read-register', 'folder/parse-agencies', 'folder/label-and-type'],
  ...['folder/rules-alone'],
].map(test => `server/${test}`)

/** The folders and files whose every mutant must die, and the tests that state their promises. */
export const scored = {
  sources: [...rooms.map(room => `server/${room}/**/*.ts`), ...parts.map(part => `server/${part}.ts`)],
  tests: [
    ...rooms.map(room => `test/server/${room}/**/*.test.ts`),
    ...[...elsewhere, 'standing/*'].map(test => `test/${test}.test.ts`),
  ],
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
