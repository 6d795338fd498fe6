/** The files of the program under 20 lines, ten at most, each with what keeps it from standing in another. */
export const shortFiles: Readonly<Record<string, string>> = {
  'server/entry.ts':
    'Judges the version of Node before anything else is loaded, which an old one would crash in.',
  'server/node-version.ts': 'Loaded by an old Node too, so nothing may stand beside it.',
  'server/contest/instant.ts': 'Read by half of the server, and of no subject of theirs.',
  'server/contest/bank-tells/explanations.ts': 'One tell a file, and this is the simplest.',
  'server/seal/frame-ticket.ts': 'One kind of seal a file; the other is the token of an attempt.',
  'server/seal/random-pool.ts': 'The only source of chance, and handed to whoever needs some.',
  'widget/quiz/define.ts':
    'An entry point: defining is apart from the class, for those who name the element themselves.',
  'widget/tally/define.ts': 'An entry point, as the quiz’s is.',
  'widget/package/analyze.config.mjs': 'A program that is not ours reads it by its name.',
}
