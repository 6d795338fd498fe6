import { html } from 'hono/html'
import { pagesEn } from '../../widget/messages/pages-en.ts'
import { type PageMessageKey, type PageMessages, pagesVi } from '../../widget/messages/pages-vi.ts'

/** Markup made by `html`, which escapes everything put into it. */
export type Markup = ReturnType<typeof html>

/** A language our pages speak. The contest's own texts are Vietnamese in both. */
export type Language = 'vi' | 'en'

/** What may stand in a sentence: markup goes in as it is, everything else is escaped. */
export type Phrase = string | number | Markup

/** Says one thing to the readers of a page; `{0}`, `{1}` … in the sentence are replaced by `values`. */
export interface Say {
  (key: PageMessageKey, ...values: readonly (string | number)[]): string
  readonly language: Language
  /** The same with markup in it. */
  markup(key: PageMessageKey, ...values: readonly Phrase[]): Markup
  /** A text of the contest's own inside a sentence: marked as Vietnamese where the page is not. */
  own(text: string): Phrase
  /** The attribute that marks an element as Vietnamese where the page is not. */
  readonly ownLang: Markup | ''
  /** An address of our pages, asked for in the language of this one. */
  address(path: string): string
  /** A count as people write it: `12.500`, `12,500`. */
  count(count: number): string
}

const dictionaries: Readonly<Record<Language, PageMessages>> = { vi: pagesVi, en: pagesEn }

/** Sentences of our pages in `language`. */
export function speak(language: Language): Say {
  const words = dictionaries[language]
  const written = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en')
  /** The pieces of a sentence: every second one is the place of a value. */
  const pieces = (key: PageMessageKey) => words[key].split(/\{(\d)\}/)
  const filled = <T>(key: PageMessageKey, values: readonly T[]) =>
    pieces(key).map((piece, at) => (at % 2 === 1 ? values[Number(piece)] : piece))
  const say = (key: PageMessageKey, ...values: readonly (string | number)[]) => filled(key, values).join('')
  const isVietnamese = language === 'vi'
  return Object.assign(say, {
    language,
    markup: (key: PageMessageKey, ...values: readonly Phrase[]) => html`${filled(key, values)}`,
    own: (text: string) => (isVietnamese ? text : html`<span lang="vi">${text}</span>`),
    ownLang: isVietnamese ? ('' as const) : html` lang="vi"`,
    address: (path: string) =>
      isVietnamese ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
    count: (count: number) => written.format(count),
  })
}

/** Our pages in Vietnamese, as everybody gets them who asks for nothing else. */
export const vietnamese: Say = speak('vi')

/** The same in English. */
export const english: Say = speak('en')
