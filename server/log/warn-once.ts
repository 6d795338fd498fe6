/** Sentences remembered; a stranger who makes us say new ones must not fill the memory or the log. */
const MOST = 100

/** Writes each sentence once: what goes wrong with every request is said to the operator, not a million times. */
export function warnOnce(log: (line: string) => void): (sentence: string) => void {
  const said = new Set<string>()
  return sentence => {
    if (said.has(sentence) || said.size >= MOST) return
    said.add(sentence)
    log(sentence)
  }
}
