/** The dictionary a build has packed into its keys and its sentences. */
export function unpack(keys: string, sentences: string): Record<string, string> {
  const said = sentences.split('|')
  return Object.fromEntries(keys.split('|').map((key, index) => [key, said[index] ?? '']))
}
