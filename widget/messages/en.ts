import type { Messages } from './vi.ts'

/** Refusals a citizen can meet. In Vietnamese the server says them itself, with what to do. */
type Refused =
  | 'after-closing'
  | 'already-submitted'
  | 'attempt-limit'
  | 'busy'
  | 'internal'
  | 'invalid-field'
  | 'invalid-phone'
  | 'missing-answers'
  | 'outdated-choice'
  | 'outdated-consent'

/** What the quiz and the tally both say of a contest past its closing. */
export const CONTEST_OVER = 'The contest is over.'

/** What a citizen reads, in English. */
export const en: Messages & { readonly [code in Refused]: string } = {
  link: 'Contest page',
  loading: 'Loading…',
  blocked: 'You cannot take part right here yet. Please do so on the contest page.',
  retry: 'Try again',
  elsewhere: 'This contest is open elsewhere on this page.',

  before: 'The contest opens in {0}.',
  days: '{0} days {1}',
  closed: CONTEST_OVER,
  until: 'Open until {0}.',
  ownResult: 'Look up my result',
  results: 'See the results of the contest',
  when: 'Period',
  at: '{0} on {1}',
  to: 'From {0} to {1}',
  paper: 'Paper',
  questions: '{0} questions',
  predicted: ', 1 prediction',
  minutes: ', {0} minutes',
  limit: 'Attempts',
  limited: 'At most {0} per person',
  unlimited: 'No limit',
  prizes: 'Prizes',
  begin: 'Start',

  identity: 'About you',
  optional: '(optional)',
  choose: 'Choose…',
  agree: 'I have read this and agree (required)',
  wholeConsent: 'Read the whole text',
  phoneHint: 'A mobile number of 10 digits, like 0912 345 678.',
  start: 'Get the paper',

  question: 'Question {0}/{1}',
  many: 'Choose every right answer.',
  prev: 'Back',
  next: 'Continue',
  list: '{0}/{1} questions answered',
  answered: 'answered',
  blank: 'not answered',
  resumed: 'Your paper has been restored.',
  left: '{0} left',
  minutesLeft: '{0} minutes left.',
  extended: 'The time has been extended until {0} on {1}.',
  timeUp: 'Time is up.',
  prediction: 'Prediction',
  predictionHint: 'A whole number, like 12,500.',
  skipped: 'Question {0} has no answer yet.',
  fewBlank: 'Not answered yet: question {0}.',
  manyBlank: '{0} questions are not answered yet.',
  fillIn: 'Answer question {0}',
  review: 'Review before you submit',
  submit: 'Submit',

  submitting: 'Submitting…',
  retrying: 'The network is slow, sending again…',
  offline: 'Connection lost, waiting for the network…',
  noNetwork: 'Connection lost',
  kept: 'Your paper is kept and counted only once. Please do not close this page.',
  done: 'Your paper has been received',
  score: '{0}/{1} answers are right.',
  receipt: 'Receipt code',
  submittedAt: 'Submitted at {0}.',
  copy: 'Copy the code',
  copied: 'Code copied.',
  copyByHand: 'Please select the code and copy it.',
  countedFor: 'Counted for:',
  countedForNone: 'This page is not registered; the paper is graded all the same.',
  keep: 'Please keep this code. The contest is open until {0}; results from {1}.',
  save: 'Print or save the receipt (opens a new page)',
  again: 'New attempt',

  network: 'The server cannot be reached. Please try again.',
  'unknown-contest': 'There is no such contest.',
  'time-up-void': 'Time is up. A paper that was not submitted in time does not count.',
  'time-up-empty': 'Time is up. Nothing was answered, so nothing was submitted.',
  'time-up-refused': 'Time is up and this paper was not taken.',
  'expired-token': 'This attempt is past its deadline. Please start a new one.',
  'missing-field': 'Please fill in “{0}”.',
  'invalid-phone': 'Enter a Vietnamese mobile number of 10 digits, like 0912 345 678.',
  'missing-consent': 'Please tick this box to take part.',
  'invalid-prediction': 'Enter a whole number from 0 to 99,999,999.',

  'after-closing': CONTEST_OVER,
  'already-submitted': 'Already submitted with other answers; the first stand.',
  'attempt-limit': 'You have used every attempt the rules allow.',
  busy: 'The server is busy. Please try again.',
  internal: 'Something went wrong. Please try again.',
  'invalid-field': 'This is not valid.',
  'outdated-choice': 'The list has changed. Please choose again.',
  'missing-answers': 'Please answer every question.',
  'outdated-consent': 'This text has changed. Please read it again.',
}
