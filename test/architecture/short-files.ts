/** The files of the program under 20 lines, ten at most, each with what keeps it from standing in another. */
export const shortFiles: Readonly<Record<string, string>> = {
  'widget/quiz/define.ts':
    'An entry point: defining is apart from the class, for those who name the element themselves.',
  'widget/tally/define.ts': 'An entry point, as the quiz’s is.',
}
