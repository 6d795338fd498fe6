/**
 * What is left of letters that came in another encoding: no letter of any language, or one written as HTML, a URL, the
 * `escape` of old scripts, JSON or a mail header writes it; and tags.
 */
const REMAINS = /[\p{C}\ufffd]|&#?\w+;|%[0-9a-f]{2}|[%\\]u[0-9a-f]{4}|=\?utf-8\?|<\/?[a-z][^<>]*>/iu

/** The characters of windows-1252 by their bytes, as browsers read them (Encoding Standard). */
const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Whether a line of text, `folded` from what was `sent`, is not what its writer wrote. */
export const isGarbled = (folded: string, sent: string): boolean =>
  REMAINS.test(folded) || isReadAsWestern(sent)

/** UTF-8 once read as windows-1252, such as `NguyÃªn`: its characters, as bytes of that, are UTF-8 again. */
function isReadAsWestern(sent: string): boolean {
  if (!/[^\0-\x7f]/.test(sent)) return false
  const bytes = [...sent].map(byteOf)
  if (bytes.includes(-1)) return false
  try {
    return UTF8.decode(Uint8Array.from(bytes)) !== ''
  } catch {
    return false
  }
}

const byteOf = (character: string): number => {
  const code = character.codePointAt(0) ?? -1
  return code < 256 ? code : WESTERN.indexOf(character)
}
