/** What an analyzer of classes cannot know of an attribute: which values make sense, and what a package changes. */
interface AttributeFacts {
  readonly values?: readonly string[]
  readonly description?: string
  /** Nothing works without it. */
  readonly required?: true
}

export const attributeFacts: Readonly<Record<string, AttributeFacts>> = {
  contest: { required: true },
  api: {
    required: true,
    description:
      'Origin of the server, e.g. `https://thi.example.gov.vn`. A package knows no server, so it must be said.',
  },
  theme: { values: ['light', 'dark', 'auto'] },
  lang: { description: '`vi` or `en`; by default the language of the nearest `[lang]`, else Vietnamese.' },
  'heading-level': { values: ['1', '2', '3', '4', '5', '6'] },
}

/** Members that are public only for the element’s own parts, its gallery and its tests: no promise to a page. */
export const insideMembers: readonly string[] = ['environment', 'evidence', 'preview']

/** The custom properties by name. The style sheets hold their defaults; one without a meaning here fails the build. */
export const customProperties: Readonly<Record<string, string>> = {
  '--agency-quiz-accent': 'colour of the main button, the rule on top of the card, the chosen option',
  '--agency-quiz-accent-text': 'colour of text on the accent',
  '--agency-quiz-background': 'colour of the card and of fields',
  '--agency-quiz-text': 'colour of text',
  '--agency-quiz-muted': 'colour of secondary text and of the borders of fields',
  '--agency-quiz-border': 'colour of the borders of the card and of options',
  '--agency-quiz-link': 'colour of links, plain buttons and the focus ring',
  '--agency-quiz-radius': 'radius of the corners of the card',
  '--agency-quiz-font': 'font family; it must cover Vietnamese',
  '--agency-quiz-font-size': 'size of text; everything else is `em` of it',
}
