/** For the custom-elements analyzer: the two elements the package promises. */
export default {
  globs: ['widget/quiz/agency-quiz.ts', 'widget/tally/agency-tally.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
}
