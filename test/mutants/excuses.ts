import type { Excuse } from './score.ts'

const seal = 'server/seal/seal.ts'
const secrets = 'server/seal/secrets-file.ts'
const unseen = 'No test without a power cut can see whether the disk was told to keep it.'
const otherwise = 'The same program: a text is read and written as UTF-8 where nothing is said.'
const noName = 'The same program: no key has an empty name, and what has no dot is too short to be one.'

/** The survivors that are no gap in the tests; each must still survive, or it is told as stale. */
export const excuses: readonly Excuse[] = [
  { file: seal, text: 'dot > 0', replacement: 'true', reason: noName },
  { file: seal, text: 'dot > 0', replacement: 'dot >= 0', reason: noName },
  {
    file: seal,
    text: '{ authTagLength: TAG }',
    replacement: '{}',
    reason: 'The same program: a tag of 16 bytes is cut off, so none of another length is ever checked.',
  },
  { file: seal, text: "'utf8'", replacement: '""', reason: otherwise },
  {
    file: seal,
    text: '{\n    return undefined\n  }',
    replacement: '{}',
    reason: 'The same program: a function that ends without a word gives undefined.',
  },
  { file: secrets, text: 'true', replacement: 'false', reason: unseen },
  { file: secrets, text: 'syncFolder(dirname(file))', replacement: ';', reason: unseen },
  {
    file: secrets,
    text: "{\n  const handle = openSync(folder, 'r')\n  fsyncSync(handle)\n  closeSync(handle)\n}",
    replacement: '{}',
    reason: unseen,
  },
  { file: secrets, text: 'fsyncSync(handle)', replacement: ';', reason: unseen },
  {
    file: secrets,
    text: "'utf8'",
    replacement: '""',
    reason: 'The same program: JSON is read from the bytes as from their text.',
  },
]
