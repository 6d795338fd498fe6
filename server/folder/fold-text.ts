/** The form in which two texts are "the same" to a reader: NFC, lower case, single spaces. */
export const foldText = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim()
