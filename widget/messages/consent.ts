/** A paragraph of a consent: `Thời hạn: dữ liệu được xoá …`; some have no label. */
export interface Paragraph {
  readonly label: string | undefined
  readonly text: string
}

/** A label is a few words before a colon; a colon after a whole clause is none. */
const LABELLED = /^([^:.;()“”"]{1,56}):\s+(.+)/

/** The paragraphs of a consent as they stand. */
export const paragraphsOf = (text: string): Paragraph[] =>
  (text.match(/\S.*/g) ?? []).map(line => {
    const [, label, rest = line] = LABELLED.exec(line) ?? []
    return { label, text: rest }
  })

/** Whether a consent is so short that it is read as it stands, without a summary. */
export const isShort = (text: string): boolean => text.length < 300 && paragraphsOf(text).length <= 3

/** The paragraphs that tell a hurried reader what it is about: the first three, of those with a label where there are such. */
export function summaryOf(paragraphs: Paragraph[]): Paragraph[] {
  const labelled = paragraphs.filter(({ label }) => label)
  return (labelled.length ? labelled : paragraphs).slice(0, 3)
}
