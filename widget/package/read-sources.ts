import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** What is said in types, not in classes. */
export interface SourceFacts {
  /** Keys of the dictionary a page may override. */
  readonly messageKeys: readonly string[]
  /** The declarations of the events, as written, without their imports. */
  readonly eventTypes: string
}

export function readSources(root: string): SourceFacts {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return {
    messageKeys: keysIn(read('widget/messages/vi.ts')),
    eventTypes: read('widget/quiz/events.ts')
      .replace(/^import .*\n/gm, '')
      .trim(),
  }
}

function keysIn(dictionary: string): string[] {
  const keys: string[] = []
  new Visitor({
    Property: ({ key }) => {
      if (key.type === 'Identifier') keys.push(key.name)
      else if (key.type === 'Literal') keys.push(String(key.value))
    },
  }).visit(parseSync('vi.ts', dictionary).program)
  return keys
}
