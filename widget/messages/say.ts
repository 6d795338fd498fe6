import { en } from './en.ts'
import { tallyEn } from './tally-en.ts'
import { type TallyMessageKey, tallyVi } from './tally-vi.ts'
import { type MessageKey, type Messages, vi } from './vi.ts'

/** A call that failed, as far as people are told of it. */
export interface Trouble {
  readonly code: string
  readonly title?: string | undefined
  readonly detail?: string | undefined
}

/** Says one thing to people; `{0}`, `{1}` … in the sentence are replaced by `values`. */
export interface Say<Key extends string = MessageKey> {
  (message: Key | Trouble, ...values: readonly (string | number)[]): string
  /** Whether we have words of our own for a code; trouble we have none for is told in the server's Vietnamese. */
  has(code: string): boolean
}

export type SayTally = Say<TallyMessageKey>

/** The words of the quiz in `lang`, where anything but English is Vietnamese. */
export const wordsIn = (lang: string): Messages => (isEnglish(lang) ? en : vi)

/** What the quiz says in `lang`, with the page's own wording where it gives one. */
export const speak = (lang: string, own: Partial<Messages> | null): Say =>
  sayFrom({ ...wordsIn(lang), ...own })

/** What the tally says in `lang`. */
export const speakTally = (lang: string): SayTally => sayFrom(isEnglish(lang) ? tallyEn : tallyVi)

export const isEnglish = (lang: string): boolean => /^en\b/i.test(lang)

function sayFrom<Key extends string>(words: Readonly<Record<string, string>>): Say<Key> {
  const say = (message: Key | Trouble, ...values: readonly (string | number)[]): string => {
    const { code, title = '', detail = '' } = typeof message === 'string' ? { code: message } : message
    return (words[code] ?? `${title} ${detail}`).replace(/\{(\d)\}/g, (_, place) =>
      String(values[Number(place)] ?? ''),
    )
  }
  return Object.assign(say, { has: (code: string) => code in words })
}
