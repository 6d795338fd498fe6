import type { Messages } from './vi.ts'

/** Refusals a citizen can meet. In Vietnamese the server says them itself, with what to do. */
type Refused =
  | 'after-closing'
  | 'after-round-closing'
  | 'already-submitted'
  | 'attempt-limit'
  | 'busy'
  | 'internal'
  | 'invalid-field'
  | 'missing-answers'
  | 'outdated-consent'

/** What a citizen reads, in English. */
export const en: Messages & { readonly [code in Refused]: string } = {
  link: 'Contest page',
  loading: 'Loading…',
  blocked: 'You cannot take part right here yet. Please do so on the contest page.',
  retry: 'Try again',

  before: 'The contest opens in {0}.',
  days: '{0} days {1}',
  closed: 'The contest is over.',
  results: 'See the results',
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
  agree: 'I have read this and agree',
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
  review: 'Review before you submit',
  submit: 'Submit',

  submitting: 'Submitting…',
  retrying: 'The network is slow, sending again…',
  offline: 'Connection lost, waiting for the network…',
  kept: 'Your paper is kept and will be counted only once. Please do not close this page.',
  done: 'Your paper has been received',
  score: '{0}/{1} answers are right.',
  receipt: 'Receipt code',
  submittedAt: 'Submitted at {0}.',
  copy: 'Copy the code',
  copied: 'Code copied.',
  keep: 'Please keep this code. The contest is open until {0}, then the results are published.',
  again: 'New attempt',

  network: 'The server cannot be reached. Please try again.',
  'unknown-contest': 'There is no such contest.',
  'time-up-void': 'Time is up. Under the rules, a paper that was not submitted in time does not count.',
  'time-up-empty': 'Time is up. Nothing was answered, so nothing was submitted.',
  'time-up-refused': 'Time is up and this paper was not taken.',
  unanswered: 'Some questions have no answer. Answer every question, then submit.',
  'expired-token': 'This attempt is past its deadline. Please start a new one.',
  'missing-field': 'Please fill this in.',
  'invalid-phone': 'Enter a Vietnamese mobile number of 10 digits, like 0912 345 678.',
  'missing-consent': 'Please tick this box to take part.',
  'invalid-prediction': 'Enter a whole number from 0 to 99,999,999.',

  'after-closing': 'The contest is over.',
  'after-round-closing':
    'The round of this paper is over; it can no longer be submitted. You may take part in the round that is open or the next one.',
  'already-submitted': 'This attempt was already submitted with other answers; the first submission stands.',
  'attempt-limit': 'You have used every attempt the rules allow.',
  busy: 'The server is busy. Please try again.',
  internal: 'Something went wrong. Please try again.',
  'invalid-field': 'This is not valid.',
  'missing-answers': 'Please answer every question.',
  'outdated-consent': 'This text has changed. Please read it again.',
}
