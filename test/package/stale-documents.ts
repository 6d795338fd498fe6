/** Names of the documents that are not what the sources say now, are missing, or are left over. */
export const staleDocuments = (
  fresh: ReadonlyMap<string, string>,
  built: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...fresh.keys(), ...built.keys()])].filter(name => fresh.get(name) !== built.get(name))
